"""``python -m geo geocode``: one name, or a file of names."""
