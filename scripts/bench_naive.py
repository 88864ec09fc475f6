"""The naive designs that `bench_page` stands beside: pages to be filled in and served."""

from __future__ import annotations

# All that folium's popups want of jQuery.
DOLLAR = "window.$ = (html) => [document.createRange().createContextualFragment(html).firstChild];"

NAIVE_MAP = """
import folium
from folium.plugins import FastMarkerCluster, MarkerCluster
from streamlit_folium import st_folium
S = "../../app/static/naive/"
def naive_map(shown):
    rows = [[e.places[0].lat, e.places[0].lon, e.evidence] for e in shown]
    m = folium.Map([48.4, 31.2], zoom_start=6, tiles=None)
    m.options["maxZoom"] = 12
    m.default_js = [("leaflet", S + "leaflet.js"), ("dollar", S + "dollar.js")]
    m.default_css = [("leaflet", S + "leaflet.css")]
    if {design!r} == "fast":
        call = "function(r){{return L.marker(new L.LatLng(r[0],r[1])).bindPopup(r[2])}}"
        cluster = FastMarkerCluster(rows, callback=call)
    else:
        cluster = MarkerCluster()
        for lat, lon, text in rows:
            folium.Marker([lat, lon], popup=text).add_to(cluster)
    cluster.default_js = [("cluster", S + "leaflet.markercluster.js")]
    cluster.default_css = [("cluster", S + "MarkerCluster.css")]
    cluster.add_to(m)
    st_folium(m, height=600, use_container_width=True, returned_objects=[])
"""

NAIVE = (
    """
import sys
sys.path[:0] = [{root!r}, {scripts!r}]
import streamlit as st
from bench_events import archive
data = st.cache_resource(lambda: archive({events}, {places}))()
"""
    + NAIVE_MAP
    + """
kinds = {{"Drones": "drone", "Missiles": "missile"}}
kinds |= {{"Air strike": "airstrike", "Shelling": "shelling"}}
picked = [kinds[k] for k in st.pills("kind", list(kinds), selection_mode="multi")]
naive_map([e for e in data.events if not picked or e.type.value in picked])
"""
)

DRESSED = (
    """
import runpy, sys
sys.path[:0] = [{root!r}, {scripts!r}]
import streamlit as st
from bench_events import archive
from geo.archive import filters
from geo.archive.rows import distinct
from geo.ui import board, load
load.load_archive = st.cache_resource(lambda: archive({events}, {places}))
"""
    + NAIVE_MAP
    + """
def show_map(data, chosen, words, *, panel):
    numbers, _ = distinct(data, filters.apply(data, chosen))
    naive_map([data.events[number] for number in numbers])
board._show_map = show_map
runpy.run_path({app!r}, run_name="__main__")
"""
)
