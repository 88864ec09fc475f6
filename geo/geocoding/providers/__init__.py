"""The online providers: a row each, their settings, and how their words become places."""
