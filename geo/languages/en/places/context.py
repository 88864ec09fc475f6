"""Words around a name that speak for or against a place, and for what it does there.

Source: English usage.
"""

from __future__ import annotations

# Straight before a name: a place, nearly always. Takes "in Nikopol", "near Robotyne".
LOCATIVE: frozenset[str] = frozenset(
    "in near across outside around inside towards toward into throughout within "
    "beyond downtown central northern southern eastern western northeastern "
    "northwestern southeastern southwestern north-eastern north-western south-eastern "
    "south-western nearby neighbouring neighboring rural suburban occupied mainland".split()
)
# Before a name: a place more often than not ("from Kyiv", "to Boston", but also "to Lincoln").
DIRECTIVE: frozenset[str] = frozenset(
    "from to over of between via through above for along toward past leaving against "
    "visit visiting visited reach reached reaching entered entering left leave "
    "capture captured seized struck hit hitting shelled shelling attacked took take "
    "taken taking hold holds holding bombed bombing targeted targeting liberated "
    "recaptured retook control controls occupied defend defending storm stormed "
    "storming fled flee flying sailed".split()
)
# Small words after which a literal reading of a state's name holds ("attack on Ukraine").
LITERAL_BEFORE: frozenset[str] = frozenset(
    "in near across outside around inside towards toward into throughout within "
    "beyond at over to from through between along above off on against via of "
    "attacked attacking attack invaded invading hit struck shelled bombed entered "
    "left visited leave visit crossing crossed south north east west northern "
    "southern eastern western central northeastern northwestern southeastern "
    "southwestern mainland neighbouring neighboring occupied".split()
)

# Verbs of armies before a name. Takes "liberated Kherson"; persons are captured too, more rarely.
CAPTURES: frozenset[str] = frozenset(
    "captured capturing seized seizing liberated liberating recaptured retook retaking shelled "
    "shelling bombed bombing stormed storming besieged besieging encircled overran".split()
)

# Nouns before "on X": what is attacked is a place more often than not.
ATTACKS: frozenset[str] = frozenset(
    "attack attacks strike strikes assault assaults raid raids bombardment shelling "
    "bombing offensive march advance hit hits barrage".split()
)

# Verbs with which a state or capital acts: the name before them is a metonym.
# Takes "Moscow said", "Russia fired 93 missiles". Must not take "Kyiv was hit".
ACTING: frozenset[str] = frozenset(
    "said says say told tells has had have announced announces claims claimed called "
    "calls denies denied warned warns accused accuses fired fires launched launches "
    "struck strikes attacked attacks invaded invades sent sends shelled bombed hit "
    "hits targeted targets seized captured annexed used uses deployed deploys wants "
    "wanted seeks sought vowed vows agreed agrees refused refuses rejected rejects "
    "demanded demands urged urges condemned condemns imposed imposes signed supports "
    "supported backed backs plans planned expects expected hopes insists insisted "
    "maintains confirmed confirms reported reports expelled recalled retaliated "
    "responded responds believes acknowledged declared declares proposed offered "
    "pledged promised received won lost beat defeated plays played faces faced will "
    "would could may might must should can did does do added adds also again "
    "regularly repeatedly continues continued began stepped relies needs needed makes "
    "made took takes gave gives got gets put puts counted destroyed downed "
    "intercepted brought shot never not exports imports buys bought sells sold "
    "withdrew pulled blamed blames disputes disputed failed fails succeeded bears "
    "accepts loses tries tried keeps kept holds held pushes pushed wages waged".split()
)
# ... of these, auxiliaries after which the literal reading is as likely ("Kyiv was hit").
AUXILIARY: frozenset[str] = frozenset(
    "has had have will would could may might must should can did does do is was were are".split()
)

# After "X's": institutions through which X acts. Takes "Russia's Defence Ministry".
# Must not take "Russia's Kursk region", "Ukraine's energy system" (hit there).
INSTITUTIONS: frozenset[str] = frozenset(
    "ministry defence defense government president prime premier army navy military "
    "forces troops intelligence security general foreign parliament senate emergency "
    "interior investigative police prosecutor prosecutors supreme leader leadership "
    "leaders ruler authorities officials officers commander command "
    "commander-in-chief soldiers special guard ambassador embassy chief envoy mayor "
    "governor minister chancellor king queen spokesman spokeswoman spokesperson "
    "federal ombudsman regional head acting administration council commission court "
    "service services fleet flag claim claims statement announcement decision".split()
)
# After a hyphen: the place is only told of somebody. Takes "Britain-based", "Russia-backed".
ATTRIBUTES: frozenset[str] = frozenset(
    "based backed led born trained made owned funded educated controlled aligned bound".split()
)
# Straight after a name without 's: an office of the place. Takes "Rostov Oblast governor",
# "Tatarstan head Rustam Minnikhanov", "Sumy regional administration".
OFFICES: frozenset[str] = frozenset(
    "governor mayor head president premier minister government parliament police "
    "authorities officials administration military regional city council prosecutor "
    "prosecutors leader spokesman spokeswoman spokesperson senator congressman "
    "lawmaker lawmakers ambassador embassy troops forces soldiers army navy air-force "
    "acting".split()
)
# Words before "of X": offices and bonds. Takes "governor of Kherson region", "flag of Belize".
OFFICE_OF: frozenset[str] = frozenset(
    "governor head president mayor leader ministry government parliament minister "
    "king queen emir sultan prince bank university bishop archbishop duke earl flag "
    "citizen citizens those that service services authorities prosecutors prosecutor "
    "ambassador embassy consulate commander police chief behalf people court senate".split()
)
MONTHS: frozenset[str] = frozenset(
    "january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. "
    "aug. sept. oct. nov. dec.".split()
)
DAYS: frozenset[str] = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu "
    "thur thurs fri sat sun mon. tue. wed. thu. fri. sat. sun. christmas easter "
    "ramadan".split()
)
# Capitalised words that are no place, though many a village is called so. Pronouns, small
# words, ranks of the calendar, religions, parties, weapons.
NEVER: frozenset[str] = frozenset(
    "a an the i we he she it they you my our his her its their this that these those "
    "there here and or but nor so yet if as at by for from in into of off on onto out "
    "over to up with who what when where which why how not no yes all any both each "
    "few many most other some such is are was were be been being am do does did has "
    "have had will would can could may might must shall should now then than too very "
    "just also only even still again once one two three four five six seven eight "
    "nine ten first second third last next monday's ok mr mrs ms dr via god lord "
    "christ jesus allah bible koran quran christmas easter ramadan internet web "
    "online email facebook twitter instagram google youtube netflix uber covid nato "
    "un unesco unicef fbi cia nypd lapd nhs bbc cnn nbc abc cbs pbs espn hbo msnbc "
    "ceo cfo dna hiv aids aid usd eur gbp pm gmt est edt pst utc gdp senate house "
    "congress parliament constitution senate's republican republicans democrat "
    "democrats conservative conservatives labour tory tories liberal liberals muslim "
    "muslims christian christians catholic catholics jewish jew jews hindu hindus "
    "islamic buddhist sikh orthodox protestant photo photos image images video read "
    "more click share advertisement getty ap afp inc corp ltd llc".split()
)
# Nouns after a name: somebody from there. Takes "A Loveland woman was killed".
LOCALS: frozenset[str] = frozenset(
    "man woman men women resident residents native natives couple teen teenager boy girl family "
    "families businessman businesswoman lawyer doctor teacher farmer farmers driver motorist "
    "students commuters voters taxpayers fans".split()
)
# Before a country's name: it gives, takes or does, and nothing happens in it.
# Takes "launched by Ukraine", "accused Ukraine of sending", "sent Russia soldiers".
PARTY_BEFORE: frozenset[str] = frozenset(
    "by with sent send sends sending accused accuse accuses accusing cost costs told "
    "tell tells urged urge urges asked asks gave give gives helped help helps "
    "supplied supply supplies warned warn warns blamed blame blames thanked allow "
    "allowed allows let lets offered offers granted joined joins than like".split()
)
