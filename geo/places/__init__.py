"""Which place a name means: toponyms and resolve are pure; gazetteer, geocoder and cache do I/O."""
