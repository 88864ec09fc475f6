"""The page, top to bottom: load, filter, map, detail, lists. It decides nothing itself."""

import streamlit as st

from geo.archive import caption, filters
from geo.ui import (
    address,
    board,
    downloads,
    frame,
    guard,
    lists,
    load,
    review,
    sidebar,
    state,
    table,
)

frame.open_page()
words = sidebar.language()
with guard.guarded(words):
    archive = load.load_archive()

    chosen, unknown = address.read(archive, sidebar.read_filters)
    address.keep(chosen)
    shown = filters.apply(archive, chosen)

    embedded, printed = frame.is_embedded(), frame.is_print()
    alone = embedded or printed
    frame.show_head(caption.describe(archive, chosen, words, listed=not alone), unknown, words)
    if not printed:
        state.show_state(words)
    board.send_constants(archive, words)
    board.show_board(archive, chosen, words, panel=not alone)
    with st.sidebar:
        sidebar.show_filters(archive, chosen, words)
        sidebar.show_language(words)
    board.send_kinds(archive, chosen)
    if printed:
        downloads.show_printed(archive, chosen, words)
    elif embedded:
        frame.show_link_to_full_page(words)
    else:
        frame.show_guide(words, load.provider_notes())
        downloads.show_downloads(archive, chosen, words)
        table.show_table(archive, shown, words)
        lists.show_off_map(archive, shown, words)
        review.show_review(archive, words)
