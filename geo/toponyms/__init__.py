"""Where a text names places: the words of its sentences -> mentions. Pure."""
