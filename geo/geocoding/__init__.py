"""Who is asked where a name lies: gazetteer, online providers, cache, a person's decisions."""
