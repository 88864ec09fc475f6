"""How to read the map, in three languages; the rows are those of `geo.words.strings`."""

from __future__ import annotations

GUIDE: dict[str, tuple[str, str, str]] = {
    "guide.marks": (
        "What the marks say",
        "Що означають позначки",
        "Was die Zeichen sagen",
    ),
    "guide.pin": (
        (
            "A filled disc: a settlement or a named facility. Its size is the number of "
            "events there, its colour and letter the commonest kind of attack."
        ),
        (
            "Заповнене коло — населений пункт або названий об’єкт. Розмір показує кількість "
            "подій, колір і літера — найчастіший вид атаки."
        ),
        (
            "Ein volles Rund: ein Ort oder eine genannte Anlage. Größe: Zahl der Ereignisse "
            "dort; Farbe und Buchstabe: die häufigste Art des Angriffs."
        ),
    ),
    "guide.near": (
        ("A dashed disc: “near” a place. The event was somewhere in the thin circle around it."),
        "Пунктирне коло — «поблизу» місця. Подія сталася десь у тонкому колі довкола.",
        "Ein gestricheltes Rund: „bei“ einem Ort, irgendwo im dünnen Kreis darum.",
    ),
    "guide.area": (
        "A hatched region: the report names only the region. No point in it is meant.",
        "Заштрихована область: повідомлення називає лише область, не точку в ній.",
        "Eine schraffierte Region: die Meldung nennt nur sie, keinen Punkt darin.",
    ),
    "guide.group": (
        (
            "A ring with a number: places too near each other to be drawn apart; the number is "
            "their events, the colours the commonest kind at each place. A click parts them."
        ),
        (
            "Кільце з числом — місця, надто близькі, щоб позначити їх окремо; число — їхні "
            "події, кольори — найчастіший вид у кожному місці. Клацання їх розділяє."
        ),
        (
            "Ein Ring mit Zahl: Orte, die zu nah beieinander liegen; die Zahl sind ihre "
            "Ereignisse, die Farben die häufigste Art je Ort. Ein Klick trennt sie."
        ),
    ),
    "guide.not_drawn": (
        (
            "What is known only to a country, or not at all, is listed below the map with the"
            " reason."
        ),
        ("Відоме лише до країни або зовсім невідоме подано списком під картою з поясненням."),
        ("Was nur auf ein Land genau bekannt ist oder gar nicht, steht mit Grund unter der Karte."),
    ),
    "guide.claims": (
        "Whose words these are",
        "Чиї це слова",
        "Wessen Worte das sind",
    ),
    "guide.claims_text": (
        (
            "Every figure is somebody’s claim. Where reports of one attack differ, all "
            "figures stand side by side; this page takes no side."
        ),
        (
            "Кожна цифра — чиєсь твердження. Якщо повідомлення різняться, усі цифри стоять "
            "поруч; ця сторінка не стає на жоден бік."
        ),
        (
            "Jede Zahl ist jemandes Behauptung. Weichen Meldungen voneinander ab, stehen alle"
            " Zahlen nebeneinander; diese Seite ergreift keine Partei."
        ),
    ),
    "guide.limits": (
        "Limits",
        "Обмеження",
        "Grenzen",
    ),
    "guide.limits_text": (
        (
            "Events are read out of published reports by rules and can be misread: follow the"
            " link before you quote. Reports gather where journalists can go; an empty map is"
            " not peace."
        ),
        (
            "Події вичитані з опублікованих повідомлень за правилами, тому можливі помилки: "
            "перед цитуванням перейдіть за посиланням. Повідомлень більше там, де є "
            "журналісти; порожня мапа — ще не мир."
        ),
        (
            "Ereignisse sind nach Regeln aus Meldungen gelesen, manchmal wohl falsch: vor dem"
            " Zitieren dem Link folgen. Meldungen gibt es, wo Journalisten hinkommen; eine "
            "leere Karte ist kein Frieden."
        ),
    ),
    "guide.care": (
        "Responsible use",
        "Відповідальне використання",
        "Verantwortung",
    ),
    "guide.care_text": (
        (
            "Published reports only; no victim’s name, no home address, no place finer than "
            "the report’s own. Crimea and Sevastopol are shown as Ukraine, after resolution "
            "68/262 of the UN General Assembly."
        ),
        (
            "Лише опубліковані повідомлення; жодних імен загиблих, домашніх адрес чи місць, "
            "точніших за повідомлення. Крим і Севастополь показано як Україну за резолюцією "
            "68/262 Генеральної Асамблеї ООН."
        ),
        (
            "Nur veröffentlichte Meldungen; keine Namen von Opfern, keine Wohnadressen, kein "
            "Ort genauer als die Meldung. Krim und Sewastopol sind als Ukraine gezeigt, nach "
            "Resolution 68/262 der UN-Generalversammlung."
        ),
    ),
    "guide.sources": (
        "Sources and licences",
        "Джерела та ліцензії",
        "Quellen und Lizenzen",
    ),
}
