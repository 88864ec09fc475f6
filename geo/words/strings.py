"""Every string of the page, in English, Ukrainian and German.

A row is a key and its texts in the order of `geo.words.LANGUAGES`. Plural forms are parted by
``|``: one, other in English and German; one, few, many in Ukrainian. A test holds the fields of
a row alike in all languages.
"""

from __future__ import annotations

from geo.words.guide import GUIDE
from geo.words.states import STATES

MONTHS = {
    "en": (
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    ),
    "uk": (
        *("січня", "лютого", "березня", "квітня", "травня", "червня", "липня"),
        *("серпня", "вересня", "жовтня", "листопада", "грудня"),
    ),
    "de": (
        *("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli"),
        *("August", "September", "Oktober", "November", "Dezember"),
    ),
}
# Months that stand without a day: Ukrainian uses another case.
MONTHS_ALONE = {
    **MONTHS,
    "uk": (
        *("січень", "лютий", "березень", "квітень", "травень", "червень", "липень"),
        *("серпень", "вересень", "жовтень", "листопад", "грудень"),
    ),
}

Row = tuple[str, str, str]

_TYPES: dict[str, Row] = {
    "type.drone": ("Drones", "Безпілотники", "Drohnen"),
    "type.missile": ("Missiles", "Ракети", "Raketen"),
    "type.missile+drone": ("Missiles and drones", "Ракети й безпілотники", "Raketen und Drohnen"),
    "type.airstrike": ("Air strike", "Авіаудар", "Luftangriff"),
    "type.shelling": ("Shelling", "Обстріл", "Beschuss"),
    "type.ground": ("Ground attack", "Наземна атака", "Bodenangriff"),
    "type.naval": ("Naval attack", "Морська атака", "Angriff auf See"),
    "type.sabotage": ("Sabotage", "Диверсія", "Sabotage"),
    "type.explosion": ("Explosion", "Вибух", "Explosion"),
    "type.other": ("Other", "Інше", "Anderes"),
}

_STATES: dict[str, Row] = {
    # Actors and sides that most reports name; others stand as the report writes them.
    "state.Russia": ("Russia", "Росія", "Russland"),
    "state.Ukraine": ("Ukraine", "Україна", "Ukraine"),
    "state.North Korea": ("North Korea", "Північна Корея", "Nordkorea"),
    "state.Belarus": ("Belarus", "Білорусь", "Belarus"),
    "state.United States": ("United States", "США", "USA"),
    "state.unknown": ("Not stated", "Не вказано", "Nicht genannt"),
    "status.reported": ("Reported", "Повідомлено", "Gemeldet"),
    "status.disputed": ("Disputed", "Оспорюється", "Bestritten"),
    "status.denied": ("Denied", "Заперечується", "Dementiert"),
}

_PRECISION: dict[str, Row] = {
    "precision.site": ("Named facility", "Названий об’єкт", "Genannte Anlage"),
    "precision.settlement": ("Settlement", "Населений пункт", "Ort"),
    "precision.near": ("Near a place", "Поблизу місця", "In der Nähe eines Ortes"),
    "precision.admin2": ("District", "Район", "Kreis"),
    "precision.admin1": ("Region", "Область", "Region"),
    "precision.sea": ("Sea", "Море", "Meer"),
    "precision.country": ("Country", "Країна", "Land"),
    "precision.unlocated": ("Not located", "Не визначено", "Nicht verortet"),
    "exact.site": (
        "The report names this facility.",
        "Повідомлення називає цей об’єкт.",
        "Die Meldung nennt diese Anlage.",
    ),
    "exact.settlement": (
        "The report names the settlement; the mark is its centre, not the point of impact.",
        "Повідомлення називає населений пункт; позначка стоїть у його центрі, а не на місці удару.",
        "Die Meldung nennt den Ort; der Punkt ist seine Mitte, nicht der Einschlag.",
    ),
    "exact.near": (
        "The report says “near”: somewhere within about {km} km of the circle’s centre.",
        "У повідомленні сказано «поблизу»: десь у межах близько {km} км від центру кола.",
        "Die Meldung sagt „bei“: irgendwo im Umkreis von etwa {km} km.",
    ),
    "exact.admin2": (
        "The report names only the district.",
        "Повідомлення називає лише район.",
        "Die Meldung nennt nur den Kreis.",
    ),
    "exact.admin1": (
        "The report names only the region: anywhere inside the outline.",
        "Повідомлення називає лише область: будь-де в її межах.",
        "Die Meldung nennt nur die Region: irgendwo in ihren Grenzen.",
    ),
    "exact.landscape": (
        "The report names only this region. It has no outline here: the circle is not its border.",
        "Повідомлення називає лише цю місцевість. Її меж тут немає: коло — не її межа.",
        "Die Meldung nennt nur dieses Gebiet. Sein Umriss fehlt: der Kreis ist keine Grenze.",
    ),
    "exact.wide": (
        "The report names only a part of the world, too wide for a mark.",
        "Повідомлення називає лише частину світу, завелику для позначки.",
        "Die Meldung nennt nur einen Teil der Welt, zu groß für einen Punkt.",
    ),
    "exact.sea": (
        "The report names only the sea.",
        "Повідомлення називає лише море.",
        "Die Meldung nennt nur das Meer.",
    ),
    "exact.country": (
        "The report names only the country.",
        "Повідомлення називає лише країну.",
        "Die Meldung nennt nur das Land.",
    ),
    "exact.unlocated": (
        "The place could not be found.",
        "Місце не вдалося знайти.",
        "Der Ort wurde nicht gefunden.",
    ),
}

_FIGURES: dict[str, Row] = {
    "bound.exact": ("{n}", "{n}", "{n}"),
    "bound.at_least": ("at least {n}", "щонайменше {n}", "mindestens {n}"),
    "bound.at_most": ("at most {n}", "щонайбільше {n}", "höchstens {n}"),
    "bound.about": ("about {n}", "близько {n}", "etwa {n}"),
    "bound.vague": ("{n} or more", "{n} або більше", "{n} oder mehr"),
    "killed": ("{n} killed", "{n} загиблих", "{n} Tote"),
    "wounded": ("{n} wounded", "{n} поранених", "{n} Verletzte"),
    "killed_and_wounded": (
        "{n} killed and wounded together",
        "{n} загиблих і поранених разом",
        "{n} Tote und Verletzte zusammen",
    ),
    "nobody.killed": ("nobody killed", "загиблих немає", "keine Toten"),
    "nobody.wounded": ("nobody wounded", "поранених немає", "keine Verletzten"),
    "nobody.killed_and_wounded": ("no casualties", "постраждалих немає", "keine Opfer"),
    "launched": ("{what} launched", "запущено: {what}", "{what} gestartet"),
    "intercepted": ("{what} shot down", "збито: {what}", "{what} abgeschossen"),
    "jammed": ("{what} jammed or lost", "подавлено або втрачено: {what}", "{what} gestört"),
    "weapon.drone": ("drone|drones", "безпілотник|безпілотники|безпілотників", "Drohne|Drohnen"),
    "weapon.missile": ("missile|missiles", "ракета|ракети|ракет", "Rakete|Raketen"),
    "weapon.bomb": ("bomb|bombs", "бомба|бомби|бомб", "Bombe|Bomben"),
    "weapon.rocket": ("rocket|rockets", "реактивний снаряд|снаряди|снарядів", "Rakete|Raketen"),
    "weapon.shell": ("shell|shells", "снаряд|снаряди|снарядів", "Granate|Granaten"),
}

_PHRASES: dict[str, Row] = {
    "and": ("and", "та", "und"),
    "events": (
        "{n} event|{n} events",
        "{n} подія|{n} події|{n} подій",
        "{n} Ereignis|{n} Ereignisse",
    ),
    "places": ("{n} place|{n} places", "{n} місце|{n} місця|{n} місць", "{n} Ort|{n} Orte"),
    "according_to": ("according to {who}", "за даними: {who}", "laut {who}"),
    "no_speaker": (
        "the report names no source",
        "джерело в повідомленні не назване",
        "die Meldung nennt keine Quelle",
    ),
    "attacker": ("Attacker: {who}", "Нападник: {who}", "Angreifer: {who}"),
    "inferred": (
        "{who} (inferred: the report names no attacker)",
        "{who} (припущення: повідомлення не називає нападника)",
        "{who} (gefolgert: die Meldung nennt keinen Angreifer)",
    ),
    "target": ("Target: {what}", "Ціль: {what}", "Ziel: {what}"),
    "published": ("published {day}", "опубліковано {day}", "veröffentlicht am {day}"),
    "no_date": ("date not stated", "дата не вказана", "Datum nicht genannt"),
    "background": (
        "told as background to a later report",
        "згадано як передісторію",
        "als Hintergrund erwähnt",
    ),
    "denied_by": ("Denied by {who}", "Заперечує: {who}", "Dementiert von {who}"),
    "read_report": ("Read the report", "Читати повідомлення", "Zur Meldung"),
    "no_link": ("no link given", "без посилання", "ohne Link"),
    "mostly": ("mostly {what}", "переважно {what}", "meist {what}"),
    "to_panel": ("All events here ↓", "Усі події тут ↓", "Alle Ereignisse hier ↓"),
    "days_around": (
        "Three days around the latest event",
        "Три дні довкола останньої події",
        "Drei Tage um das letzte Ereignis",
    ),
    "more_in_table": ("{n} more in the table", "ще {n} у таблиці", "{n} weitere in der Tabelle"),
    "show_on_map": ("Show on the map", "Показати на мапі", "Auf der Karte zeigen"),
    "more_here": ("{n} more in the panel", "ще {n} на панелі", "{n} weitere in der Seitenspalte"),
    "in_panel": (
        "The sentences are in the list beside the map.",
        "Речення — у списку поруч із картою.",
        "Die Sätze stehen in der Liste neben der Karte.",
    ),
    "earlier_figure": ("Earlier figure: {what}", "Раніше: {what}", "Frühere Angabe: {what}"),
    "sources": (
        "{n} source|{n} independent sources",
        "{n} джерело|{n} незалежні джерела|{n} незалежних джерел",
        "{n} Quelle|{n} unabhängige Quellen",
    ),
    "one_attack": (
        "One attack as told by {sources}",
        "Одна атака, про яку пишуть {sources}",
        "Ein Angriff, gemeldet von: {sources}",
    ),
    "figures_differ": (
        "{what}: from {low} to {high}",
        "{what}: від {low} до {high}",
        "{what}: von {low} bis {high}",
    ),
    "said_by": ("{who}, in {outlet}", "{who}, у виданні {outlet}", "{who}, in {outlet}"),
    "dispute": ("Contradicted: {why}", "Суперечність: {why}", "Widerspruch: {why}"),
    "figure.killed": ("Killed", "Загинули", "Tote"),
    "figure.wounded": ("Wounded", "Поранені", "Verletzte"),
    "figure.killed_and_wounded": (
        "Killed and wounded together",
        "Загиблі та поранені разом",
        "Tote und Verletzte zusammen",
    ),
    "figure.launched": ("Launched", "Запущено", "Gestartet"),
    "figure.intercepted": ("Shot down", "Збито", "Abgeschossen"),
    "figure.jammed": ("Jammed or lost", "Подавлено або втрачено", "Gestört oder verloren"),
    "near_name": ("Near {name}", "Поблизу: {name}", "Bei {name}"),
}

_PAGE: dict[str, Row] = {
    "title": ("Strike Map", "Мапа ударів", "Strike Map"),
    "description": (
        (
            "What published reports say was struck, where, when and by whom: on a map, each event "
            "with the sentence it comes from and who says so."
        ),
        (
            "Що, де, коли й ким було вражено за опублікованими повідомленнями: на мапі, кожна "
            "подія з реченням, з якого її взято, і з тим, хто це каже."
        ),
        (
            "Was Meldungen zufolge wo, wann und von wem getroffen wurde: auf einer Karte, jedes "
            "Ereignis mit dem Satz, aus dem es stammt, und mit dem, der es sagt."
        ),
    ),
    "print_view": ("Print view", "Версія для друку", "Druckansicht"),
    "caveat": (
        "Reported, not verified; an empty map is not peace.",
        "Повідомлено, але не перевірено; порожня мапа — ще не мир.",
        "Gemeldet, nicht geprüft; eine leere Karte ist kein Frieden.",
    ),
    "filters": ("Filters", "Фільтри", "Filter"),
    "more_filters": ("More filters", "Більше фільтрів", "Weitere Filter"),
    "reset": ("Reset all filters", "Скинути фільтри", "Filter zurücksetzen"),
    "language": ("Language", "Мова", "Sprache"),
    "latest": ("Latest reports", "Останні повідомлення", "Neueste Meldungen"),
    "table": ("Table", "Таблиця", "Tabelle"),
    "table_hint": (
        "Choose a row to see its place on the map.",
        "Виберіть рядок, щоб побачити місце на мапі.",
        "Eine Zeile wählen, um ihren Ort auf der Karte zu sehen.",
    ),
    "off_map": ("Not on the map", "Поза мапою", "Nicht auf der Karte"),
    "off_map_why": (
        "These reports name no place that can be drawn without pretending to know more.",
        "Ці повідомлення не називають місця, яке можна позначити, не вигадуючи зайвого.",
        "Diese Meldungen nennen keinen Ort, den man ehrlich einzeichnen könnte.",
    ),
    "nothing": (
        "No report matches these filters. That does not mean that nothing happened.",
        "Жодне повідомлення не відповідає фільтрам. Це не означає, що нічого не сталося.",
        "Keine Meldung passt zu diesen Filtern. Das heißt nicht, dass nichts geschah.",
    ),
    "back_to_list": ("All places", "Усі місця", "Alle Orte"),
    "how_to_read": ("How to read this map", "Як читати цю мапу", "Wie man diese Karte liest"),
    "ignored": (
        "The address holds values that are not known here and were left out: {what}.",
        "Адреса містить невідомі значення, їх пропущено: {what}.",
        "Die Adresse enthält unbekannte Werte, sie wurden ausgelassen: {what}.",
    ),
    "basemap": ("Background", "Тло", "Hintergrund"),
    "basemap.plain": ("Plain, offline", "Просте, без інтернету", "Schlicht, ohne Internet"),
    "basemap.online": ("{name} (online)", "{name} (онлайн)", "{name} (online)"),
    "left_out": (
        "{events} at smaller places are not drawn: narrow the filters to see them.",
        "{events} у менших місцях не показано: звузьте фільтри.",
        "{events} an kleineren Orten nicht gezeichnet: Filter enger setzen.",
    ),
    "column.day": ("Day", "День", "Tag"),
    "column.when": ("Date", "Дата", "Datum"),
    "column.type": ("Kind", "Вид", "Art"),
    "column.places": ("Place", "Місце", "Ort"),
    "column.actor": ("Attacker", "Нападник", "Angreifer"),
    "column.figures": ("Figures", "Цифри", "Zahlen"),
    "column.speaker": ("Who says so", "Хто повідомляє", "Wer es sagt"),
    "column.evidence": ("Sentence", "Речення", "Satz"),
    "column.outlet": ("Outlet", "Видання", "Medium"),
    "column.url": ("Report", "Повідомлення", "Meldung"),
    "timeline": (
        "Events by day. Drag to choose days.",
        "Події за днями. Потягніть, щоб вибрати дні.",
        "Ereignisse je Tag. Ziehen wählt Tage.",
    ),
    "earlier": ("◂ {n} earlier", "◂ {n} раніше", "◂ {n} früher"),
    "first_day": ("First day", "Перший день", "Erster Tag"),
    "last_day": ("Last day", "Останній день", "Letzter Tag"),
    "play": ("Play the days", "Програти дні", "Tage abspielen"),
    "pause": ("Pause", "Пауза", "Pause"),
    "play_day": ("Day", "День", "Tag"),
    "play_mode": ("While playing, show", "Під час програвання", "Beim Abspielen zeigen"),
    "play_all": ("everything up to the day", "усе до цього дня", "alles bis zum Tag"),
    "play_week": ("the week before", "тиждень перед ним", "die Woche davor"),
    "all_days": ("all days", "усі дні", "alle Tage"),
    "preset.day": ("Last day", "Останній день", "Letzter Tag"),
    "preset.week": ("Week", "Тиждень", "Woche"),
    "preset.month": ("Month", "Місяць", "Monat"),
    "preset.all": ("All", "Усе", "Alles"),
    "download.csv": ("CSV", "CSV", "CSV"),
    "download.xlsx": ("Excel", "Excel", "Excel"),
    "download.geojson": ("GeoJSON", "GeoJSON", "GeoJSON"),
    "download.kml": ("KML", "KML", "KML"),
    "download.html": ("Map as one file", "Мапа одним файлом", "Karte als Datei"),
    "downloads": ("Download what is shown", "Завантажити показане", "Gezeigtes herunterladen"),
    "making": ("Making the file …", "Створюю файл …", "Datei wird erstellt …"),
    "made_first": (
        "These many events make a long file. Choose a format: it is made, then its link is here.",
        "Подій багато, тож файл довгий. Виберіть формат: файл буде створено, посилання — тут.",
        "Viele Ereignisse, also eine lange Datei. Format wählen: Sie wird erstellt, hier ihr Link.",
    ),
    "made": (
        "Save {name} ({size} MB)",
        "Зберегти {name} ({size} МБ)",
        "{name} speichern ({size} MB)",
    ),
    "not_made": (
        "The disk of this server has no room for the file. Show fewer events, then try again.",
        "На диску сервера немає місця для файлу. Покажіть менше подій і спробуйте знову.",
        "Der Server hat keinen Platz für die Datei. Zeigen Sie weniger, dann noch einmal.",
    ),
    "citation": (
        "Strike Map. {caption} Retrieved {day}, SHA-256 {digest}.",
        "Strike Map. {caption} Отримано {day}, SHA-256 {digest}.",
        "Strike Map. {caption} Abgerufen am {day}, SHA-256 {digest}.",
    ),
    "copy_link": ("Copy link", "Копіювати посилання", "Link kopieren"),
    "copied": ("Copied", "Скопійовано", "Kopiert"),
    "open_full": ("Open the full map", "Відкрити повну мапу", "Zur ganzen Karte"),
    "legend": ("Legend", "Легенда", "Legende"),
    "legend_near": (
        "near a place",
        "поблизу місця",
        "bei einem Ort",
    ),
    "legend_area": (
        "in a region",
        "в області",
        "in einer Region",
    ),
    "legend_group": (
        "several places",
        "кілька місць",
        "mehrere Orte",
    ),
    "zoom_in": ("Zoom in", "Збільшити", "Vergrößern"),
    "zoom_out": ("Zoom out", "Зменшити", "Verkleinern"),
    "close": ("Close", "Закрити", "Schließen"),
    "map_label": (
        "Map of reported strikes. Use the arrow keys to go from mark to mark.",
        "Мапа повідомлених ударів. Стрілки переводять від позначки до позначки.",
        "Karte gemeldeter Angriffe. Pfeiltasten gehen von Punkt zu Punkt.",
    ),
    "data_missing": (
        "The map’s borders could not be loaded.",
        "Не вдалося завантажити кордони мапи.",
        "Die Grenzen der Karte konnten nicht geladen werden.",
    ),
}

_REVIEW: dict[str, Row] = {
    "review": ("Decide doubtful places", "Вирішити сумнівні місця", "Zweifelhafte Orte klären"),
    "review.as": (
        "You decide as {who}. It counts wherever a report writes this name, “… region” included.",
        "Ви вирішуєте як {who}. Це діє всюди, де стоїть ця назва, зокрема в назві «… область».",
        "Sie entscheiden als {who}. Das gilt überall, wo der Name steht, auch in „Region …“.",
    ),
    "review.none": (
        "Nothing is doubtful: every name is clear or decided.",
        "Сумнівного немає: усі назви зрозумілі або вирішені.",
        "Nichts ist zweifelhaft: Jeder Name ist klar oder entschieden.",
    ),
    "review.no_ledger": (
        "No decision can be kept. {why}",
        "Рішення неможливо зберегти. {why}",
        "Entscheidungen können nicht gespeichert werden. {why}",
    ),
    "review.in_memory": (
        "STRIKEMAP_LEDGER names a ledger in memory, which forgets.",
        "STRIKEMAP_LEDGER вказує на журнал у пам’яті, який усе забуває.",
        "STRIKEMAP_LEDGER nennt ein Verzeichnis im Speicher, das alles vergisst.",
    ),
    "review.name": (
        "Doubtful name ({n} left)",
        "Сумнівна назва (лишилося {n})",
        "Zweifelhafter Name (noch {n})",
    ),
    "review.later": ("Later", "Пізніше", "Später"),
    "review.places": (
        "{n} place has that name|{n} places have that name",
        "{n} місце має таку назву|{n} місця мають таку назву|{n} місць мають таку назву",
        "{n} Ort heißt so|{n} Orte heißen so",
    ),
    "review.why_fuzzy": (
        "one letter differs",
        "відрізняється одна літера",
        "ein Buchstabe weicht ab",
    ),
    "review.why_variant": (
        "found by a rule of spelling",
        "знайдено за правилом правопису",
        "über eine Regel der Schreibung gefunden",
    ),
    "review.why_historical": ("renamed since", "відтоді перейменовано", "inzwischen umbenannt"),
    "review.stated": (
        "The text says: {what}",
        "У тексті сказано: {what}",
        "Der Text sagt: {what}",
    ),
    "review.asked": ("Geocoder: {provider}", "Геокодер: {provider}", "Geokodierer: {provider}"),
    "review.which": ("Which is it?", "Яке саме?", "Welcher ist es?"),
    "review.no_such": ("No such place", "Такого місця немає", "Kein solcher Ort"),
    "review.typed": ("Other coordinates", "Інші координати", "Andere Koordinaten"),
    "review.lat": ("Latitude", "Широта", "Breite"),
    "review.lon": ("Longitude", "Довгота", "Länge"),
    "review.kind": ("What lies there", "Що там", "Was dort liegt"),
    "review.reason": ("Why? (required)", "Чому? (обов’язково)", "Warum? (Pflicht)"),
    "review.store": ("Store the decision", "Зберегти рішення", "Entscheidung speichern"),
    "review.stored": ("Stored: {name}.", "Збережено: {name}.", "Gespeichert: {name}."),
    "review.choose_first": (
        "Choose an answer first.",
        "Спершу виберіть відповідь.",
        "Bitte zuerst eine Antwort wählen.",
    ),
    "review.needs_reason": (
        "A decision needs a reason.",
        "Рішення потребує пояснення.",
        "Eine Entscheidung braucht eine Begründung.",
    ),
    "review.needs_point": (
        "Both latitude and longitude are needed.",
        "Потрібні і широта, і довгота.",
        "Breite und Länge sind beide nötig.",
    ),
    "review.outside": (
        "That point is not in {area}, where the text puts the name.",
        "Ця точка не в межах {area}, де назву розміщує текст.",
        "Dieser Punkt liegt nicht in {area}, wohin der Text den Namen setzt.",
    ),
    "column.number": ("No.", "№", "Nr."),
    "column.name": ("Name", "Назва", "Name"),
    "column.region": ("Region", "Область", "Region"),
    "column.country": ("Country", "Країна", "Land"),
    "column.at": ("Latitude, longitude", "Широта, довгота", "Breite, Länge"),
    "column.people": ("People", "Людей", "Einwohner"),
    "column.match": ("Why it is offered", "Чому пропонується", "Warum vorgeschlagen"),
    "column.source": ("Source", "Джерело", "Quelle"),
    "match.official": ("official name", "офіційна назва", "amtlicher Name"),
    "match.alternate": ("another spelling", "інше написання", "andere Schreibung"),
    "match.historical": ("former name", "колишня назва", "früherer Name"),
    "match.variant": ("rule of spelling", "правило правопису", "Regel der Schreibung"),
    "match.fuzzy": ("one letter differs", "інша одна літера", "ein Buchstabe anders"),
    "kind.region": ("Named area", "Названа місцевість", "Benanntes Gebiet"),
    "kind.continent": ("Continent", "Континент", "Kontinent"),
}

_CORRECT: dict[str, Row] = {
    "correct": ("Correct this place", "Виправити це місце", "Diesen Ort berichtigen"),
    "correct.at": ("{name} is drawn at {at}.", "{name}: позначено на {at}.", "{name}: {at}."),
    "correct.from": (
        "Source: {source} ({id}).",
        "Джерело: {source} ({id}).",
        "Quelle: {source} ({id}).",
    ),
    "correct.why": ("Why there: {why}.", "Чому там: {why}.", "Warum dort: {why}."),
    "correct.no_name": (
        "No name in a report led here, so nothing can be decided about it.",
        "Жодна назва в повідомленні сюди не вела, тож вирішувати нема чого.",
        "Kein Name einer Meldung führte hierher; es gibt nichts zu entscheiden.",
    ),
    "correct.name": ("Which name is wrong?", "Яка назва хибна?", "Welcher Name ist falsch?"),
    "correct.what": ("What is wrong?", "Що не так?", "Was stimmt nicht?"),
    "correct.moved": (
        "It lies elsewhere",
        "Воно розташоване деінде",
        "Er liegt woanders",
    ),
    "correct.none": (
        "The name means no place that can be found",
        "Назва не означає місця, яке можна знайти",
        "Der Name meint keinen Ort, der sich finden lässt",
    ),
    "correct.who": (
        "Who says so? (it goes into the file)",
        "Хто це каже? (потрапить у файл)",
        "Wer sagt es? (steht in der Datei)",
    ),
    "correct.needs_who": (
        "A correction needs somebody’s name.",
        "Виправлення потребує чийогось імені.",
        "Eine Berichtigung braucht einen Namen.",
    ),
    "correct.file": (
        "Download the correction",
        "Завантажити виправлення",
        "Berichtigung herunterladen",
    ),
    "correct.send": (
        "Send this file to whoever runs this page: “geo cache import” takes it in.",
        "Надішліть цей файл власникові сторінки: його приймає «geo cache import».",
        "Schicken Sie die Datei an den Betreiber dieser Seite: „geo cache import“ nimmt sie an.",
    ),
}

_COUNTRIES: dict[str, Row] = {
    "country.UA": ("Ukraine", "Україна", "Ukraine"),
    "country.RU": ("Russia", "Росія", "Russland"),
    "country.BY": ("Belarus", "Білорусь", "Belarus"),
    "country.MD": ("Moldova", "Молдова", "Moldau"),
    "country.PL": ("Poland", "Польща", "Polen"),
    "country.RO": ("Romania", "Румунія", "Rumänien"),
    "country.KP": ("North Korea", "Північна Корея", "Nordkorea"),
    "country.KZ": ("Kazakhstan", "Казахстан", "Kasachstan"),
    "country.GE": ("Georgia", "Грузія", "Georgien"),
    "country.SY": ("Syria", "Сирія", "Syrien"),
    "country.IL": ("Israel", "Ізраїль", "Israel"),
    "country.LB": ("Lebanon", "Ліван", "Libanon"),
}

_FILTERS: dict[str, Row] = {
    "filter.dates": ("Dates", "Дати", "Zeitraum"),
    "filter.type": ("Kind of attack", "Вид атаки", "Art des Angriffs"),
    "filter.actor": ("Attacker", "Нападник", "Angreifer"),
    "filter.area": ("Country or region", "Країна чи область", "Land oder Region"),
    "filter.outlet": ("Outlet", "Видання", "Medium"),
    "filter.side": ("Speaker’s side", "Сторона, що повідомляє", "Seite des Sprechers"),
    "filter.casualties": ("Casualties", "Постраждалі", "Opfer"),
    "filter.precision": ("How exact the place is", "Точність місця", "Genauigkeit des Ortes"),
    "filter.status": ("Status", "Статус", "Status"),
    "filter.q": ("Words in the sentence", "Слова в реченні", "Wörter im Satz"),
    "any": ("Any", "Усі", "Alle"),
    "casualties.killed": ("People killed", "Є загиблі", "Tote"),
    "casualties.hurt": (
        "People killed or wounded",
        "Є загиблі або поранені",
        "Tote oder Verletzte",
    ),
    "say.dates": ("{days}", "{days}", "{days}"),
    "say.type": ("kind: {what}", "вид: {what}", "Art: {what}"),
    "say.actor": ("by {what}", "нападник: {what}", "von {what}"),
    "say.area": ("in {what}", "де: {what}", "in {what}"),
    "say.outlet": ("reported by {what}", "видання: {what}", "gemeldet von {what}"),
    "say.side": ("as told by {what}", "за словами: {what}", "nach Angaben von {what}"),
    "say.casualties": ("with {what}", "{what}", "mit: {what}"),
    "say.precision": ("located to: {what}", "точність: {what}", "verortet auf: {what}"),
    "say.status": ("status: {what}", "статус: {what}", "Status: {what}"),
    "say.q": ("with the words “{what}”", "зі словами «{what}»", "mit den Wörtern „{what}“"),
    "caption": (
        "{events} at {places}{conditions}.",
        "{events}, {places}{conditions}.",
        "{events}, {places}{conditions}.",
    ),
    "caption_off": (
        "{events} not on the map, listed below.",
        "{events} поза мапою, список нижче.",
        "{events} nicht auf der Karte, unten aufgeführt.",
    ),
    "caption_off_only": (
        "{events} not on the map.",
        "{events} поза мапою.",
        "{events} nicht auf der Karte.",
    ),
    "caption_undated": (
        "{events} without a date left out.",
        "{events} без дати не показано.",
        "{events} ohne Datum ausgelassen.",
    ),
}

STRINGS: dict[str, Row] = {
    **_TYPES,
    **_STATES,
    **_PRECISION,
    **_FIGURES,
    **_PHRASES,
    **_PAGE,
    **GUIDE,
    **STATES,
    **_REVIEW,
    **_CORRECT,
    **_COUNTRIES,
    **_FILTERS,
}
