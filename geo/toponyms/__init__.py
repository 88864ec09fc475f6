"""Where a text names places: the words of its sentences -> mentions. Pure.

``finding`` leads through the room; ``recogniser`` puts spaCy in its place if the user asks for it.
"""
