/* Names of countries and regions, placed in the middle of what is visible of each. */
(function (page) {
  "use strict";

  const REGIONS_FROM_ZOOM = 6;
  const ROOM = 1.15;           // a name needs this much more width than it has

  /* Clip a ring of points to a rectangle (Sutherland and Hodgman). */
  function clip(ring, box) {
    const sides = [
      [(p) => p.x >= box.min.x, (a, b) => atX(a, b, box.min.x)],
      [(p) => p.x <= box.max.x, (a, b) => atX(a, b, box.max.x)],
      [(p) => p.y >= box.min.y, (a, b) => atY(a, b, box.min.y)],
      [(p) => p.y <= box.max.y, (a, b) => atY(a, b, box.max.y)],
    ];
    return sides.reduce((points, [inside, cross]) => {
      const kept = [];
      points.forEach((here, i) => {
        const before = points[(i + points.length - 1) % points.length];
        if (inside(here) !== inside(before)) kept.push(cross(before, here));
        if (inside(here)) kept.push(here);
      });
      return kept;
    }, ring);
  }
  const atX = (a, b, x) => ({ x, y: a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x) });
  const atY = (a, b, y) => ({ x: a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y), y });

  /* Area (px²) and centre of a ring. */
  function middle(ring) {
    let area = 0, x = 0, y = 0;
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length], cross = a.x * b.y - b.x * a.y;
      area += cross;
      x += (a.x + b.x) * cross;
      y += (a.y + b.y) * cross;
    });
    return area ? { area: Math.abs(area / 2), x: x / (3 * area), y: y / (3 * area) } : { area: 0 };
  }

  const rings = (geometry) => geometry.type === "Polygon"
    ? [geometry.coordinates[0]]
    : geometry.coordinates.map((polygon) => polygon[0]);

  class Labels {
    constructor(map, borders, lang) {
      this.map = map;
      this.borders = borders;
      this.boxes = new WeakMap();   // feature -> bounds, counted once
      const pane = map.createPane("names");
      pane.style.zIndex = 390;      // above borders and areas, below the discs
      pane.style.pointerEvents = "none";
      pane.setAttribute("aria-hidden", "true");
      this.pane = pane;
      try {
        this.countryNames = new Intl.DisplayNames([lang], { type: "region" });
      } catch (error) {
        this.countryNames = null;   // an old browser shows the file's English names
      }
      map.on("moveend zoomend resize", () => this.draw());
      map.on("zoomstart", () => pane.replaceChildren());
    }

    countryName(feature) {
      const code = String(feature.id || "");
      if (this.countryNames && /^[A-Z]{2}$/.test(code)) return this.countryNames.of(code);
      return feature.properties.name || "";
    }

    draw() {
      this.pane.replaceChildren();
      const taken = [];
      const zoom = this.map.getZoom();
      this.borders.countries.forEach((f) => this.place(f, this.countryName(f), "sm-country", taken));
      if (zoom < REGIONS_FROM_ZOOM) return;
      for (const f of this.borders.regions.values()) {
        this.place(f, f.properties.name || "", "sm-region-name", taken);
      }
    }

    bounds(feature) {
      if (!this.boxes.has(feature)) {
        let w = 180, s = 90, e = -180, n = -90;
        for (const ring of rings(feature.geometry)) {
          for (const [lon, lat] of ring) {
            if (lon < w) w = lon;
            if (lon > e) e = lon;
            if (lat < s) s = lat;
            if (lat > n) n = lat;
          }
        }
        this.boxes.set(feature, L.latLngBounds([s, w], [n, e]));
      }
      return this.boxes.get(feature);
    }

    place(feature, text, className, taken) {
      const map = this.map;
      if (!text || !map.getBounds().intersects(this.bounds(feature))) return;
      const size = map.getSize();
      const box = { min: { x: 0, y: 0 }, max: size };
      let best = { area: 0 };
      for (const ring of rings(feature.geometry)) {
        const seen = clip(ring.map(([lon, lat]) => map.latLngToContainerPoint([lat, lon])), box);
        const found = middle(seen);
        if (found.area > best.area) best = found;
      }
      const letter = className === "sm-country" ? 9.5 : 6.2;
      const width = text.length * letter * ROOM, height = 18;
      if (best.area < width * height * 2.2) return;
      const at = { x: best.x - width / 2, y: best.y - height / 2, w: width, h: height };
      const free = (o) => at.x > o.x + o.w || at.x + at.w < o.x || at.y > o.y + o.h || at.y + at.h < o.y;
      if (!taken.every(free)) return;
      taken.push(at);
      const label = document.createElement("span");
      label.className = "sm-name " + className;
      label.textContent = text;
      L.DomUtil.setPosition(label, map.containerPointToLayerPoint([best.x, best.y]));
      this.pane.append(label);
    }
  }

  page.Labels = Labels;
})(window.StrikeMap);
