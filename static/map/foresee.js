/* What a click on a kind of attack will draw, drawn at once.
 *
 * The page carries the events of each mark by kind. When a reader chooses kinds, in the legend or in
 * the sidebar, the marks follow in the browser; Python's own draw comes with the rest of the page, and
 * is what counts. Where the page carries nothing, or looks different one day, nothing is foreseen.
 */
(function (page) {
  "use strict";

  const MOST = 6000;                     // marks, as geo.maps.marks
  const PILLS = ".st-key-type button";   // the filter by kind, its options in the order of kinds
  const table = { digest: null, cells: null };

  async function read() {
    const holder = page.around().document.querySelector("[data-kinds]");
    if (!holder) return null;
    const { kinds, rows } = holder.dataset;
    if (table.digest !== kinds) {
      const text = new TextDecoder().decode(await page.inflate(rows));
      Object.assign(table, { digest: kinds, cells: JSON.parse(text) });
    }
    return table.cells;
  }

  /* Sum the chosen kinds of each mark; none chosen means all. Returns marks as a draw has them. */
  function add(cells, picked, places) {
    const found = new Map();   // in the order of the table: of equal marks, the larger town first
    for (let i = 0; i < cells.length; i += 3) {
      const [number, kind, events] = [cells[i], cells[i + 1], cells[i + 2]];
      if (picked.size && !picked.has(kind)) continue;
      let mark = found.get(number);
      if (!mark) found.set(number, (mark = { number, events: 0, type: kind, most: 0 }));
      mark.events += events;
      if (events > mark.most) [mark.most, mark.type] = [events, kind];
    }
    return [...found.values()].sort((a, b) => b.events - a.events).slice(0, MOST).map(({ number, events, type }, place) =>
      Object.assign(places[number], { events, type, place }));
  }

  page.foresee = async function (state, picked) {
    const turn = state.turn, cells = await read();
    if (!cells || turn !== state.turn || !state.places) return;   // Python was faster
    state.player.rest();
    state.labels.dim(false);
    state.scene.set(add(cells, picked, state.places), null);
    state.chooser.refresh();
    // Where Python finds that nothing has changed after all, it sends nothing: go back then.
    clearTimeout(state.unconfirmed);
    state.unconfirmed = setTimeout(() => { if (turn === state.turn) page.draw(...state.latest); }, page.patience);
    document.documentElement.dataset.foreseen = [...picked].sort((a, b) => a - b).join();
  };

  /* Watch the filter in the page's sidebar; its buttons show the new choice once they have reacted. */
  page.watchKinds = function (state) {
    const outer = page.around();
    if (outer === window) return;
    const react = (event) => {
      if (!event.target.closest || !event.target.closest(PILLS)) return;
      setTimeout(() => {
        const pressed = [...outer.document.querySelectorAll(PILLS)].map((pill) => pill.ariaPressed === "true");
        page.foresee(state, new Set(pressed.flatMap((on, kind) => (on ? [kind] : []))));
      }, 0);
    };
    page.listenAround("click", react, true);   // the button keeps its clicks to itself
  };
})(window.StrikeMap);
