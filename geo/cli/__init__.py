"""One file a command of `python -m geo`: each has `configure(parser)` and `run(args)`."""
