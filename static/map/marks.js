/* Marks: how an event's place is drawn.
 *
 * A mark never says more than its report: a settlement or a facility is a filled disc, "near" is
 * a dashed disc inside a circle of the stated radius, a region is its outline with a hatch, a
 * district or a sea a soft circle. Colour and letter say the kind of attack, size the number of
 * events. All of them are SVG paths, so that each can have a name and take the keyboard's focus.
 */
window.StrikeMap = window.StrikeMap || {};

(function (page) {
  "use strict";

  // The order of geo.maps.places.SHAPES.
  const PIN = 0, NEAR = 1, AREA = 2, SOFT = 3;

  const SMALLEST = 8;          // px; letters are legible from here on
  const SMALLEST_TOUCH = 12;   // a finger needs 24 px across
  const GROWTH = 17;           // px from the smallest to the largest
  const MANY = 30;             // events that earn the largest disc when no place has more
  const RING = 4;              // px: the ring of a group

  const svg = (name, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    return made;
  };

  /* A disc with a letter in it, or a group's figure in a ring of its places' colours. Both stand
   * beside the path, in a box that moves with it. */
  const Disc = L.CircleMarker.extend({
    onAdd(map) {
      L.CircleMarker.prototype.onAdd.call(this, map);
      this._box = svg("g", { class: "sm-sign-box", "aria-hidden": "true" });
      this._path.after(this._box);
      this._placeSign();
    },
    onRemove(map) {
      if (this._box) this._box.remove();
      this._box = this._worn = null;
      L.CircleMarker.prototype.onRemove.call(this, map);
    },
    _updatePath() {
      L.CircleMarker.prototype._updatePath.call(this);
      this._placeSign();
    },
    _placeSign() {
      const box = this._box;
      if (!box || !this._point || !this._sign) return;
      if (box.previousSibling !== this._path) this._path.after(box);
      const at = "translate(" + this._point.x + "," + this._point.y + ")";
      if (at !== this._at) box.setAttribute("transform", (this._at = at));
      const worn = this._sign.text + this._sign.ink + this._radius + (this._sign.parts || "");
      if (worn === this._worn) return;
      this._worn = worn;
      box.replaceChildren(...(this._sign.parts ? arcs(this._sign.parts, this._radius) : []));
      const text = svg("text", { class: "sm-letter" });
      text.textContent = this._sign.text;
      text.style.fontSize = Math.max(9, this._radius * (this._sign.parts ? 0.8 : 0.95)) + "px";
      text.style.fill = this._sign.ink;
      box.append(text);
    },
  });

  /* The ring of a group: [colour, share] in the order of kinds. */
  function arcs(parts, radius) {
    const r = radius - RING / 2, around = 2 * Math.PI * r;
    let from = 0;
    return parts.map(([colour, share]) => {
      const arc = svg("circle", {
        r, fill: "none", stroke: colour, "stroke-width": RING,
        "stroke-dasharray": share * around + " " + around, "stroke-dashoffset": -from * around,
        transform: "rotate(-90)",
      });
      from += share;
      return arc;
    });
  }

  /* Return the function from events to px, for a map whose largest place has `most` events. */
  function sizer(most, zoom, coarse) {
    const least = coarse ? SMALLEST_TOUCH : SMALLEST, full = Math.max(most, MANY);
    // From afar the discs shrink, so that the front does not become one blot.
    const scale = Math.min(1, Math.max(0.72, 0.72 + (Math.min(zoom, 7) - 4) * 0.14));
    const floor = coarse ? SMALLEST_TOUCH : 7;
    return (events) => Math.max(floor, (least + GROWTH * Math.sqrt(Math.min(1, events / full))) * scale);
  }

  /* Hatches in three densities, one set a colour, defined in the SVG of the areas' pane. */
  function hatch(renderer, colour, level) {
    const sheet = renderer._container;
    const id = "sm-hatch-" + colour.slice(1) + "-" + level;
    if (sheet.ownerDocument.getElementById(id)) return "url(#" + id + ")";
    const gap = [11, 8, 5.5][level];
    const pattern = svg("pattern", {
      id, width: gap, height: gap, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)",
    });
    pattern.append(
      svg("rect", { width: gap, height: gap, fill: colour, "fill-opacity": 0.07 }),
      svg("rect", { width: 1.5, height: gap, fill: colour, "fill-opacity": 0.38 }),
    );
    let defs = sheet.querySelector("defs");
    if (!defs) sheet.prepend((defs = svg("defs", {})));
    defs.append(pattern);
    return "url(#" + id + ")";
  }

  /* Build the Leaflet layer of a mark. `outline` is the region's GeoJSON geometry or null. */
  function layer(mark, outline, renderers) {
    const options = { bubblingMouseEvents: false, className: "sm-mark" };
    if (mark.shape === AREA && outline) {
      const depth = outline.type === "Polygon" ? 1 : 2;
      return L.polygon(
        L.GeoJSON.coordsToLatLngs(outline.coordinates, depth),
        Object.assign(options, { renderer: renderers.areas, className: "sm-mark sm-area" }),
      );
    }
    const kind = mark.shape === PIN ? "sm-pin" : "sm-near";
    return new Disc([mark.lat, mark.lon], Object.assign(options, {
      renderer: renderers.discs, className: "sm-mark " + kind,
    }));
  }

  /* Give a layer its colour, size and sign. `size` turns events into px. */
  function dress(drawn, mark, look, most, size, renderers) {
    if (drawn instanceof L.Polygon) {
      const level = mark.events > most / 3 ? 2 : mark.events > most / 10 ? 1 : 0;
      drawn.setStyle({
        color: look.colour, weight: 1.1, opacity: 0.7, fillOpacity: 1,
        fillColor: hatch(renderers.areas, look.colour, level),
      });
      return;
    }
    drawn._sign = { text: look.letter, ink: mark.shape === PIN ? look.ink : "" };
    restyle(drawn, look.colour + mark.shape, size(mark.events), () => (mark.shape === PIN
      ? { weight: 1.25, dashArray: null, fillColor: look.colour, fillOpacity: 0.94 }
      : {
        color: look.colour, weight: 2.25, dashArray: mark.shape === NEAR ? "4 3" : null,
        fillOpacity: 0.82,   // the fill itself is paper, by the style sheet
      }));
  }

  /* Most of what a filter changes is the size alone. */
  function restyle(drawn, look, radius, style) {
    if (drawn._look === look) {
      drawn.setRadius(radius);
      return;
    }
    drawn._look = look;
    drawn.setStyle({ ...style(), radius });
  }

  /* Dress a disc that stands for several: a figure in a ring of their colours. */
  function dressGroup(drawn, text, events, members, colours, size) {
    const kinds = new Map();
    let sum = 0;
    for (const member of members) {
      kinds.set(member.type, (kinds.get(member.type) || 0) + member.events);
      sum += member.events;
    }
    const parts = [...kinds].sort((a, b) => a[0] - b[0]).map(([kind, n]) => [colours[kind], n / sum]);
    drawn._sign = { text, ink: "", parts };
    restyle(drawn, "group", page.groupRadius(size, events), () => ({
      color: "transparent", weight: 1, dashArray: null, fillOpacity: 1,
    }));
  }

  /* Take a mark out of sight, and out of the keyboard's way, without removing it. */
  function hide(drawn, circle, hidden) {
    const nodes = [drawn && drawn.getElement(), drawn && drawn._box, circle && circle.getElement()];
    for (const node of nodes) if (node) node.style.display = hidden ? "none" : "";
  }

  /* The circle of a stated radius around a "near" mark, in true kilometres. */
  function ring(mark, look, renderers) {
    if (mark.shape !== NEAR && mark.shape !== SOFT) return null;
    return L.circle([mark.lat, mark.lon], {
      renderer: renderers.areas, radius: mark.extent * 1000, interactive: false, color: look.colour,
      weight: 1, dashArray: "5 4", fillColor: look.colour, fillOpacity: 0.12, className: "sm-ring",
    });
  }

  page.marks = { PIN, NEAR, AREA, SOFT, layer, dress, dressGroup, sizer, hide, ring };
})(window.StrikeMap);
