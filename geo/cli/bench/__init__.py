"""``python -m geo bench``: speed and memory, measured on this machine."""
