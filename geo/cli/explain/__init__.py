"""``python -m geo explain``: what every room made of a report, and why."""
