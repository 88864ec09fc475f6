"""English: weapons, and what is a weapon only in certain company."""

from __future__ import annotations

from geo.languages.codes import WEAPON
from geo.languages.rows import Phrase, Row, Words
from geo.languages.values import (
    AIRCRAFT,
    BOMB,
    DEVICE,
    DRONE,
    MISSILE,
    NAVAL_DRONE,
    ROCKET,
    SHELL,
)

WEAPONS = (
    Row(
        WEAPON,
        "drone|uav|uavs|drones|shahed|shaheds|shahed drone|shahed drones|unmanned aerial vehicle|"
        "unmanned aerial vehicles|unmanned aircraft|quadcopter|quadcopters|loitering munition|"
        "loitering munitions|kamikaze drone|kamikaze drones|exploding drone|exploding drones|fpv drone|fpv drones|fpv|"
        "attack drones|attack drone|strike drones|strike drone|decoy|decoys|decoy drones|"
        "geran|gerans|geran-2|lancet|lancets|bayraktar|bayraktars|unmanned planes",
        DRONE,
    ),
    Row(
        WEAPON,
        "naval drone|naval drones|sea drone|sea drones|drone boat|drone boats|uncrewed boats|"
        "unmanned boat|unmanned boats|unmanned surface vessel|"
        "unmanned surface vessels|unmanned vessels|sea babies|uncrewed boat|marine drones",
        NAVAL_DRONE,
    ),
    Row(
        WEAPON,
        "missile|missiles|ballistic missile|ballistic missiles|cruise missile|cruise missiles|"
        "ballistic|ballistic weapons|ballistic weapon|"
        "hypersonic missile|hypersonic missiles|iskander|iskanders|iskander-m|iskander-k|kalibr|"
        "kalibrs|kinzhal|kinzhals|atacms|storm shadow|storm shadows|kh-101|kh-22|kh-59|s-300|s-400|"
        "kn-23|himars|neptune|zircon|oreshnik|scalp|anti-ship missile|anti-ship missiles",
        MISSILE,
        "HIMARS fires guided missiles; launchers of unguided rockets are artillery",
    ),
    Row(
        WEAPON,
        "guided bomb|guided bombs|aerial bomb|aerial bombs|glide bomb|glide bombs|"
        "guided aerial bomb|guided aerial bombs|air bomb|air bombs|kab|kabs|fab-500|"
        "guided air bombs|air-dropped bombs|bombs|barrel bombs|barrel bomb",
        BOMB,
        "bombs fall from aircraft unless the text says car or device",
    ),
    Row(
        WEAPON,
        "warplane|warplanes|fighter jet|fighter jets|jets|aircraft|helicopter|helicopters|"
        "attack helicopters|f-16|f-16s|f-35|f-35s|su-24|su-24s|su-25|su-25s|su-30|su-34|su-34s|su-35|"
        "su-35s|mig-29|mig-29s|mig-31|mig-31s|mirage|mirages|warplanes|bombers|fighter aircraft|gunship|gunships|planes",
        AIRCRAFT,
    ),
    Row(
        WEAPON,
        "artillery|artillery fire|mortar|mortars|mortar fire|mortar shell|mortar shells|shells|"
        "howitzer|howitzers|shell|artillery shells|artillery shell|tank fire|tank shells|"
        "tank shell|cannon|shellfire|grad|grads|mlrs|"
        "rocket launcher|rocket launchers|multiple rocket launchers|multiple launch rocket systems|"
        "cluster munition|cluster munitions|tank rounds|artillery rounds|mortar rounds",
        SHELL,
    ),
    Row(WEAPON, "rocket|rockets|rocket fire|katyusha|katyushas|qassam|qassams", ROCKET),
    Row(
        WEAPON,
        "car bomb|car bombs|explosive device|explosive devices|bomb|ied|improvised explosive device|"
        "booby trap|parcel bomb|planted bomb|roadside bomb|mine|landmine|land mine",
        DEVICE,
        "one bomb with no aircraft in sight is a planted one",
    ),
)

IDLE_AFTER = Words(
    "for produces produce produced producing makes make made making manufactures manufacturing "
    "stores storing store supplies carrying components parts production",
    "a weapon behind it is made, kept or carried, not used",
    takes="a plant producing drones",
    leaves="troops launching drones",
)
IDLE_BEFORE = Words(
    "ship ships boat plant factory factories depot arsenal brigade regiment production base "
    "warehouse workshop threat type defence defense danger parts storage developer maker operators "
    "operator unit boats crews systems system manufacturer engines fuel propellant",
    "a weapon in front of it is part of a name or an aim, not used",
    takes="a missile ship",
    leaves="a missile strike",
)
ONE_BOMB = Words(
    "bomb", "it fell where something was hit; where it exploded it was planted", takes="a bomb hit"
)
GUNS = Phrase(
    "artillery|mortar|howitzer|mlrs|launcher|munition|shellfire|tank",
    "a gun of war, by its first word; “shell” and “cannon” often mean something else",
    takes=("mortar rounds", "tank fire"),
    leaves="shells",
    by="match",
    exact=True,
)
