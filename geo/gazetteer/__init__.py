"""Names and outlines of places, opened from the files that ship with the program."""
