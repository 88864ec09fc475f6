"""Strike Map: published reports about a war, turned into a map that can be checked.

Reports are **read**, what they say is **extract**ed, its **places** are resolved, the events are
**store**d and shown::

    read -> Report
              | extract.cutting    text -> sentences with offsets, boilerplate set apart
              | toponyms           sentences -> Mention (where a place is named)
              | resolving          Mention -> Resolution (which place, how precisely, why)
              | extract.events     sentences + resolutions -> Event (who struck what, who says so)
              v
           LocatedReport -> linking -> archive -> maps, exports, ui

What a language says stands in ``languages``, who knows names in ``gazetteer`` and ``geocoding``.
``geo.pipeline`` is that flow in code.
"""

__version__ = "0.2.0"
