"""The values of rows that rules tell apart: with which weapon, and how, an attack was made.

Names of our own, whatever the language: its tables say which words have them.
"""

from __future__ import annotations

# Weapons.
DRONE = "drone"
NAVAL_DRONE = "naval_drone"
MISSILE = "missile"
ROCKET = "rocket"
SHELL = "shell"
BOMB = "bomb"
AIRCRAFT = "aircraft"
DEVICE = "device"  # planted: a bomb in a car, a mine
GUN = "gun"  # what people on foot shoot with
GRENADE = "grenade"
LEFT_BEHIND = "left behind"  # unexploded since some earlier fighting

# Attacks; one that names its weapon has the weapon's value ("drone strike").
STRIKE = "strike"  # by whatever means
AIR = "air"
SHELLING = "shelling"
SABOTAGE = "sabotage"
OCCUPIER = "occupier"  # a force on ground that it invaded
IRREGULAR = "irregular"  # a force that is no army of a state
