"""The map: the only home of folium."""
