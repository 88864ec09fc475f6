"""The gazetteer's index, built from GeoNames' dumps and the tables in ``data``."""
