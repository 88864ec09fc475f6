/* What stands on the map: one layer a region, one a disc, one a group of discs that would collide.
 *
 * A layer belongs to the mark that it shows (a group's to its largest place). What stays keeps its
 * layer and the keyboard's focus, whatever is drawn, zoomed or chosen.
 */
(function (page) {
  "use strict";

  const RING_SHOWS = 1.15;   // a circle of a stated radius is drawn once it is this much wider than its disc

  const node = (layer) => layer && layer.getElement && layer.getElement();

  class Scene {
    /* `options` are those of the page; `borders` knows outlines; `chosen()` the chosen mark's number. */
    constructor(map, group, borders, options, chosen) {
      Object.assign(this, { map, group, borders, options, chosen });
      this.marks = [];             // all of a draw, most events first
      this.places = new Map();     // mark number -> its place among them
      this.entries = new Map();    // mark number -> { mark, layer, members, events }
      this.heads = new Map();      // mark number -> number of the mark whose layer shows it
      this.rings = new Map();      // mark number -> circle of a stated radius
      this.order = [];             // entries in the order of the arrow keys
      this.counts = null;          // while days are played: events by the place of a mark in the draw
      this.count = page.counter([]);
      const pane = map.createPane("areas");
      pane.style.zIndex = 300;
      this.renderers = { areas: L.svg({ pane: "areas", padding: 0.4 }), discs: L.svg({ padding: 0.4 }) };
      this.renderers.areas.addTo(map);
      this.pointer = window.matchMedia("(pointer: coarse)");
      map.on("zoomend", () => this.arrange());
    }

    /* Take the marks of a draw; `sets` as for page.counter, null where they are not known. */
    set(marks, sets) {
      this.marks = marks;
      this.places = new Map(marks.map((mark) => [mark.number, mark.place]));
      this.count = page.counter(sets);
      this.counts = null;
      this.most = marks.length ? marks[0].events : 1;
      this.arrange();
    }

    /* Put every mark on the map, alone or in a group; take off what is not there any more. */
    arrange() {
      const focused = document.activeElement && document.activeElement.markLayer;
      this.size = page.marks.sizer(this.most, this.map.getZoom(), this.pointer.matches);
      const wanted = [], discs = [];
      for (const mark of this.marks) {
        if (mark.shape === page.marks.AREA) wanted.push({ mark, members: [mark] });
        else discs.push(mark);
      }
      wanted.push(...page.groupDiscs(discs, (mark) => this.pixel(mark), this.size, this.chosen()));
      this.heads.clear();
      for (const { mark, members } of wanted) members.forEach((one) => this.heads.set(one.number, mark.number));
      for (const [number, entry] of this.entries) if (this.heads.get(number) !== number) this.drop(number, entry);
      wanted.forEach(({ mark, members }) => this.show(mark, members));
      this.order = wanted.map(({ mark }) => this.entries.get(mark.number))
        .sort((a, b) => b.events - a.events || a.mark.place - b.mark.place);
      this.order.forEach((entry, i) => { entry.seat = i; });
      this.ringsAround();
      this.dress();
      const again = focused && !this.group.hasLayer(focused) && this.entries.get(this.heads.get(focused.mark.number));
      if (again) node(again.layer).focus({ preventScroll: true });
      this.map.fire("sm:arranged");
    }

    /* Take everything off: numbers are about to mean other places. */
    clear() {
      for (const [number, entry] of this.entries) this.drop(number, entry);
      for (const ring of this.rings.values()) ring.remove();
      this.rings.clear();
      this.heads.clear();
    }

    pixel(mark, zoom) { return this.map.project([mark.lat, mark.lon], zoom); }

    drop(number, entry) {
      this.group.removeLayer(entry.layer);
      this.entries.delete(number);
    }

    show(mark, members) {
      let entry = this.entries.get(mark.number);
      const outline = mark.shape === page.marks.AREA ? this.borders.outline(mark.extent) : null;
      if (entry && entry.provisional && outline) {   // its outline has come meanwhile
        this.drop(mark.number, entry);
        entry = null;
      }
      if (!entry) {
        const layer = page.marks.layer(mark, outline, this.renderers);
        entry = { layer, provisional: mark.shape === page.marks.AREA && !outline };
        this.entries.set(mark.number, entry);
        layer.on("add", () => this.prepare(layer));
        layer.bindTooltip(() => page.tooltip(layer.entry), { direction: "top", sticky: true, opacity: 1 });
        layer.toGeoJSON = () => page.answer;   // what the component gives to Python
        this.group.addLayer(layer);
      }
      const several = members.length > 1;
      Object.assign(entry, {
        mark, members, events: several ? this.count(members) : mark.events, atMost: several && this.count.atMost,
      });
      Object.assign(entry.layer, { entry, mark });
    }

    prepare(layer) {
      const path = node(layer);
      path.setAttribute("role", "button");
      path.setAttribute("tabindex", "-1");
      path.markLayer = layer;
    }

    /* Circles of stated radii, in true kilometres, where they are wider than the disc inside. */
    ringsAround() {
      const wanted = new Set();
      for (const mark of this.marks) {
        if (mark.shape !== page.marks.NEAR && mark.shape !== page.marks.SOFT) continue;
        if (this.kilometres(mark) * mark.extent < this.size(mark.events) * RING_SHOWS) continue;
        wanted.add(mark.number);
        if (!this.rings.has(mark.number)) {
          this.rings.set(mark.number, page.marks.ring(mark, this.look(mark), this.renderers).addTo(this.map));
        }
      }
      for (const [number, ring] of this.rings) {
        if (wanted.has(number)) continue;
        ring.remove();
        this.rings.delete(number);
      }
    }

    /* How many px a kilometre has at a mark (Web Mercator, 256 px a world at zoom 0). */
    kilometres(mark) {
      return (256 * 2 ** this.map.getZoom()) / (40_075 * Math.cos((mark.lat * Math.PI) / 180));
    }

    look(mark) {
      const { colours, inks, letters } = this.options;
      return { colour: colours[mark.type], ink: inks[mark.type], letter: letters[mark.type] };
    }

    /* Size, colour, sign and name of each layer; most stay as they are: only what changes is touched. */
    dress() {
      const { counts } = this, zoom = Math.min(this.map.getZoom(), 7);
      for (const entry of this.order) {
        let { mark, members, events } = entry;
        if (counts) {   // what has happened by the day that is played
          members = members.map((one) => ({ ...one, events: counts[one.place] }));
          mark = { ...mark, events: counts[mark.place] };
          events = members.reduce((sum, one) => sum + one.events, 0);
        }
        const worn = [events, mark.type, this.most, zoom, entry.provisional, signature(members)].join();
        if (worn !== entry.worn) {
          entry.worn = worn;
          this.clothe(entry, mark, members, events);
        }
      }
      for (const [number, ring] of this.rings) {
        const mark = this.mark(number), { colour } = this.look(mark);
        ring.setStyle({ color: colour, fillColor: colour });
        page.marks.hide(null, ring, counts && !counts[mark.place]);
      }
    }

    clothe(entry, mark, members, events) {
      const { layer } = entry, path = node(layer);
      const several = members.length > 1;
      if (path) path.classList.toggle("sm-group", several);
      if (several && events) {
        // While days are played, events of two places may be counted at both: no figure then.
        const figure = this.counts ? "" : (this.count.atMost ? "≤" : "") + page.number(events);
        page.marks.dressGroup(layer, figure, events, members, this.options.colours, this.size);
      } else if (events) {
        page.marks.dress(layer, { ...mark, events }, this.look(mark), this.most, this.size, this.renderers);
      }
      page.marks.hide(layer, null, !events);
    }

    /* Give every layer its name in words; it can wait until the marks are painted. */
    name() { this.order.forEach((entry) => this.label(entry)); }

    label({ layer, mark, members, events, atMost }) {
      const path = node(layer), label = page.title(mark, members) + ": " + page.summary(members, events, atMost);
      if (!path || path.markLabel === label) return;
      path.markLabel = label;
      path.setAttribute("aria-label", label);
    }

    mark(number) { return this.marks[this.places.get(number)]; }

    /* The layer that shows a mark, alone or in a group. */
    shown(number) { return this.entries.get(this.heads.get(number)); }

    /* Whether zooming in would part the places of a group. */
    parts(members) {
      const far = this.map.getMaxZoom(), size = page.marks.sizer(this.most, far, this.pointer.matches);
      return page.groupDiscs(members, (mark) => this.pixel(mark, far), size, null).length > 1;
    }
  }

  /* What a group is made of, as a number: it changes when a member, its kind or its events do. */
  const signature = (members) =>
    members.reduce((sum, mark) => (sum * 31 + mark.number * 7919 + mark.type * 104_729 + mark.events) | 0, members.length);

  page.Scene = Scene;
})(window.StrikeMap);
