/* Playing through the days in the browser alone: Python sends each mark's counts once. */
(function (page) {
  "use strict";

  const TICK = 140, CALM = 600;   // ms a step; calm for readers who want less motion
  const WINDOW = 7;               // days that stay when only the last week is shown

  class Player {
    /* `show(counts | null)` draws; counts are by the marks of the draw, null shows all. */
    constructor(timeline, words, show) {
      this.timeline = timeline;
      this.words = words;
      this.show = show;
      const add = (name, label) => {
        const node = document.createElement(name);
        node.setAttribute("aria-label", label);
        timeline.bar.append(node);
        return node;
      };
      this.button = add("button", words.play);
      this.button.type = "button";
      this.slider = add("input", words.day);
      Object.assign(this.slider, { type: "range", min: 0, max: 1, value: 1 });
      this.output = document.createElement("output");
      timeline.bar.append(this.output);
      this.mode = add("select", words.mode);
      this.mode.add(new Option(words.cumulative, ""));
      this.mode.add(new Option(words.lastWeek, WINDOW));
      this.button.addEventListener("click", () => (this.timer ? this.stop() : this.start()));
      this.slider.addEventListener("input", () => { this.stop(); this.frame(); });
      this.mode.addEventListener("change", () => this.frame());
      this.face();
    }

    /* Take the counts of a new draw; playing ends. They are unpacked when somebody plays. */
    set(play, marks) {
      this.stop();
      this.sums = null;
      this.play = play;
      this.timeline.bar.hidden = !play;
      if (!play) return;
      const [from, width, bins] = play;
      Object.assign(this, { from, width, bins, marks });
      this.slider.max = bins;
      this.slider.value = bins;
      this.say(bins);
    }

    /* Sums from the first bin on: any window is then two look-ups a mark. */
    async unpack() {
      const { play, bins, marks } = this;
      if (this.sums || !play) return;
      const cells = new DataView(await page.inflate(play[3]));
      if (play !== this.play) return;   // a newer draw came
      const sums = new Uint32Array(marks * (bins + 1));
      for (let mark = 0; mark < marks; mark++) {
        for (let bin = 0; bin < bins; bin++) {
          const at = mark * (bins + 1) + bin;
          sums[at + 1] = sums[at] + cells.getUint16((mark * bins + bin) * 2, true);
        }
      }
      this.sums = sums;
    }

    /* Show all days, as before anybody played. */
    rest() {
      this.stop();
      if (!this.play) return;
      this.slider.value = this.bins;
      this.say(this.bins);
      this.timeline.point(null);
    }

    /* Where playing begins: with the strip, which leaves out a few old days. */
    begin() { return Math.max(0, Math.floor((this.timeline.from - this.from) / this.width)) || 0; }

    async start() {
      await this.unpack();
      if (!this.sums || this.timer) return;
      if (+this.slider.value >= this.bins) this.slider.value = this.begin();
      const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      this.timer = setInterval(() => {
        this.slider.value = +this.slider.value + 1;
        this.frame();
        if (+this.slider.value >= this.bins) this.stop();
      }, calm ? CALM : TICK);
      this.face();
    }

    stop() {
      clearInterval(this.timer);
      this.timer = 0;
      this.face();
    }

    face() {
      this.button.textContent = this.timer ? "❚❚" : "▶";
      this.button.setAttribute("aria-label", this.timer ? this.words.pause : this.words.play);
    }

    frame() {
      const to = +this.slider.value;
      this.say(to);
      if (!this.sums) {
        this.unpack().then(() => { if (this.sums) this.frame(); });
        return;
      }
      if (to >= this.bins && !this.mode.value) {
        this.timeline.point(null);
        this.show(null);
        return;
      }
      const back = this.mode.value ? Math.max(1, Math.round(WINDOW / this.width)) : this.bins;
      const since = Math.max(0, to - back), step = this.bins + 1;
      const counts = new Uint32Array(this.marks);
      for (let mark = 0; mark < this.marks; mark++) {
        counts[mark] = this.sums[mark * step + to] - this.sums[mark * step + since];
      }
      this.timeline.point(this.last(to));
      this.show(counts);
    }

    last(to) { return this.from + Math.max(0, Math.min(this.bins, to) * this.width - 1); }

    say(to) {
      const all = to >= this.bins && !this.mode.value;
      const text = all ? this.words.allDays : this.timeline.words(this.last(to));
      this.output.textContent = text;
      this.slider.setAttribute("aria-valuetext", text);
    }
  }

  page.Player = Player;
})(window.StrikeMap);
