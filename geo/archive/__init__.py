"""The questions that a page asks of events: frames, filters, facets, rows, captions. Pure."""
