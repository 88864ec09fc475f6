/* What stands on the map beside the marks: legend, notices, colours of the theme. */
(function (page) {
  "use strict";

  page.patience = 5000;   // ms that Python may take to answer a click; until then the click stands

  const sign = (parent, className, text) => {
    const made = L.DomUtil.create("span", "sm-sign " + className, parent);
    made.textContent = text;
    return made;
  };

  /* The legend: a strip under the map, so that it hides no mark. Each kind of attack is a button that
   * filters; `rows` are [kind, events, chosen]. Its height never changes, since that moves the map. */
  page.legend = function (state, rows) {
    const { options } = state, kinds = rows.map(([kind]) => kind).join();
    if (state.legend && state.legend.dataset.kinds !== kinds) {   // another archive
      state.legend.parentNode.remove();
      state.legend = null;
    }
    if (!state.legend) {
      const box = document.createElement("section");
      box.setAttribute("aria-label", options.words.legend);
      state.legend = L.DomUtil.create("ul", "sm-legend", box);
      state.legend.dataset.kinds = kinds;
      state.timeline.box.before(box);
      rows.forEach(([kind]) => legendRow(state, kind));
      const shape = (className, text) => {
        const item = L.DomUtil.create("li", "sm-shape", state.legend);
        sign(item, className, "");
        item.append(text);
      };
      shape("sm-sign-near", options.words.near);
      shape("sm-sign-area", options.words.area);
      shape("sm-sign-group", options.words.group);
    }
    state.legend.hidden = !rows.length;
    const drawn = new Set(rows.filter((row) => row[2]).map(([kind]) => kind));
    if (state.wanted && String([...state.wanted].sort()) === String([...drawn].sort())) state.wanted = null;
    // A draw that was asked for before the latest click must not take that click back.
    const picked = state.wanted || drawn;
    for (const [kind, events] of rows) {
      const button = state.legend.querySelector('[data-kind="' + kind + '"]');
      if (!button) continue;
      button.lastChild.textContent = page.number(events);
      button.classList.toggle("sm-off", picked.size ? !picked.has(kind) : !events);
      if (button.tagName === "BUTTON") button.setAttribute("aria-pressed", picked.has(kind));
    }
  };

  function legendRow(state, kind) {
    const { legend, options } = state;
    const live = Boolean(window.Streamlit);   // a saved page has nobody to tell
    const item = L.DomUtil.create("li", "", legend);
    const button = L.DomUtil.create(live ? "button" : "span", "sm-kind", item);
    button.dataset.kind = kind;
    const mark = sign(button, "", options.letters[kind]);
    mark.style.background = options.colours[kind];
    mark.style.color = options.inks[kind];
    mark.setAttribute("aria-hidden", "true");
    button.append(options.types[kind]);
    L.DomUtil.create("span", "sm-figure", button);
    if (!live) return;
    button.type = "button";
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", button.ariaPressed !== "true");   // at once
      const kinds = [...legend.querySelectorAll("[aria-pressed=true]")].map((one) => Number(one.dataset.kind));
      state.wanted = new Set(kinds);
      clearTimeout(state.wanting);
      state.wanting = setTimeout(() => { state.wanted = null; }, page.patience);
      page.tell({ kinds });
      page.foresee(state, state.wanted);
    });
  }

  /* What stands in the corners of the map. */
  page.furnish = function (map, options) {
    L.control.zoom({ zoomInTitle: options.words.zoomIn, zoomOutTitle: options.words.zoomOut }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    map.attributionControl.setPrefix("Leaflet").addAttribution(options.words.credit);
    page.backgrounds(map, options);
    if (window.Streamlit) page.copyLink(map, options.words, () => page.address(map));
  };

  /* The choice of a background: the plain one, or tiles from another host if a reader asks. */
  page.backgrounds = function (map, options) {
    const pane = map.createPane("tiles");
    pane.style.zIndex = 215;   // over the land, under the borders: where a tile fails, land shows
    pane.style.pointerEvents = "none";
    let tiles = null;
    const control = L.control({ position: "topright" });
    control.onAdd = () => {
      const select = L.DomUtil.create("select", "sm-background");
      select.setAttribute("aria-label", options.words.background);
      select.add(new Option(options.words.plain, ""));
      options.tiles.forEach(([name], i) =>
        select.add(new Option(options.words.online.replace("{name}", name), i)));
      select.addEventListener("change", () => {
        if (tiles) tiles.remove();
        tiles = null;
        const chosen = options.tiles[select.value];
        if (!chosen) return;
        tiles = L.tileLayer(chosen[1], {
          pane: "tiles", attribution: chosen[2], maxZoom: map.getMaxZoom(),
          referrerPolicy: "strict-origin-when-cross-origin",
        }).addTo(map);
      });
      L.DomEvent.disableClickPropagation(select);
      return select;
    };
    control.addTo(map);
  };

  /* A button that copies the address of the page: filters, view and place are in it. */
  page.copyLink = function (map, words, address) {
    const control = L.control({ position: "topright" });
    control.onAdd = () => {
      const button = L.DomUtil.create("button", "sm-background sm-copy");
      button.type = "button";
      button.textContent = words.copy;
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(address());
          button.textContent = words.copied;
          setTimeout(() => { button.textContent = words.copy; }, 2000);
        } catch (error) {
          // Not allowed here (no https): the reader copies by hand.
          const field = L.DomUtil.create("input", "sm-background");
          field.value = address();
          field.readOnly = true;
          button.replaceWith(field);
          field.select();
        }
      });
      L.DomEvent.disableClickPropagation(button);
      return button;
    };
    control.addTo(map);
  };

  /* A sentence in a corner of the map. */
  page.notice = function (map, text) {
    const control = L.control({ position: "topright" });
    control.onAdd = () => {
      const box = L.DomUtil.create("div", "sm-notice");
      box.textContent = text;
      return box;
    };
    control.addTo(map);
  };

  /* Make the frame a document that assistive software can walk through, and zoom. */
  page.outline = function (title) {
    document.querySelectorAll("meta[name=viewport]").forEach((meta) => {
      meta.content = "width=device-width, initial-scale=1";
    });
    const root = document.getElementById("root");
    if (!root || document.querySelector("h1")) return;   // a saved page has its own heading
    root.setAttribute("role", "main");
    const heading = document.createElement("h1");
    heading.className = "sm-unseen";
    heading.textContent = title;
    root.prepend(heading);
  };

  /* Tell the page around what it is about (for search engines and link previews), and learn from its
   * address whether it is to be printed. */
  page.present = function ({ words }) {
    const outer = page.around();
    if (outer === window) return;
    const head = outer.document.head;
    const about = { description: words.description, "og:title": words.title, "og:description": words.description };
    for (const [name, content] of Object.entries(about)) {
      const key = name.startsWith("og:") ? "property" : "name";
      const meta = head.querySelector("meta[" + key + '="' + name + '"]') || outer.document.createElement("meta");
      meta.setAttribute(key, name);
      meta.content = content;
      head.append(meta);
    }
    outer.document.documentElement.lang = document.documentElement.lang;
    const print = new URLSearchParams(outer.location.search).has("print");
    document.documentElement.classList.toggle("sm-print", print);
  };

  /* Streamlit tells the frame its colours; whether they are dark decides the map's own. */
  page.theme = function () {
    const root = document.documentElement;
    const read = () => {
      const colour = getComputedStyle(document.body).getPropertyValue("--background-color") ||
        getComputedStyle(root).getPropertyValue("--background-color");
      const hex = /#([0-9a-f]{6})/i.exec(colour.trim());
      if (!hex) return;
      const [r, g, b] = [0, 2, 4].map((i) => parseInt(hex[1].slice(i, i + 2), 16));
      root.dataset.theme = 0.299 * r + 0.587 * g + 0.114 * b < 128 ? "dark" : "light";
    };
    read();
    // Reading styles right after a draw would hold up its painting: only a new theme is read.
    let theme = "";
    if (window.Streamlit) window.Streamlit.events.addEventListener("streamlit:render", (event) => {
      const now = JSON.stringify(event.detail.theme || null);
      if (now === theme) return;
      theme = now;
      setTimeout(read, 0);
    });
  };
})(window.StrikeMap);
