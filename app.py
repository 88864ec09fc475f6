"""The page, top to bottom: load, filter, map, list, detail. It decides nothing itself."""

import streamlit as st

from geo import filters
from geo.ui import address, board, downloads, frame, lists, load, sidebar, table

frame.open_page()
words = sidebar.language()
archive = load.load_archive()

unknown = address.seed(archive)
with st.sidebar:
    chosen = sidebar.show_filters(archive, words)
    sidebar.show_language(words)
address.keep(chosen)
shown = filters.apply(archive, chosen)

frame.show_head(filters.describe(archive, chosen, words), unknown, words)
board.show_board(archive, chosen, words)
table.show_table(archive, shown, words)
downloads.show_downloads(archive, chosen, words)
lists.show_off_map(archive, shown, words)
frame.show_foot(words)
