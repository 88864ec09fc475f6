"""English: armed groups of the wars since 1989, where and when each fought, and what it is called.

A short name is taken for a group's only where a report names places of its countries, in its years:
elsewhere it means something else. After the actor lists of UCDP and ACLED.
"""

from __future__ import annotations

from typing import NamedTuple

from geo.languages.codes import SIDE
from geo.languages.rows import Row


class Group(NamedTuple):
    """An armed group."""

    name: str
    words: str  # divided by "|", in small letters
    where: str = ""  # ISO codes; empty: anywhere
    since: int = 0  # years, both included
    until: int = 9999
    exact: str = ""  # short names, as written in capitals


GROUPS = (
    # Sudan and South Sudan.
    Group(
        "RSF",
        "rsf|rapid support forces|paramilitary rapid support forces|sudanese paramilitaries|"
        "sudan's paramilitaries|sudanese paramilitary|sudan's paramilitary|"
        "sudanese paramilitary group|sudan's paramilitary group",
        "SD SS TD LY ET CF",
        2013,
    ),
    Group("SPLM-N", "spla|splm-n|sudan people's liberation movement-north|spla-n", "SD SS"),
    Group("SPLA-IO", "spla-io|splm-io|splm/a-io|spla in opposition", "SS SD UG", 2013),
    Group("SLM", "sudan liberation movement|sudan liberation army|slm/a|sla-aw", "SD TD", 2003),
    Group("JEM", "justice and equality movement", "SD TD", 2003, exact="JEM"),
    Group("Joint Forces", "darfur joint forces", "SD", 2023),
    # The Horn of Africa.
    Group("al-Shabaab", "al-shabaab|al shabaab|shabaab|al-shabab|al shabab", "", 2006),
    Group("Fano", "fano|fano militia|fano militias|amhara fano|fano militiamen", "ET"),
    Group(
        "TPLF",
        "tplf|tigrayan forces|tigray forces|tigrayan fighters|tigray defense forces|"
        "tigray defence forces|tigray people's liberation front|tigrayan rebels",
        "ET ER",
        exact="TDF",
    ),
    Group(
        "Oromo Liberation Army",
        "oromo liberation army|olf-shene|olf shane|ola-shane|shene|ola fighters|ola rebels",
        "ET KE",
        exact="OLA",
    ),
    Group("SSC-Khatumo", "ssc-khatumo|ssc khatumo|ssc forces", "SO", 2022),
    Group("Somaliland", "somaliland forces|somaliland's army|somaliland army", "SO"),
    Group("Puntland", "puntland forces|puntland's forces|puntland defence forces", "SO"),
    # Congo and its neighbours.
    Group("M23", "m23|m23 rebels|m23 movement|afc/m23|march 23 movement", "CD RW UG", 2012),
    Group("ADF", "allied democratic forces|adf rebels|adf fighters", "CD UG", 1995, exact="ADF"),
    Group("CODECO", "codeco|codeco militia|codeco militiamen", "CD UG", 2017),
    Group("FDLR", "fdlr", "CD RW", 2000),
    Group("Mai-Mai", "mai-mai|mai mai|mayi-mayi|mayi mayi|maï-maï", "CD"),
    Group("Wazalendo", "wazalendo|wazalendo fighters", "CD", 2022),
    Group("Zaire militia", "zaire militia|zaire-fpac", "CD", 2020),
    Group("LRA", "lord's resistance army", "UG CD CF SS SD", exact="LRA"),
    Group("Seleka", "seleka|séléka", "CF TD CM", 2012),
    Group("anti-Balaka", "anti-balaka|anti balaka", "CF CM", 2013),
    Group("UPC", "unity for peace in central africa", "CF", 2014, exact="UPC"),
    # The Sahel, Nigeria, Cameroon, Mozambique.
    Group("Boko Haram", "boko haram", "", 2009),
    Group("ISWAP", "iswap|islamic state west africa province|islamic state in west africa", "", 2015),
    Group(
        "JNIM",
        "jnim|jama'at nusrat al-islam wal-muslimin|jamaat nusrat al-islam wal-muslimin|"
        "jama'a nusrat ul-islam wa al-muslimin",
        "",
        2017,
    ),
    Group("AQIM", "aqim|al-qaeda in the islamic maghreb", "", 2007),
    Group("Ansaru", "ansaru", "NG NE", 2012),
    Group("VDP", "vdp|volunteers for the defence of the homeland", "BF", 2020),
    Group("Dozo", "dozo|dozos|dozo hunters|dozo militia|dan na ambassagou", "ML BF CI", 2016),
    Group("CSP-DPA", "csp-dpa|azawad liberation front|tuareg rebels|cma rebels", "ML NE DZ", 2012),
    Group("Wagner", "wagner|wagner group|wagner mercenaries|wagner fighters", "", 2014),
    Group("Africa Corps", "africa corps|russia's africa corps", "ML BF NE LY CF", 2023),
    Group(
        "Ambazonian separatists",
        "ambazonian separatists|ambazonia separatists|ambazonian fighters|anglophone separatists",
        "CM NG",
        2016,
    ),
    Group("IPOB", "ipob|eastern security network", "NG", 2012),
    Group("RENAMO", "renamo", "MZ"),
    # Libya and Egypt.
    Group(
        "LNA",
        "libyan national army|libyan arab armed forces|haftar's forces|haftar's army|"
        "khalifa haftar's forces|forces loyal to haftar|forces loyal to khalifa haftar",
        "LY TD",
        2014,
        exact="LNA|LAAF",
    ),
    Group("GNA", "government of national accord|gna forces", "LY", 2016, 2021, exact="GNA"),
    Group("Ansar al-Sharia", "ansar al-sharia|ansar al-shariah", "LY TN YE", 2011),
    # Syria, Iraq, Turkey.
    Group(
        "Islamic State",
        "isis|islamic state|isil|daesh|islamic state group|so-called islamic state|isis-k|isil-k|"
        "iskp|islamic state khorasan|islamic state-khorasan|islamic state khorasan province|"
        "islamic state central africa province|islamic state in the greater sahara|"
        "islamic state sahel province|islamic state in iraq and the levant|"
        "islamic state mozambique|isis-mozambique|islamic state somalia|is-k|is-khorasan",
        "",
        2004,
        exact="IS|ISCAP|ISGS|EIGS|ISSP|ISM",
    ),
    Group("al-Qaeda", "al-qaeda|al qaeda|al-qaida", "", 1988),
    Group("SDF", "sdf|syrian democratic forces|qsd", "SY IQ TR", 2015),
    Group("YPG", "ypg|ypj|people's protection units|kurdish ypg", "SY IQ TR", 2011),
    Group("PKK", "pkk|kurdistan workers' party|hpg", "TR IQ SY IR", 1984),
    Group("HTS", "hts|hayat tahrir al-sham|tahrir al-sham", "SY LB", 2017),
    Group("al-Nusra Front", "nusra front|al-nusra front|jabhat al-nusra|al nusra front", "SY LB", 2012),
    Group("Free Syrian Army", "free syrian army", "SY LB JO TR", 2011, exact="FSA"),
    Group("Syrian National Army", "syrian national army", "SY TR", 2017, exact="SNA"),
    Group("Jaysh al-Islam", "jaysh al-islam|jaish al-islam", "SY", 2013),
    Group("Ahrar al-Sham", "ahrar al-sham", "SY", 2011),
    Group("Peshmerga", "peshmerga|kurdish peshmerga", "IQ SY"),
    Group(
        "Popular Mobilization Forces",
        "popular mobilization forces|popular mobilisation forces|hashd al-shaabi|hashd al-shabi",
        "IQ SY",
        2014,
        exact="PMF|PMU",
    ),
    Group("Kataib Hezbollah", "kataib hezbollah|kata'ib hezbollah|kataeb hezbollah", "IQ SY JO"),
    Group("Islamic Resistance in Iraq", "islamic resistance in iraq", "", 2023),
    # Israel, Palestine, Lebanon, Yemen.
    Group(
        "Hamas",
        "hamas|qassam brigades|al-qassam brigades|izz ad-din al-qassam brigades|hamas's armed wing",
        "",
        1987,
    ),
    Group("Islamic Jihad", "islamic jihad|palestinian islamic jihad|al-quds brigades", "", 1981),
    Group("Hezbollah", "hezbollah|hizbollah|hizbullah|hizballah|hezbullah", "", 1982),
    Group("Houthis", "houthi|houthis|ansar allah|ansarallah|huthi|huthis|ansarullah", "", 2004),
    Group("AQAP", "aqap|al-qaeda in the arabian peninsula", "", 2009),
    Group("STC", "southern transitional council|stc forces", "YE", 2017, exact="STC"),
    # Afghanistan, Pakistan, India.
    Group(
        "Taliban", "taliban|afghan taliban|taleban|taliban fighters|taliban forces", "AF PK IR TJ"
    ),
    Group("Haqqani network", "haqqani network|haqqanis", "AF PK"),
    Group("NRF", "national resistance front|nrf fighters", "AF TJ", 2021, exact="NRF"),
    Group("AFF", "afghanistan freedom front", "AF", 2022, exact="AFF"),
    Group(
        "TTP",
        "ttp|pakistani taliban|tehreek-e-taliban|tehrik-i-taliban|tehreek-e-taliban pakistan|"
        "tehrik-i-taliban pakistan|tehrik-e-taliban pakistan",
        "PK AF",
        2007,
    ),
    Group("Jamaat-ul-Ahrar", "jamaat-ul-ahrar|jamaatul ahrar", "PK AF", 2014),
    Group("Lashkar-e-Islam", "lashkar-e-islam", "PK AF"),
    Group("Hafiz Gul Bahadur Group", "hafiz gul bahadur group", "PK AF"),
    Group("Lashkar-e-Jhangvi", "lashkar-e-jhangvi", "PK AF"),
    Group("BLA", "bla|baloch liberation army|balochistan liberation army", "PK IR AF", 2000),
    Group("BLF", "blf|balochistan liberation front|baloch liberation front", "PK IR", 2004),
    Group("Jaish al-Adl", "jaish al-adl|jaish ul-adl|jaysh al-adl", "IR PK", 2012),
    Group("Lashkar-e-Taiba", "lashkar-e-taiba|lashkar-e-tayyiba", "IN PK AF"),
    Group("Jaish-e-Mohammed", "jaish-e-mohammed|jaish-e-mohammad", "IN PK", 2000),
    Group("Hizbul Mujahideen", "hizbul mujahideen|hizb-ul-mujahideen", "IN PK"),
    Group("Maoists", "maoists|naxalites|naxals|cpi-maoist|communist party of india (maoist)", "IN NP"),
    # Myanmar, Thailand, the Philippines.
    Group("Arakan Army", "arakan army|united league of arakan", "MM BD", 2009, exact="AA"),
    Group(
        "PDF",
        "people's defence force|people's defense force|people's defence forces|"
        "people's defense forces|pdf fighters|pdfs",
        "MM IN TH",
        2021,
        exact="PDF",
    ),
    Group("KIA", "kachin independence army", "MM", exact="KIA"),
    Group("TNLA", "tnla|ta'ang national liberation army", "MM", 2009),
    Group("MNDAA", "mndaa|myanmar national democratic alliance army", "MM CN"),
    Group("KNLA", "knla|karen national liberation army", "MM TH", exact="KNU"),
    Group("KNDF", "kndf|karenni nationalities defence force|karenni army", "MM TH", 2021),
    Group("Chinland Defence Force", "chinland defence force|chinland defense force", "MM IN", 2021),
    Group("Three Brotherhood Alliance", "three brotherhood alliance|brotherhood alliance", "MM", 2019),
    Group("ARSA", "arsa|arakan rohingya salvation army", "MM BD", 2013),
    Group("New People's Army", "new people's army", "PH", 1969, exact="NPA"),
    Group("Abu Sayyaf", "abu sayyaf|abu sayyaf group", "PH MY", 1991),
    Group("BIFF", "biff|bangsamoro islamic freedom fighters", "PH", 2010),
    Group("MILF", "moro islamic liberation front", "PH", 1977, exact="MILF"),
    # America, Europe.
    Group("ELN", "national liberation army guerrillas|eln guerrillas|eln rebels", "CO VE", exact="ELN"),
    Group("FARC", "farc|farc dissidents|farc rebels", "CO VE EC"),
    Group("Clan del Golfo", "clan del golfo|gulf clan", "CO PA"),
    Group(
        "DPR",
        "donetsk people's republic forces|dpr forces|dnr forces",
        "UA",
        2014,
        2022,
        exact="DPR|DNR",
    ),
    Group("LPR", "lpr forces|lnr forces", "UA", 2014, 2022, exact="LPR|LNR"),
    Group("Artsakh", "artsakh defence army|artsakh defense army|artsakh forces", "AZ AM", 1992, 2023),
)  # fmt: skip

GROUP_ROWS = tuple(Row(SIDE, group.words, group.name) for group in GROUPS)
# Written so they are names; in small letters, or elsewhere, they are other words.
SHORT_NAMES = {name: group.name for group in GROUPS for name in group.exact.split("|") if name}

# Names of one word that are no words of their own: "Fano", "Shabaab".
NAMES = frozenset(
    word for group in GROUPS for word in group.words.split("|") if word.isalpha() and word.islower()
)
