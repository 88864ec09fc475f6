"""Exit codes, the same for every command."""

DONE = 0
NOTHING_FOUND = 1
BAD_INPUT = 2
PROVIDER_FAILED = 3
