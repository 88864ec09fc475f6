/* The background without the internet: countries and regions, served by the app itself. */
(function (page) {
  "use strict";

  // Regions of these are always drawn; others are fetched when an event needs an outline.
  const HOME = ["UA", "RU", "BY"];
  const REGIONS_FROM_ZOOM = 5;

  class Borders {
    constructor(map, base, onData) {
      this.map = map;
      this.base = base;
      this.onData = onData;
      this.countries = [];
      this.regions = new Map();   // area id -> GeoJSON feature
      this.asked = new Map();     // country code -> promise
      this.failed = false;
      const pane = (name, z) => {
        const made = map.createPane(name);
        made.style.zIndex = z;
        made.style.pointerEvents = "none";
        return L.svg({ pane: name, padding: 0.4 });
      };
      this.land = pane("land", 210);
      this.lines = pane("lines", 220);
      this.regionLines = L.layerGroup();
      map.on("zoomend", () => this.showRegions());
    }

    /* Fetch and draw; a failure leaves the marks usable and says so once. */
    async start() {
      try {
        const world = await this.fetch("countries.geojson");
        this.countries = world.features;
        L.geoJSON(world, {
          renderer: this.land, pane: "land", interactive: false, smoothFactor: 1.2,
          style: { className: "sm-land", weight: 1 },
        }).addTo(this.map);
        this.onData();
        await Promise.all(HOME.map((code) => this.load(code)));
      } catch (error) {
        this.failed = true;
        console.warn("StrikeMap: borders", error);
      }
      this.showRegions();
      this.onData();
    }

    /* A page that was saved to a file carries its borders with it. */
    async fetch(name) {
      const carried = document.getElementById("geo/" + name);
      if (carried) return JSON.parse(carried.textContent);
      if (!this.base) throw new Error(name + " is not in this file");
      const answer = await fetch(this.base + "geo/" + name);
      if (!answer.ok) throw new Error(name + ": " + answer.status);
      return answer.json();
    }

    load(code) {
      if (!this.asked.has(code)) {
        this.asked.set(code, this.fetch("admin1/" + code + ".geojson").then((data) => {
          for (const feature of data.features) this.regions.set(feature.id, feature);
          L.geoJSON(data, {
            renderer: this.lines, pane: "lines", interactive: false, smoothFactor: 1.2,
            style: { className: "sm-region", weight: 1, fill: false },
          }).addTo(this.regionLines);
        }));
      }
      return this.asked.get(code);
    }

    showRegions() {
      const show = this.map.getZoom() >= REGIONS_FROM_ZOOM;
      if (show) this.regionLines.addTo(this.map);
      else this.regionLines.remove();
    }

    /* The geometry of a region, null until it is there; `onData` tells when it came. */
    outline(area) {
      const found = this.regions.get(area);
      if (found) return found.geometry;
      const code = String(area).split(".")[0];
      if (/^[A-Z]{2}$/.test(code) && !this.asked.has(code)) {
        this.load(code).then(() => this.onData(), (error) => console.warn("StrikeMap: regions", error));
      }
      return null;
    }
  }

  page.Borders = Borders;
})(window.StrikeMap);
