"""Agencies and broadcasters whose texts other outlets carry, with the names they go by.

From the credit lines of the press; membership in a list of the world's news agencies is not a
judgement on any of them.
"""

from __future__ import annotations

AGENCIES = {
    "Reuters": ("reuters", "thomson reuters", "рейтер", "рейтерс"),
    "AP": ("ap", "associated press", "the associated press"),
    "AFP": ("afp", "agence france-presse", "agence france presse"),
    "dpa": ("dpa", "deutsche presse-agentur"),
    "EFE": ("efe",),
    "ANSA": ("ansa",),
    "PA": ("pa media", "press association"),
    "UPI": ("upi", "united press international"),
    "Bloomberg": ("bloomberg",),
    "Anadolu": ("anadolu", "anadolu agency", "aa"),
    "Xinhua": ("xinhua", "xinhua news agency"),
    "Kyodo": ("kyodo", "kyodo news"),
    "Yonhap": ("yonhap",),
    "PTI": ("pti", "press trust of india"),
    "IANS": ("ians",),
    "ANI": ("ani", "asian news international"),
    "TASS": ("tass", "тасс", "itar-tass"),
    "RIA Novosti": ("ria novosti", "ria", "риа новости", "риа"),
    "Interfax": ("interfax", "интерфакс"),
    "Interfax-Ukraine": ("interfax-ukraine", "інтерфакс-україна"),
    "Ukrinform": ("ukrinform", "укрінформ", "укринформ"),
    "UNIAN": ("unian", "уніан", "униан"),
    "BelTA": ("belta", "белта"),
    "IRNA": ("irna",),
    "SANA": ("sana",),
    "WAFA": ("wafa",),
    "SPA": ("spa", "saudi press agency"),
    "SUNA": ("suna", "sudan news agency"),
    "RFE/RL": ("rfe/rl", "radio free europe", "radio liberty", "radio free europe/radio liberty"),
    "BBC": ("bbc", "bbc news"),
    "CNN": ("cnn",),
    "Deutsche Welle": ("dw", "deutsche welle"),
    "Al Jazeera": ("al jazeera", "aljazeera"),
    "RT": ("rt", "russia today"),
    "UN News": ("un news",),
    "Voice of America": ("voa", "voice of america"),
    "The Conversation": ("the conversation",),
}

BY_NAME = {name: agency for agency, names in AGENCIES.items() for name in names}
