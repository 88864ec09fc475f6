"""The map: what it draws (pure), and the folium elements that carry it to the browser."""
