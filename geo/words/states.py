"""What the page says of its own state: how far it has read, what it left out, what is wrong.

The rows are those of `geo.words.strings`.
"""

from __future__ import annotations

STATES: dict[str, tuple[str, str, str]] = {
    "reading": (
        "Reading the reports: {n} of {total}",
        "Читаємо повідомлення: {n} з {total}",
        "Meldungen werden gelesen: {n} von {total}",
    ),
    "reading.soon": ("less than a minute to go", "менше хвилини", "noch unter einer Minute"),
    "reading.left": (
        "about {n} minute to go|about {n} minutes to go",
        "ще близько {n} хвилини|ще близько {n} хвилин|ще близько {n} хвилин",
        "noch etwa {n} Minute|noch etwa {n} Minuten",
    ),
    "fresh": (
        "{n} new event|{n} new events",
        "{n} нова подія|{n} нові події|{n} нових подій",
        "{n} neues Ereignis|{n} neue Ereignisse",
    ),
    "fresh.other": (
        "The reports have changed",
        "Повідомлення змінилися",
        "Die Meldungen haben sich geändert",
    ),
    "fresh.show": ("Show", "Показати", "Zeigen"),
    "left_out": ("Left out", "Пропущено", "Ausgelassen"),
    "left_out.lines": (
        "{n} line of {file} was left out: line {which}|{n} lines of {file} were left out: lines {which}",
        (
            "{n} рядок файлу {file} пропущено: рядок {which}|{n} рядки файлу {file} пропущено: рядки {which}|"
            "{n} рядків файлу {file} пропущено: рядки {which}"
        ),
        (
            "{n} Zeile von {file} wurde ausgelassen: Zeile {which}|"
            "{n} Zeilen von {file} wurden ausgelassen: Zeilen {which}"
        ),
    ),
    "left_out.part": (
        "Something in {file} could not be read.",
        "Дещо у файлі {file} не вдалося прочитати.",
        "Etwas in {file} konnte nicht gelesen werden.",
    ),
    "left_out.file": (
        "{file} was left out",
        "Файл {file} пропущено",
        "{file} wurde ausgelassen",
    ),
    "left_out.reports": (
        "{n} report could not be read: {which}|{n} reports could not be read: {which}",
        (
            "{n} повідомлення не вдалося прочитати: {which}|{n} повідомлення не вдалося прочитати: {which}|"
            "{n} повідомлень не вдалося прочитати: {which}"
        ),
        "{n} Meldung ließ sich nicht lesen: {which}|{n} Meldungen ließen sich nicht lesen: {which}",
    ),
    "left_out.more": ("and {n} more", "і ще {n}", "und {n} weitere"),
    "table.page": ("Page, of {pages}", "Сторінка, з {pages}", "Seite, von {pages}"),
    "table.rows": (
        "Rows {first} to {last} of {total}, the newest first. Sorting a column sorts this page.",
        "Рядки {first}–{last} з {total}, найновіші перші. Сортування стовпця впорядковує цю сторінку.",
        "Zeilen {first} bis {last} von {total}, die neuesten zuerst. Eine Spalte sortiert diese Seite.",
    ),
    "problem.empty": (
        "There are no reports here yet.",
        "Тут ще немає повідомлень.",
        "Hier sind noch keine Meldungen.",
    ),
    "problem.empty_do": (
        (
            "Whoever runs this page puts files of reports into the folder “reports” of its data. They "
            "are shown as soon as they lie there."
        ),
        (
            "Власник сторінки кладе файли з повідомленнями в папку «reports» її даних. Їх буде показано, "
            "щойно вони там з’являться."
        ),
        (
            "Wer diese Seite betreibt, legt Dateien mit Meldungen in den Ordner „reports“ ihrer Daten. "
            "Sie werden gezeigt, sobald sie dort liegen."
        ),
    ),
    "problem.folder": (
        "The folder of reports cannot be read.",
        "Папку з повідомленнями не вдалося прочитати.",
        "Der Ordner der Meldungen lässt sich nicht lesen.",
    ),
    "problem.folder_do": (
        "Whoever runs this page sets STRIKEMAP_DATA to a folder that holds a folder “reports”.",
        "Власник сторінки вказує в STRIKEMAP_DATA папку, у якій є папка «reports».",
        "Wer diese Seite betreibt, setzt STRIKEMAP_DATA auf einen Ordner mit einem Ordner „reports“.",
    ),
    "problem.setting": (
        "A setting of this page is wrong.",
        "Одне з налаштувань сторінки хибне.",
        "Eine Einstellung dieser Seite stimmt nicht.",
    ),
    "problem.setting_do": (
        "Whoever runs this page finds in its log which one, and in the README what it may be.",
        "Власник сторінки знайде в її журналі, яке саме, а в README — яким воно може бути.",
        "Wer diese Seite betreibt, findet im Protokoll, welche, und in der README, was erlaubt ist.",
    ),
    "problem.data": (
        "A file of the program is missing or damaged.",
        "Файл програми відсутній або пошкоджений.",
        "Eine Datei des Programms fehlt oder ist beschädigt.",
    ),
    "problem.data_do": (
        (
            "Whoever runs this page fetches the program anew, or builds the index of places with "
            "“python -m geo gazetteer build”."
        ),
        (
            "Власник сторінки завантажує програму знову або створює покажчик місць командою "
            "«python -m geo gazetteer build»."
        ),
        (
            "Wer diese Seite betreibt, holt das Programm neu oder baut das Ortsverzeichnis mit "
            "„python -m geo gazetteer build“."
        ),
    ),
    "problem.other": (
        "Something went wrong here.",
        "Тут щось пішло не так.",
        "Hier ist etwas schiefgegangen.",
    ),
    "problem.other_do": (
        "Load the page anew. If that does not help, the log of whoever runs it says why.",
        "Перезавантажте сторінку. Якщо це не допоможе, причину знає журнал її власника.",
        "Die Seite neu laden. Hilft das nicht, sagt das Protokoll ihres Betreibers, warum.",
    ),
}
