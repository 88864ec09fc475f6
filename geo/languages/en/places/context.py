"""Words around a name that speak for or against a place, and for what it does there.

Source: English usage.
"""

from __future__ import annotations

from geo.languages.rows import Words

LOCATIVE = Words(
    """
    in near across outside around inside towards toward into throughout within beyond downtown
    central northern southern eastern western northeastern northwestern southeastern
    southwestern north-eastern north-western south-eastern south-western nearby neighbouring
    neighboring rural suburban occupied mainland
    """,
    "straight before a name: it is a place, nearly always",
    takes="in Nikopol",
    leaves="from Nikopol",
)
DIRECTIVE = Words(
    """
    from to over of between via through above for along toward past leaving against visit
    visiting visited reach reached reaching entered entering left leave capture captured seized
    struck hit hitting shelled shelling attacked took take taken taking hold holds holding
    bombed bombing targeted targeting liberated recaptured retook control controls occupied
    defend defending storm stormed storming fled flee flying sailed
    """,
    "before a name: a place more often than not, but somebody now and then (“to Lincoln”)",
    takes="from Kyiv",
    leaves="in Kyiv",
)
LITERAL_BEFORE = Words(
    """
    in near across outside around inside towards toward into throughout within beyond at over to
    from through between along above off on against via of attacked attacking attack invaded
    invading hit struck shelled bombed entered left visited leave visit crossing crossed south
    north east west northern southern eastern western central northeastern northwestern
    southeastern southwestern mainland neighbouring neighboring occupied
    """,
    "before a state's name: its land is meant, and not those who rule it",
    takes="an attack on Ukraine",
    leaves="launched by Ukraine",
)
FROM_TO = Words(
    "from to",
    "of LITERAL_BEFORE, those that also stand before a state that acts (“a letter from Moscow said”)",
    takes="soldiers from Russia",
    leaves="soldiers across Russia",
)
CAPTURES = Words(
    """
    captured capturing seized seizing liberated liberating recaptured retook retaking shelled
    shelling bombed bombing stormed storming besieged besieging encircled overran torched
    torching raided raiding pounded pounding
    """,
    "verbs of armies before a name: they take places, and persons more rarely",
    takes="liberated Kherson",
    leaves="visited Kherson",
)
ATTACKS = Words(
    """
    attack attacks strike strikes assault assaults raid raids bombardment shelling bombing
    offensive march advance hit hits barrage
    """,
    "nouns before “on” and a name: what is attacked is a place more often than not",
    takes="a raid on Belgorod",
    leaves="a report on Belgorod",
)
ACTING = Words(
    """
    said says say told tells has had have announced announces claims claimed called calls denies
    denied warned warns accused accuses fired fires launched launches struck strikes attacked
    attacks invaded invades sent sends shelled bombed hit hits targeted targets seized captured
    annexed used uses deployed deploys wants wanted seeks sought vowed vows agreed agrees
    refused refuses rejected rejects demanded demands urged urges condemned condemns imposed
    imposes signed supports supported backed backs plans planned expects expected hopes insists
    insisted maintains confirmed confirms reported reports expelled recalled retaliated
    responded responds believes acknowledged declared declares proposed offered pledged promised
    received won lost beat defeated plays played faces faced will would could may might must
    should can did does do added adds also again regularly repeatedly seldom rarely often usually
    always sometimes admits admitted continues continued began
    stepped relies needs needed makes made took takes gave gives got gets put puts counted
    destroyed downed intercepted brought shot never not exports imports buys bought sells sold
    withdrew pulled blamed blames disputes disputed failed fails succeeded bears accepts loses
    tries tried keeps kept holds held pushes pushed wages waged
    """,
    "behind the name of a state or capital: it acts, so the name is a metonym",
    takes="Russia fired 93 missiles",
    leaves="Kyiv was in flames",
)
AUXILIARY = Words(
    "has had have will would could may might must should can did does do is was were are",
    "behind a name whose kind is told: such a place suffers as often as it acts",
    takes="the Kursk region was hit",
    leaves="the Kursk region said",
)
WORLDLY = Words(
    """
    first second third fourth fifth latest last next biggest largest worst best war wars invasion
    aggression ally allies efforts effort hopes response offer demand demands decision policy
    strategy campaign operation operations attack attacks strike strikes raid raids drones missiles
    arsenal backers partners enemies intentions goals ambitions sovereignty bid plan plans
    """,
    "after a capital's “'s”: what a state does or has, and no part of the city",
    takes="Kyiv's second this month",
    leaves="Kyiv's outskirts",
)
ARMED = Words(
    """
    drone drones uav uavs missile missiles rocket rockets shell shells bomb bombs airstrike
    airstrikes strike strikes warplane warplanes jet jets aircraft helicopter helicopters artillery
    mortar mortars shelling forces troops army militants gunmen fighters rebels insurgents
    militiamen bombers tanks russia ukraine russians ukrainians israel houthis junta himars atacms
    """,
    "in a sentence, before a verb of attack: what follows the verb is a place more often than not",
    takes="Drones hit Lyman",
    leaves="The song hit Lyman",
)
STRIKES = Words(
    """
    hit hits hitting struck striking shelled shelling bombed bombing attacked attacking pounded
    pounding bombarded bombarding targeted targeting rocked raided raiding
    """,
    "verbs of attack straight before what is attacked",
    takes="hit Lyman",
    leaves="near Lyman",
)
INSTITUTIONS = Words(
    """
    ministry defence defense government president prime premier army navy military forces troops
    intelligence security general foreign parliament senate emergency interior investigative
    police prosecutor prosecutors supreme leader leadership leaders ruler authorities officials
    officers commander command commander-in-chief soldiers special guard ambassador embassy
    chief envoy mayor governor minister chancellor king queen spokesman spokeswoman spokesperson
    federal ombudsman regional head acting administration council commission court service
    services fleet flag claim claims statement announcement decision
    """,
    "after “X's”: institutions through which X acts",
    takes="Russia's Defence Ministry",
    leaves="Ukraine's energy system",
)
ATTRIBUTES = Words(
    "based backed led born trained made owned funded educated controlled aligned bound",
    "after a hyphen: the place is only told of somebody",
    takes="Britain-based",
    leaves="Rostov-on-Don",
)
OFFICES = Words(
    """
    governor mayor head president premier minister government parliament police authorities
    officials administration military regional city council prosecutor prosecutors leader
    spokesman spokeswoman spokesperson senator congressman lawmaker lawmakers ambassador embassy
    troops forces soldiers army navy air-force acting regime junta
    """,
    "straight after a name without 's: an office of the place",
    takes="Rostov Oblast governor",
    leaves="Rostov Oblast residents",
)
OFFICE_OF = Words(
    """
    governor head president mayor leader ministry government parliament minister king queen emir
    sultan prince bank university bishop archbishop duke earl flag citizen citizens those that
    service services authorities prosecutors prosecutor ambassador embassy consulate commander
    police chief behalf people court senate
    """,
    "before “of X”: offices and bonds, through which X acts",
    takes="governor of Kherson region",
    leaves="outskirts of Kherson",
)
MONTHS = Words(
    """
    january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. aug. sept. oct. nov. dec.
    """,
    "a capital that is no name of a place, though many a village is called so",
    takes="in May",
    leaves="on Monday",
)
DAYS = Words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun mon. tue. wed. thu. fri. sat. sun. christmas easter ramadan
    """,
    "days and feasts: a capital that is no name of a place",
    takes="on Monday",
    leaves="in May",
)
NEVER = Words(
    """
    a an the i we he she it they you my our his her its their this that these those there here
    and or but nor so yet if as at by for from in into of off on onto out over to up with who
    what when where which why how not no yes all any both each few many most other some such is
    are was were be been being am do does did has have had will would can could may might must
    shall should now then than too very just also only even still again once one two three four
    five six seven eight nine ten first second third last next monday's ok mr mrs ms dr via god
    lord christ jesus allah bible koran quran christmas easter ramadan internet web online email
    facebook twitter instagram google youtube netflix uber covid nato un unesco unicef fbi cia
    nypd lapd nhs bbc cnn nbc abc cbs pbs espn hbo msnbc ceo cfo dna hiv aids aid usd eur gbp pm
    gmt est edt pst utc gdp senate house congress parliament constitution senate's republican
    republicans democrat democrats conservative conservatives labour tory tories liberal
    liberals muslim muslims christian christians catholic catholics jewish jew jews hindu hindus
    islamic buddhist sikh orthodox protestant photo photos image images video read more click
    share advertisement getty ap afp inc corp ltd llc
    """,
    "no place with a capital either, though many a village is called so: small words, numbers, feasts, faiths, parties, sites of the web, what pages say around a text",
    takes="Then it burned",
    leaves="Nikopol burned",
)
LOCALS = Words(
    """
    man woman men women resident residents native natives couple teen teenager boy girl family
    families businessman businesswoman lawyer doctor teacher farmer farmers driver motorist
    students commuters voters taxpayers fans citizen citizens national nationals journalist
    journalists reporter reporters tourist tourists
    """,
    "behind a name: somebody from there",
    takes="A Loveland woman was killed",
    leaves="A Loveland factory was burned",
)
PARTY_BEFORE = Words(
    """
    by with sent send sends sending accused accuse accuses accusing cost costs told tell tells
    urged urge urges asked asks gave give gives helped help helps supplied supply supplies
    warned warn warns blamed blame blames thanked allow allowed allows let lets offered offers
    granted joined joins than like
    """,
    "before a country's name: it does, gives or takes something, and nothing happens in it",
    takes="sent Russia soldiers",
    leaves="soldiers in Russia",
)
OPENS_CLAUSE = Words(
    "as and that when while after because although but where if since",
    "a name behind it is the subject of a clause",
    takes="when Russia gained ground",
    leaves="near Russia gained",
)
NO_VERB = Words(
    "and or is was are were in on at of for with the a an as",
    "behind a name, it is no verb of its own",
    takes="Russia and",
    leaves="Russia gained",
)
SUFFERING = Words(
    """
    shelled hit struck bombed attacked targeted bombarded pounded rocked shaken damaged devastated
    hammered battered rocketed raided stormed captured seized liberated recaptured retaken occupied
    encircled besieged surrounded overrun destroyed razed under cut plunged left subjected
    """,
    "behind “has been” (or “was again”): what a place suffers, and does not do",
    takes="Odesa has been shelled",
    leaves="Kyiv has been accused",
)
BY_WHAT = Words(
    "by with",
    "behind what a place suffers: no object follows, so that it is not what the place did",
    takes="Sumy hit by drones",
    leaves="Kyiv hit the base",
)
COMES_UNDER = Words(
    "come under suffered seen endured experienced",
    "behind “has”, of a place: “has come under fire”",
    takes="Odesa has come under fire",
    leaves="Kyiv has agreed to terms",
)
