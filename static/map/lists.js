/* The lists of the page beside the map: a button there shows its place here, and pointing at a card
 * points at its mark. The page's own document is watched, not changed. */
(function (page) {
  "use strict";

  page.watchLists = function (chooser, scene) {
    const outer = page.around();
    if (outer === window) return;
    const there = outer.document, watching = new AbortController();
    const number = (event, selector) => {
      const found = event.target.closest && event.target.closest(selector);
      return found ? Number(found.dataset.mark) : null;
    };
    const listen = (name, then) => there.addEventListener(name, then, { signal: watching.signal });
    let lit = null;
    const light = (which) => {
      if (lit === which) return;
      for (const [one, on] of [[lit, false], [which, true]]) {
        const entry = scene.shown(one), path = entry && entry.layer.getElement();
        if (path) path.classList.toggle("sm-lit", on);
      }
      lit = which;
    };
    listen("click", (event) => {
      const which = number(event, "button[data-mark]");
      if (which === null) return;
      const frame = window.frameElement;
      if (frame && frame.getBoundingClientRect().bottom < 80) frame.scrollIntoView({ block: "start" });
      chooser.goTo(which);
    });
    listen("pointerover", (event) => light(number(event, "[data-mark]")));
    window.addEventListener("pagehide", () => watching.abort());
  };
})(window.StrikeMap);
