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

  // The order of geo.maps.marks.SHAPES.
  const PIN = 0, NEAR = 1, AREA = 2, SOFT = 3;

  const SMALLEST = 8;          // px; letters are legible from here on
  const SMALLEST_TOUCH = 12;   // a finger needs 24 px across
  const GROWTH = 17;           // px from the smallest to the largest
  const MANY = 30;             // events that earn the largest disc when no place has more

  /* A disc with a letter in it. The letter is an SVG text beside the path. */
  const Disc = L.CircleMarker.extend({
    onAdd(map) {
      L.CircleMarker.prototype.onAdd.call(this, map);
      this._letter = document.createElementNS("http://www.w3.org/2000/svg", "text");
      this._letter.setAttribute("class", "sm-letter");
      this._letter.setAttribute("aria-hidden", "true");
      this._path.after(this._letter);
      this._placeLetter();
    },
    onRemove(map) {
      if (this._letter) this._letter.remove();
      this._letter = this._worn = null;
      L.CircleMarker.prototype.onRemove.call(this, map);
    },
    bringToFront() {
      L.CircleMarker.prototype.bringToFront.call(this);
      this._placeLetter();
      return this;
    },
    _updatePath() {
      L.CircleMarker.prototype._updatePath.call(this);
      this._placeLetter();
    },
    _placeLetter() {
      const letter = this._letter;
      if (!letter || !this._point || !this._sign) return;
      if (letter.previousSibling !== this._path) this._path.after(letter);
      letter.setAttribute("x", this._point.x);
      letter.setAttribute("y", this._point.y);
      const worn = this._sign.join() + this._radius;
      if (worn === this._worn) return;
      this._worn = worn;
      letter.textContent = this._sign[0];
      letter.style.fontSize = Math.max(9, this._radius * 0.95) + "px";
      letter.style.fill = this._sign[1];
    },
  });

  function radius(events, most, zoom, coarse) {
    const least = coarse ? SMALLEST_TOUCH : SMALLEST;
    const full = least + GROWTH * Math.sqrt(events / Math.max(most, MANY));
    // From afar the discs shrink, so that the front does not become one blot.
    const scale = Math.min(1, Math.max(0.72, 0.72 + (zoom - 4) * 0.14));
    return Math.max(coarse ? SMALLEST_TOUCH : 7, full * scale);
  }

  /* Hatches in three densities, one set a colour, defined in the SVG of the areas' pane. */
  function hatch(renderer, colour, level) {
    const svg = renderer._container;
    const id = "sm-hatch-" + colour.slice(1) + "-" + level;
    if (svg.ownerDocument.getElementById(id)) return "url(#" + id + ")";
    const make = (name, attributes) => {
      const node = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const key in attributes) node.setAttribute(key, attributes[key]);
      return node;
    };
    const gap = [11, 8, 5.5][level];
    const pattern = make("pattern", {
      id, width: gap, height: gap, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)",
    });
    pattern.append(
      make("rect", { width: gap, height: gap, fill: colour, "fill-opacity": 0.07 }),
      make("rect", { width: 1.5, height: gap, fill: colour, "fill-opacity": 0.38 }),
    );
    let defs = svg.querySelector("defs");
    if (!defs) svg.prepend((defs = make("defs", {})));
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

  /* Give a layer its colour, size and letter. */
  function dress(drawn, mark, look, most, zoom, coarse, renderers) {
    if (drawn instanceof L.Polygon) {
      const level = mark.events > most / 3 ? 2 : mark.events > most / 10 ? 1 : 0;
      drawn.setStyle({
        color: look.colour, weight: 1.3, opacity: 0.75, fillOpacity: 1,
        fillColor: hatch(renderers.areas, look.colour, level),
      });
      return;
    }
    const style = { radius: radius(mark.events, most, zoom, coarse) };
    if (mark.shape === PIN) {
      drawn._sign = [look.letter, look.ink];
      drawn.setStyle({ ...style, weight: 1.25, fillColor: look.colour, fillOpacity: 0.92 });
    } else {
      drawn._sign = [look.letter, ""];
      drawn.setStyle({
        ...style, color: look.colour, weight: 2.25, dashArray: mark.shape === NEAR ? "4 3" : null,
        fillOpacity: 0.82,   // the fill itself is paper, by the style sheet
      });
    }
  }

  /* Take a mark out of sight, and out of the keyboard's way, without removing it. */
  function hide(drawn, circle, hidden) {
    const nodes = [drawn.getElement(), drawn._letter, circle && circle.getElement()];
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

  page.marks = { PIN, NEAR, AREA, SOFT, layer, dress, hide, ring };
})(window.StrikeMap);
