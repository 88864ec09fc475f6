"""Which place a mention means, how precisely, and why: candidates weighed in context."""
