/* Names: of countries and regions in the middle of what is visible of each, of places beside their discs. */
(function (page) {
  "use strict";

  const REGIONS_FROM_ZOOM = 6;
  // The fonts of map.css.
  const FONTS = { "sm-country": "13px", "sm-region-name": "11.5px", "sm-place-name": "600 12px" };
  const MOST = 70;             // names beside discs; more would be a page of text
  const STEPS = [0, -18, 18, -36, 36];   // px up or down that a name may give way
  const WAIT = 40;             // ms after a draw or a move

  const apart = (a, b) => a.x > b.x + b.w || a.x + a.w < b.x || a.y > b.y + b.h || a.y + a.h < b.y;

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
    constructor(map, borders, scene, lang) {
      Object.assign(this, { map, borders, scene });
      this.boxes = new WeakMap();   // feature -> bounds, counted once
      this.ruler = document.createElement("canvas").getContext("2d");
      this.widths = new Map();
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
      map.on("moveend resize", () => this.later());
      map.on("zoomstart", () => pane.replaceChildren());
    }

    /* Write the names once the marks have been painted: they can wait, the marks cannot. */
    later() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.draw(), WAIT);
    }

    /* While days are played, names of places would tell of marks that are not there yet. */
    dim(playing) { this.pane.classList.toggle("sm-playing", playing); }

    countryName(feature) {
      const code = String(feature.id || "");
      if (this.countryNames && /^[A-Z]{2}$/.test(code)) return this.countryNames.of(code);
      return feature.properties.name || "";
    }

    draw() {
      clearTimeout(this.timer);
      this.scene.name();
      this.pane.replaceChildren();
      const zoom = this.map.getZoom(), discs = this.discs(), taken = discs.map((disc) => disc.box);
      const areas = new Set();
      this.borders.countries.forEach((f) => this.place(f, this.countryName(f).toLocaleUpperCase(), "sm-country", taken));
      for (const { mark } of this.scene.order) {
        const feature = mark.shape === page.marks.AREA && this.borders.regions.get(mark.extent);
        if (!feature) continue;
        areas.add(feature);
        this.place(feature, mark.name, "sm-place-name", taken);
      }
      this.placeDiscs(discs, taken);
      if (zoom < REGIONS_FROM_ZOOM) return;
      for (const f of this.borders.regions.values()) {
        if (!areas.has(f)) this.place(f, f.properties.name || "", "sm-region-name", taken);
      }
    }

    /* The discs in sight, the largest first, with the boxes that no name may cover. */
    discs() {
      const size = this.map.getSize();
      return this.scene.order.filter(({ layer }) => layer.getRadius).map((entry) => {
        const { x, y } = this.map.latLngToContainerPoint(entry.layer.getLatLng()), r = entry.layer.getRadius();
        return { entry, x, y, r, box: { x: x - r, y: y - r, w: 2 * r, h: 2 * r } };
      }).filter(({ x, y }) => x > -40 && y > -40 && x < size.x + 40 && y < size.y + 40);
    }

    /* Names beside the discs, wherever they cover neither a disc nor another name. */
    placeDiscs(discs, taken) {
      const size = this.map.getSize();
      let written = 0;
      for (const { entry, x, y, r, box } of discs) {
        if (written >= MOST) break;
        const others = entry.members.length - 1;
        const text = entry.mark.name + (others ? " +" + others : "");
        const width = this.widthOf(text, "600 12px"), height = 16;
        const sides = [x + r + 4, x - r - 4 - width].map((left) => ({ x: left, y: y - height / 2, w: width, h: height }));
        const free = (at) => at.x > 2 && at.x + at.w < size.x - 2 && taken.every((o) => o === box || apart(at, o));
        const at = sides.find(free);
        if (!at) continue;
        taken.push(at);
        written++;
        this.write(text, "sm-place-name", [at.x, y]);
      }
    }

    /* The width of a text in px, measured once. */
    widthOf(text, font) {
      const key = font + text;
      if (!this.widths.has(key)) {
        this.ruler.font = font + " " + getComputedStyle(this.map.getContainer()).fontFamily;
        this.widths.set(key, this.ruler.measureText(text).width);
      }
      return this.widths.get(key);
    }

    write(text, className, point) {
      const label = document.createElement("span");
      label.className = "sm-name " + className;
      label.textContent = text;
      L.DomUtil.setPosition(label, this.map.containerPointToLayerPoint(point));
      this.pane.append(label);
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
      const width = this.widthOf(text, FONTS[className]) + (className === "sm-country" ? text.length * 2 : 0);
      const height = 18;
      if (best.area < width * height * 2.2) return;
      const steps = best.area > width * height * 6 ? STEPS : STEPS.slice(0, 1);   // a large one has room
      for (const step of steps) {
        const at = { x: best.x - width / 2, y: best.y + step - height / 2, w: width, h: height };
        if (!taken.every((o) => apart(at, o))) continue;
        taken.push(at);
        this.write(text, className, [best.x - width / 2, best.y + step]);
        return;
      }
    }
  }

  page.Labels = Labels;
})(window.StrikeMap);
