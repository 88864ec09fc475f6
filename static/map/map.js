/* The map of the page: `init` once, then `draw` for every change of the filters.
 *
 * The base map is constant, so the component never rebuilds it. A draw names marks by their numbers
 * in a table that is known already, and the scene changes what is different.
 */
(function (page) {
  "use strict";

  const state = { map: null, options: null, scene: null, chooser: null, current: null, first: true };

  page.state = state;

  page.init = function (map, options) {
    state.map = map;
    state.options = options;
    page.speak(options);
    document.documentElement.lang = options.lang;
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
      Object.assign(map.options, { zoomAnimation: false, fadeAnimation: false, inertia: false });
      map._zoomAnimated = false;
    }
    page.outline(options.words.title);
    page.present(options);
    page.theme();
    page.furnish(map, options);
    map.getContainer().setAttribute("aria-label", options.words.map);
    map.getContainer().setAttribute("role", "application");
    // The frame grows to its size after the script: fit the first draw to what is really seen.
    new ResizeObserver(() => {
      map.invalidateSize();
      firstView();
    }).observe(map.getContainer());

    state.borders = new page.Borders(map, options.base, onBorders);
    const group = L.featureGroup().addTo(map);
    state.scene = new page.Scene(map, group, state.borders, options, () => state.chooser.chosen);
    state.chooser = new page.Chooser(state);
    state.labels = new page.Labels(map, state.borders, state.scene, options.lang);
    group.on("click", (event) => state.chooser.clicked(event.layer, event.latlng));
    map.on("sm:arranged", () => {
      state.chooser.mark();
      roving();
      state.labels.later();
    });
    map.on("popupopen", (event) => dressPopup(event.popup, options));
    map.on("popupclose", () => map.getContainer().classList.remove("sm-reading"));
    map.getContainer().addEventListener("keydown", page.keys(state, page.reachable));
    ["pointerdown", "wheel", "keydown"].forEach((name) =>
      map.getContainer().addEventListener(name, () => { page.touched = true; }, { passive: true }));
    state.timeline = new page.Timeline(options, (dates) => page.tell({ dates }));
    state.player = new page.Player(state.timeline, options.words, (counts) => {
      state.scene.counts = counts;
      state.scene.dress();
      state.labels.dim(Boolean(counts));
    });
    page.watchLists(state.chooser, state.scene);
    page.watchKinds(state);
    state.restored = page.keepView(map);
    state.ready = state.borders.start();
  };

  /* Draw what the filters let through. The order of the arguments is that of geo.maps.base:
   * `asked` is [mark, turn], `rows` mark, events, kind; and so on, `legend` [kind, events, chosen]. */
  page.draw = function (version, asked, legend, table, rows, together, popups, time) {
    const turn = (state.turn = (state.turn || 0) + 1);
    state.latest = [version, asked, legend, table, rows, together, popups, time];
    const newest = new Map(popups.map(([number, ...events]) => [number, events]));
    page.whenKnown(table, (places) => {
      if (turn !== state.turn) return;   // a newer draw came while the table was on its way
      if (places !== state.places) {   // another archive: its numbers mean other places
        state.scene.clear();
        state.chooser.leave();
      }
      state.places = places;
      const marks = [];
      for (let i = 0; i < rows.length; i += 3) {
        const mark = places[rows[i]];
        mark.events = rows[i + 1];
        mark.type = rows[i + 2];
        mark.popup = newest.get(mark.number);
        mark.place = i / 3;
        marks.push(mark);
      }
      state.labels.dim(false);
      state.scene.set(marks, together);
      state.chooser.refresh();
      state.chooser.asked(asked, state.first);
      state.first = false;
      page.legend(state, legend);
      state.timeline.set(...time.slice(0, 5));
      state.player.set(time[5], marks.length);
      firstView();
      document.documentElement.dataset.drawn = version;   // what a test waits for
    }, () => { if (turn === state.turn) page.notice(state.map, state.options.words.dataMissing); });
  };

  function dressPopup(popup, options) {
    const close = popup.getElement().querySelector(".leaflet-popup-close-button");
    if (close) close.setAttribute("aria-label", options.words.close);
    state.map.getContainer().classList.add("sm-reading");
    for (const { layer } of state.scene.order) if (layer.isTooltipOpen()) layer.closeTooltip();
  }

  /* Regions whose outline has come meanwhile get it; names are written again. */
  function onBorders() {
    if (state.scene) state.scene.arrange();
    if (state.borders.failed) page.notice(state.map, state.options.words.dataMissing);
  }

  /* Let Tab reach this mark, and no other; the arrows go on from there. */
  page.reachable = function (number) {
    const head = state.scene.heads.get(number);
    for (const [which, index] of [[state.current, "-1"], [head, "0"]]) {
      const entry = state.scene.entries.get(which), path = entry && entry.layer.getElement();
      if (path) path.setAttribute("tabindex", index);
    }
    state.current = head === undefined ? null : head;
  };

  function roving() {
    const [first] = state.scene.order;
    const gone = !state.scene.heads.has(state.current);
    if (first) page.reachable(gone ? first.mark.number : state.current);
  }

  /* First sight: where most events are, unless the address or a hand has set the view. */
  function firstView() {
    const map = state.map, size = map.getSize(), marks = state.scene ? state.scene.marks : [];
    if (size.x < 50 || size.y < 50) state.fitted = null;   // not laid out yet
    if (state.restored || page.touched || !marks.length || size.x < 50 || size.y < 50) return;
    if (state.fitted && state.fitted.equals(size)) return;
    state.fitted = size;
    const spread = (key) => {
      const sorted = marks.flatMap((m) => Array(Math.min(m.events, 20)).fill(m[key])).sort((a, b) => a - b);
      const at = (share) => sorted[Math.round((sorted.length - 1) * share)];
      return [at(0.06), at(0.94)];
    };
    const [south, north] = spread("lat"), [west, east] = spread("lon");
    map.fitBounds([[south, west], [north, east]], { padding: [30, 30], maxZoom: 8, animate: false });
  }
})(window.StrikeMap);
