"""Words that turn a place name into the name of an organisation, a club or a paper.

Papers and firms leave no place ("Washington Post"); in the name of a body, club or event it is a
metonym ("Texas Department of Health", "Paris Agreement"). Source: English usage and general
knowledge.
"""

from __future__ import annotations

from geo.languages.rows import Words

MEDIA = Words(
    """
    times post herald tribune independent gazette journal news chronicle observer star sun mail
    telegraph guardian daily weekly globe examiner courier dispatch press radio tv television fm
    magazine review today sentinel inquirer mirror express record standard monitor echo argus
    bulletin register ledger advertiser advocate reporter correspondent voice wire insider
    post-dispatch sun-times post-gazette herald-leader post-intelligencer star-tribune
    courier-journal times-picayune picayune plain-dealer broadcasting network podcast
    """,
    "last words of papers, broadcasters and agencies; before a place they are none (“Independent Ukraine”)",
    takes="Kyiv Independent",
    leaves="Kyiv residents",
)
COMPANY = Words(
    """
    inc inc. corp corp. corporation ltd ltd. llc plc gmbh co co. company companies group
    holdings holding airlines airline airways air bank banking insurance motors electric energy
    partners capital records entertainment pictures studios films foods brewing brewery
    pharmaceuticals technologies technology systems solutions industries international steel oil
    petroleum gas power telecom communications media publishing books securities investments
    financial mutual fund funds equity ventures associates consulting properties realty stores
    outfitters fitness logistics cargo shipping mining minerals motorcycles cycles
    """,
    "last words of firms",
    takes="Chelsea Holdings",
    leaves="Chelsea residents",
)
UNITS = Words(
    """
    brigade brigades battalion battalions regiment corps militia militias movement front faction
    coalition resistance volunteers militants rebels fighters
    """,
    "last words of units and armed groups, which fight far from the place that they are called after",
    takes="Tobruk Brigade",
    leaves="Tobruk residents",
)
BODY = Words(
    """
    department ministry police government parliament senate council court assembly commission
    authority agency office administration embassy consulate army navy fire sheriff board
    legislature congress reserve federal treasury supreme constitutional national municipal
    legislative metropolitan security intelligence guard forces military defence defense health
    public attorney prosecutor prosecutors district-attorney coast border customs bureau service
    services union chamber association federation society institute foundation committee trust
    council's party democrats republicans labour conservatives central bar state's delegation
    mission cabinet presidency chancellery exchange emergency armed air special civil city
    regional provincial secretary minister president foreign prime
    """,
    "words of public bodies: the place named in them acts",
    takes="Sumy regional administration",
    leaves="Sumy residents",
)
TEAM = Words(
    """
    fc afc cf sc united rovers wanderers athletic albion hotspur rangers celtic wednesday villa
    forest county dynamo dinamo spartak cska lokomotiv zenit real atletico inter sporting
    yankees mets giants jets knicks nets islanders sabres bills patriots celtics bruins red-sox
    sox phillies eagles flyers 76ers sixers steelers pirates penguins orioles ravens nationals
    capitals wizards commanders redskins panthers hornets hurricanes falcons hawks braves
    dolphins heat marlins buccaneers rays lightning magic jaguars saints pelicans texans astros
    rockets cowboys mavericks stars spurs titans predators grizzlies colts pacers bears bulls
    cubs blackhawks bengals reds browns cavaliers guardians indians lions tigers pistons wings
    packers brewers bucks vikings timberwolves twins wild chiefs royals rams cardinals blues
    broncos nuggets rockies avalanche jazz suns diamondbacks coyotes raiders warriors athletics
    49ers niners sharks kings lakers clippers dodgers angels ducks chargers padres seahawks
    mariners sounders kraken trail-blazers blazers timbers oilers flames canucks canadiens
    senators leafs raptors jays whitecaps expos wildcats bulldogs huskies gators tar-heels
    buckeyes wolverines spartans badgers hawkeyes longhorns aggies sooners jayhawks volunteers
    razorbacks crimson-tide tide crusaders trojans beavers cougars aztecs hokies hoosiers
    boilermakers gophers cornhuskers huskers
    """,
    "clubs: after a place they are the club",
    takes="Boston Celtics",
    leaves="Boston residents",
)
EVENT = Words(
    """
    agreement accord accords treaty protocol memorandum declaration convention summit conference
    process format group formula plan marathon olympics olympic games open cup championship
    championships grand-prix festival award awards prize derby masters biennale carnival pact
    charter doctrine communique film exhibition trial trials riots massacre war bowl series
    league premier crisis spring winter summer revolution purchase compromise syndrome virus
    disease fever flu
    """,
    "agreements, events, prizes: named after the place, and not there",
    takes="Minsk Agreement",
    leaves="Minsk residents",
)
EXACT = Words(
    "el niño|la niña|nord stream|thomson reuters|bank of america|wall street journal|"
    "new york times|new york post|new york stock exchange|london stock exchange|air canada|"
    "air france|air india|british airways|american airlines|american express|"
    "southwest airlines|delta air lines|al jazeera|radio free europe|radio free asia|radio liberty|radio france internationale|"
    "voice of america|deutsche welle|kyiv independent|kyiv post|ukrainska pravda|"
    "moscow times|associated press|agence france-presse|boston globe|"
    "south china morning post|jerusalem post|times of india|hindustan times|chelsea|"
    "chelsea fc|arsenal|everton|aston villa|real madrid|la liga|bundesliga|premier league|"
    "ramstein group|general electric|general motors|standard chartered|santander|airbnb|"
    "amazon|nokia|philips|lincoln center|ford|dallas buyers club|paris saint-germain|"
    "manhattan project|trojan horse|cleveland clinic|dow jones|jones|sputnik|meduza|telegram|"
    "astra|interfax|reuters|bloomberg|facebook|twitter|google|apple|microsoft|islamic state|"
    "hezbollah|hamas|taliban|al qaeda|boko haram|democratic party|republican party|"
    "black lives matter|premier|brexit|orthodox|catholic|islam|christian|santa claus|santa|"
    "christmas|easter|thanksgiving|iskander|kinzhal|kalibr|shahed|patriot|leopard|bradley|"
    "abrams|storm shadow|neptune|akhmat|grad rockets|grad rocket|grad missiles|grad launchers|grad|uragan|smerch|tochka|lancet|geran|kornet|azov brigade|wagner|wagner group",
    "whole names that hold a place or look like one and are none, which their last word does not tell: firms, papers, clubs, groups, arms; the longest wins",
    takes="the Bank of America",
    leaves="the banks of America",
)
