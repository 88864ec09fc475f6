/* The strip under the map: events a day stacked by kind, and the period, drawn or typed.
 *
 * Dragging over the bars (or moving the two handles with the arrow keys) sets the dates of the
 * filters: the choice goes to Python, which draws again. Days are counted from `first`.
 */
(function (page) {
  "use strict";

  const HEIGHT = 46, SPANS = 9, AXIS = 16;   // px
  const BAR = 3;                             // px a bar has at least
  const WAIT = 450;                          // ms after the last key
  const FEW = 0.03;                          // share of events that may stand before the strip
  const AFTER = 30;                          // ms after a draw: the marks are painted first
  const DAY = 864e5;
  const SVG = "http://www.w3.org/2000/svg";

  const make = (name, attributes, parent) => {
    const node = document.createElementNS(SVG, name);
    for (const key in attributes) node.setAttribute(key, attributes[key]);
    if (parent) parent.append(node);
    return node;
  };

  class Timeline {
    constructor(options, send) {
      this.options = options;
      this.send = send;
      this.data = null;
      this.box = document.createElement("section");
      this.box.className = "sm-time";
      this.box.setAttribute("aria-label", options.words.timeline);
      this.bar = document.createElement("div");
      this.bar.className = "sm-play";
      this.svg = make("svg", { class: "sm-bars", height: HEIGHT + SPANS + AXIS, "aria-hidden": "false" });
      this.box.append(this.bar, this.svg);
      document.body.append(this.box);
      new ResizeObserver(() => this.draw()).observe(this.svg);
      this.brush();
      const manner = options.lang === "en" ? "en-GB" : options.lang;   // 26 December, as the page writes it
      this.short = new Intl.DateTimeFormat(manner, { day: "numeric", month: "short", timeZone: "UTC" });
      this.long = new Intl.DateTimeFormat(manner, { dateStyle: "long", timeZone: "UTC" });
      this.months = new Intl.DateTimeFormat(manner, { month: "short", year: "2-digit", timeZone: "UTC" });
    }

    async set(first, days, bars, spans, chosen) {
      const [width, bins, packed] = bars, turn = (this.turn = (this.turn || 0) + 1);
      const cells = new DataView(await page.inflate(packed)), types = this.options.types.length;
      if (turn !== this.turn) return;   // a newer draw was faster
      const rows = [];                  // [day, type, events], in the order of days
      for (let bin = 0; bin < bins; bin++) {
        for (let type = 0; type < types; type++) {
          const events = cells.getUint16((bin * types + type) * 2, true);
          if (events) rows.push([bin * width, type, events]);
        }
      }
      this.grain = width;
      this.data = first === null ? null : { first: Date.parse(first), days, bars: rows, spans, chosen };
      this.box.hidden = !this.data;
      clearTimeout(this.later);
      this.later = setTimeout(() => this.draw(), AFTER);
    }

    date(day) { return new Date(this.data.first + day * DAY); }
    iso(day) { return this.date(day).toISOString().slice(0, 10); }
    words(day) { return this.long.format(this.date(day)); }

    /* The days that the strip shows: the chosen ones with half as many again on each side; else all,
     * but for a few old ones that would squeeze the rest (the strip says how many). */
    window() {
      const { days, chosen, bars } = this.data;
      this.earlier = 0;
      if (chosen) {
        const around = Math.max(7, Math.round((chosen[1] - chosen[0] + 1) / 2));
        return [Math.max(0, chosen[0] - around), Math.min(days - 1, chosen[1] + around)];
      }
      const total = bars.reduce((sum, bar) => sum + bar[2], 0);
      let before = 0, from = 0;
      for (const [day, , events] of bars) {   // in the order of days
        if (before + events > total * FEW) { from = Math.max(0, day - 7); break; }
        before += events;
      }
      if (from < days / 3) return [0, days - 1];
      const count = (rows) => rows.reduce((sum, row) => sum + (row[0] < from ? row[row.length - 1] : 0), 0);
      this.earlier = count(bars) + count(this.data.spans);
      return [from, days - 1];
    }

    x(day) { return ((day - this.from) / (this.to - this.from + 1)) * this.width; }
    day(x) {
      const day = this.from + Math.floor((x / this.width) * (this.to - this.from + 1));
      return Math.max(this.from, Math.min(this.to, day));
    }

    draw() {
      this.width = this.svg.clientWidth;
      const held = (this.handles || []).indexOf(document.activeElement);
      this.svg.replaceChildren();
      if (!this.data || this.width < 20) return;
      [this.from, this.to] = this.window();
      this.drawBars();
      this.drawSpans();
      this.drawAxis();
      this.drawChosen();
      this.needle = make("line", { class: "sm-needle", y1: 0, y2: HEIGHT + SPANS, visibility: "hidden" }, this.svg);
      if (held >= 0) this.handles[held].focus();   // drawing anew must not drop the keyboard
    }

    drawBars() {
      const days = this.to - this.from + 1;
      const bin = Math.max(this.grain, Math.ceil((days * BAR) / this.width));
      const stacks = new Map();
      for (const [day, type, events] of this.data.bars) {
        if (day < this.from || day > this.to) continue;
        const at = this.from + Math.floor((day - this.from) / bin) * bin;
        if (!stacks.has(at)) stacks.set(at, new Map());
        stacks.get(at).set(type, (stacks.get(at).get(type) || 0) + events);
      }
      const sum = (stack) => [...stack.values()].reduce((a, b) => a + b, 0);
      const most = Math.max(1, ...[...stacks.values()].map(sum));
      const width = Math.max(1, this.x(this.from + bin) - (days / bin > 60 ? 0.5 : 1.5));
      const shapes = new Map();   // kind -> its bars as one path: hundreds of nodes would be slow
      for (const [at, stack] of stacks) {
        let top = HEIGHT;
        for (const [type, events] of [...stack].sort((a, b) => a[0] - b[0])) {
          const height = (events / most) * (HEIGHT - 4);
          top -= height;
          const box = [this.x(at), top, width, height, -width].map((px) => px.toFixed(1));
          shapes.set(type, (shapes.get(type) || "") + `M${box[0]} ${box[1]}h${box[2]}v${box[3]}h${box[4]}z`);
        }
      }
      for (const [type, d] of shapes) make("path", { class: "sm-bar", d, fill: this.options.colours[type] }, this.svg);
      const tip = make("title", {}, this.svg);
      this.hint = (day) => {
        const at = this.from + Math.floor((day - this.from) / bin) * bin, stack = stacks.get(at);
        tip.textContent = stack ? this.words(at) + ": " + page.number(sum(stack)) : "";
      };
      make("line", { class: "sm-axis", x1: 0, x2: this.width, y1: HEIGHT + 0.5, y2: HEIGHT + 0.5 }, this.svg);
    }

    /* What is known to a week or a month is a line as long as the doubt. */
    drawSpans() {
      const lanes = [];
      for (const [start, end, events] of this.data.spans) {
        if (end < this.from || start > this.to) continue;
        let lane = lanes.findIndex((last) => last < start);
        if (lane < 0) lane = lanes.length < 3 ? lanes.length : 2;
        lanes[lane] = end;
        const line = make("rect", {
          class: "sm-span", x: this.x(Math.max(start, this.from)), y: HEIGHT + 2 + lane * 2.6, height: 1.8,
          width: Math.max(2, this.x(Math.min(end, this.to) + 1) - this.x(Math.max(start, this.from))),
        }, this.svg);
        make("title", {}, line).textContent = this.words(start) + " – " + this.words(end) + ": " + events;
      }
    }

    /* The days that get a tick: first days of months, or every so many days in a short window. */
    ticks() {
      const days = this.to - this.from + 1, room = Math.max(2, Math.floor(this.width / 76));
      const ticks = [];
      if (days <= 70) {
        const step = Math.max(1, Math.ceil(days / room));
        for (let day = this.from; day <= this.to; day += step) ticks.push(day);
        return ticks;
      }
      for (let day = this.from; day <= this.to; day++) if (this.date(day).getUTCDate() === 1) ticks.push(day);
      const every = Math.ceil(ticks.length / room);
      return ticks.filter((_, i) => i % every === 0);
    }

    drawAxis() {
      const format = this.to - this.from >= 70 ? this.months : this.short;
      for (const day of this.ticks()) {
        const x = this.x(day);
        make("line", { class: "sm-axis", x1: x, x2: x, y1: HEIGHT, y2: HEIGHT + SPANS + 3 }, this.svg);
        if (x > this.width - 40) continue;
        make("text", { class: "sm-tick", x: x + 3, y: HEIGHT + SPANS + 12 }, this.svg).textContent =
          format.format(this.date(day));
      }
      if (this.earlier) {
        make("text", { class: "sm-tick", x: 8, y: 11 }, this.svg).textContent =
          this.options.words.earlier.replace("{n}", this.earlier);
      }
    }

    drawChosen() {
      const [start, end] = this.data.chosen || [this.from, this.to];
      const shade = (a, b) => make("rect", {
        class: "sm-shade", x: this.x(a), y: 0, width: Math.max(0, this.x(b) - this.x(a)), height: HEIGHT + SPANS,
      }, this.svg);
      shade(this.from, start);
      shade(end + 1, this.to + 1);
      this.handles = [start, end].map((day, which) => {
        const handle = make("rect", {
          class: "sm-handle", x: this.x(day + which) - 3.5, y: 0, width: 7, height: HEIGHT, rx: 3, tabindex: 0,
          role: "slider", "aria-label": this.options.words[which ? "lastDay" : "firstDay"],
          "aria-valuemin": 0, "aria-valuemax": this.data.days - 1, "aria-valuenow": day,
          "aria-valuetext": this.words(day),
        }, this.svg);
        handle.addEventListener("keydown", (event) => this.key(event, which));
        return handle;
      });
    }

    key(event, which) {
      const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -7, PageUp: 7 }[event.key];
      if (!step) return;
      event.preventDefault();
      const chosen = [...(this.data.chosen || [this.from, this.to])];
      chosen[which] = Math.max(0, Math.min(this.data.days - 1, chosen[which] + step));
      if (chosen[0] > chosen[1]) return;
      this.data.chosen = chosen;
      this.draw();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.tell(chosen), WAIT);
    }

    brush() {
      let start = null;
      const at = (event) => this.day(event.clientX - this.svg.getBoundingClientRect().left);
      this.svg.addEventListener("pointerdown", (event) => {
        if (!this.data || event.button) return;
        // A handle is dragged against the other one; elsewhere a new period begins.
        const which = (this.handles || []).indexOf(event.target);
        const [a, b] = this.data.chosen || [this.from, this.to];
        start = which === 0 ? b : which === 1 ? a : at(event);
        this.svg.setPointerCapture(event.pointerId);
      });
      this.svg.addEventListener("pointermove", (event) => {
        if (start === null) {
          if (this.data && this.hint) this.hint(at(event));
          return;
        }
        const here = at(event);
        this.selection = [Math.min(start, here), Math.max(start, here)];
        this.mark(this.selection);
      });
      const end = () => {
        if (this.selection) this.tell(this.selection);
        start = this.selection = null;
      };
      this.svg.addEventListener("pointerup", end);
      this.svg.addEventListener("pointercancel", () => { start = this.selection = null; this.draw(); });
    }

    mark([start, end]) {
      if (!this.lens) this.lens = make("rect", { class: "sm-lens", y: 0, height: HEIGHT + SPANS });
      this.lens.setAttribute("x", this.x(start));
      this.lens.setAttribute("width", this.x(end + 1) - this.x(start));
      this.svg.append(this.lens);
    }

    tell([start, end]) { this.send([this.iso(start), this.iso(end)]); }

    /* Show where playing is; null hides it. */
    point(day) {
      if (!this.needle) return;
      this.needle.setAttribute("visibility", day === null ? "hidden" : "visible");
      if (day === null) return;
      const x = this.x(Math.min(day + 1, this.to + 1));
      this.needle.setAttribute("x1", x);
      this.needle.setAttribute("x2", x);
    }
  }

  page.Timeline = Timeline;
})(window.StrikeMap);
