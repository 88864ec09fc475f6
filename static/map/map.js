/* The map of the page: `init` once, then `draw` for every change of the filters.
 *
 * The base map is constant, so the component never rebuilds it. `draw` compares the new marks with
 * those on the map by place: what stays keeps its layer, its popup and the keyboard's focus. All
 * marks live in one feature group, on which the component listens for clicks; what a mark answers
 * to `toGeoJSON` is what Python receives.
 */
(function (page) {
  "use strict";

  const state = {
    map: null, options: null, group: null, borders: null, labels: null, renderers: null,
    drawn: new Map(),    // mark number -> { mark, layer, ring }
    order: [],           // marks, most events first: the order of the arrow keys
    current: null,       // the mark that Tab reaches
    chosen: null,        // the mark whose events the panel shows
    answer: null,
    first: true,
  };

  const looks = (type) => ({
    colour: state.options.colours[type], ink: state.options.inks[type], letter: state.options.letters[type],
  });
  const coarse = () => window.matchMedia("(pointer: coarse)").matches;
  const node = (layer) => layer && layer.getElement && layer.getElement();

  page.state = state;

  page.init = function (map, options) {
    state.map = map;
    state.options = options;
    document.documentElement.lang = options.lang;
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
      Object.assign(map.options, { zoomAnimation: false, fadeAnimation: false, inertia: false });
      map._zoomAnimated = false;
    }
    page.outline(options.words.title);
    page.theme();
    L.control.zoom({ zoomInTitle: options.words.zoomIn, zoomOutTitle: options.words.zoomOut }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    map.attributionControl.setPrefix("Leaflet").addAttribution(options.words.credit);
    page.backgrounds(map, options);
    if (window.Streamlit) page.copyLink(map, options.words, () => page.address(map));
    const pane = map.createPane("areas");
    pane.style.zIndex = 300;
    state.renderers = { areas: L.svg({ pane: "areas", padding: 0.4 }), discs: L.svg({ padding: 0.4 }) };
    state.renderers.areas.addTo(map);
    map.getContainer().setAttribute("aria-label", options.words.map);
    map.getContainer().setAttribute("role", "application");
    // The frame grows to its size after the script: fit the first draw to what is really seen.
    new ResizeObserver(() => {
      map.invalidateSize();
      firstView();
    }).observe(map.getContainer());

    state.borders = new page.Borders(map, options.base, onBorders);
    state.labels = new page.Labels(map, state.borders, options.lang);
    state.group = L.featureGroup().addTo(map);
    state.group.bindPopup((layer) => page.popup(layer.mark, options), {
      maxWidth: 340, minWidth: 200, maxHeight: 330, closeButton: true,
    });
    fitPopup();
    state.group.on("click", (e) => choose(e.layer.mark));
    map.on("zoomend", () => dressAll());
    map.on("popupopen", (e) => {
      const close = e.popup.getElement().querySelector(".leaflet-popup-close-button");
      if (close) close.setAttribute("aria-label", options.words.close);
      map.getContainer().classList.add("sm-reading");
      const source = e.popup._source;
      if (source && source.closeTooltip) source.closeTooltip();
    });
    map.on("popupclose", () => map.getContainer().classList.remove("sm-reading"));
    map.getContainer().addEventListener("keydown", page.keys(state, reachable));
    ["pointerdown", "wheel", "keydown"].forEach((name) =>
      map.getContainer().addEventListener(name, () => { page.touched = true; }, { passive: true }));
    state.timeline = new page.Timeline(options, (dates) => tell({ dates }));
    state.player = new page.Player(state.timeline, options.words, (counts) => {
      state.counts = counts;
      dressAll();
    });
    state.restored = page.keepView(map);
    state.ready = state.borders.start();
  };

  /* rows: [lat, lon, events, type, number, shape, radius or area]; names, popups go with them. */
  page.draw = function (version, selected, rows, names, popups) {
    const marks = rows.map(([lat, lon, events, type, number, shape, extent], i) => ({
      lat, lon, events, type, number, shape, extent,
      name: names[i], summary: summary(events, type), popup: popups[i], place: i,
    }));
    const stay = new Set(marks.map((mark) => mark.number));
    for (const [number, entry] of state.drawn) if (!stay.has(number)) drop(number, entry);
    for (const mark of marks) show(mark);
    state.order = marks;
    state.counts = null;
    restack();
    dressAll();
    page.legend(state);
    refreshPopup();
    roving();
    if (state.first) select(selected);
    state.first = false;
    firstView();
    document.documentElement.dataset.drawn = version;   // what a test waits for
  };

  /* The strip under the map; always called after `draw`. */
  page.time = function (first, days, bars, spans, chosen, play) {
    state.timeline.set(first, days, bars, spans, chosen);
    state.player.set(play, state.order.length);
  };

  /* What a mark stands for: 12 events, mostly drones. */
  function summary(events, type) {
    const { lang, words, kinds } = state.options;
    state.plurals = state.plurals || new Intl.PluralRules(lang);
    state.numbers = state.numbers || new Intl.NumberFormat(lang);
    const form = words.events[state.plurals.select(events)] || words.events.other || words.events.many;
    const counted = form.replace("{n}", state.numbers.format(events));
    return counted + ", " + (events > 1 ? words.mostly.replace("{what}", kinds[type]) : kinds[type]);
  }

  function drop(number, entry) {
    state.group.removeLayer(entry.layer);
    if (entry.ring) entry.ring.remove();
    state.drawn.delete(number);
    if (state.chosen === number) state.chosen = null;
  }

  function show(mark) {
    const old = state.drawn.get(mark.number);
    if (old) {
      old.mark = old.layer.mark = mark;
      return;
    }
    const outline = mark.shape === page.marks.AREA ? state.borders.outline(mark.extent) : null;
    const layer = page.marks.layer(mark, outline, state.renderers);
    layer.mark = mark;
    layer.toGeoJSON = () => state.answer;
    const ring = page.marks.ring(mark, looks(mark.type), state.renderers);
    if (ring) ring.addTo(state.map);
    layer.on("add", () => prepare(layer));
    layer.bindTooltip(() => page.tooltip(layer.mark), { direction: "top", sticky: true, opacity: 1 });
    state.drawn.set(mark.number, { mark, layer, ring, provisional: mark.shape === page.marks.AREA && !outline });
    state.group.addLayer(layer);
  }

  /* The smallest on top, so that none hides another whole: all moved at once, the focus kept. */
  function restack() {
    const order = state.order.map((mark) => mark.number).join();
    if (order === state.stack) return;
    state.stack = order;
    const held = document.activeElement, nodes = [];
    for (const mark of state.order) {
      const { layer } = state.drawn.get(mark.number);
      if (layer._letter) nodes.push(layer._path, layer._letter);
    }
    if (nodes.length) nodes[0].parentNode.append(...nodes);
    if (held && held.markLayer && held !== document.activeElement) held.focus({ preventScroll: true });
  }

  function prepare(layer) {
    const path = node(layer);
    path.setAttribute("role", "button");
    path.setAttribute("tabindex", "-1");
    path.markLayer = layer;
  }

  function dressAll() {
    const most = state.order.length ? state.order[0].events : 1;
    const zoom = Math.min(state.map.getZoom(), 7), touch = coarse();
    for (const entry of state.drawn.values()) {
      const { mark, layer, ring } = entry;
      // While days are played, a mark has the size of what has happened by then.
      const events = state.counts ? state.counts[mark.place] : mark.events;
      const worn = [events, mark.type, most, zoom].join();
      if (worn !== entry.worn) {   // most marks stay as they are: touch only what changes
        entry.worn = worn;
        const look = looks(mark.type);
        page.marks.dress(layer, { ...mark, events }, look, most, zoom, touch, state.renderers);
        page.marks.hide(layer, ring, !events);
        if (ring) ring.setStyle({ color: look.colour, fillColor: look.colour });
      }
      const path = node(layer), label = mark.name + ": " + mark.summary;
      if (path && path.markLabel !== label) {
        path.markLabel = label;
        path.setAttribute("aria-label", label);
      }
    }
  }

  /* Regions whose outline has come meanwhile get it; names are written again. */
  function onBorders() {
    const chosen = state.chosen, focused = document.activeElement.markLayer;
    for (const entry of [...state.drawn.values()]) {
      if (!entry.provisional || !state.borders.outline(entry.mark.extent)) continue;
      drop(entry.mark.number, entry);
      show(entry.mark);
    }
    dressAll();
    ringed(chosen);
    roving();
    const again = focused && state.drawn.get(focused.mark.number);
    if (again && again.layer !== focused) node(again.layer).focus({ preventScroll: true });
    state.labels.draw();
    if (state.borders.failed) page.notice(state.map, state.options.words.dataMissing);
  }

  /* Choose a mark: ring it, tell Python which it was. A second click tells again. */
  function choose(mark) {
    ringed(mark.number);
    reachable(mark.number);
    const centre = state.map.getCenter();
    tell({ mark: mark.number, view: [centre.lat, centre.lng, state.map.getZoom()] });
  }

  /* Tell Python, at once: the component's own way waits for 250 ms. Outside it nobody listens. */
  function tell(properties) {
    state.answer = { type: "Feature", geometry: null, properties: { ...properties, seq: Date.now() } };
    const shared = window.__GLOBAL_DATA__;
    if (!shared || !window.Streamlit) return;
    const data = { last_active_drawing: state.answer };
    shared.last_active_drawing = state.answer;
    shared.previous_data = data;
    window.Streamlit.setComponentValue(data);
  }

  /* An open popup shows the new rows, or closes with its mark. */
  function refreshPopup() {
    const popup = state.group.getPopup();
    if (!popup || !popup.isOpen()) return;
    const layer = popup._source;
    if (!layer || !state.group.hasLayer(layer)) state.map.closePopup();
    else popup.update();
  }

  /* The place that the address names is ringed from the start. */
  function select(number) {
    if (number === null || !state.drawn.has(number)) return;
    ringed(number);
    reachable(number);
  }

  /* Ring the chosen mark, and no other. */
  function ringed(number) {
    for (const [which, on] of [[state.chosen, false], [number, true]]) {
      const entry = state.drawn.get(which), path = entry && node(entry.layer);
      if (path) path.classList.toggle("sm-chosen", on);
    }
    state.chosen = number;
  }

  /* Let Tab reach this mark, and no other. */
  function reachable(number) {
    for (const [which, index] of [[state.current, "-1"], [number, "0"]]) {
      const entry = state.drawn.get(which), path = entry && node(entry.layer);
      if (path) path.setAttribute("tabindex", index);
    }
    state.current = number;
  }

  /* First sight: where most events are, unless the address or a hand has set the view. */
  function firstView() {
    const marks = state.order, map = state.map, size = map.getSize();
    fitPopup();
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

  /* A popup is never wider or higher than the map. */
  function fitPopup() {
    const popup = state.group && state.group.getPopup(), size = state.map.getSize();
    if (!popup || size.x < 50) return;
    popup.options.maxWidth = Math.min(340, size.x - 60);
    popup.options.minWidth = Math.min(240, popup.options.maxWidth);
    popup.options.maxHeight = Math.min(340, size.y - 130);
  }

  /* One mark is reachable by Tab; the arrows go on from there. */
  function roving() {
    const gone = !state.drawn.has(state.current);
    reachable(gone ? (state.order.length ? state.order[0].number : null) : state.current);
  }
})(window.StrikeMap);
