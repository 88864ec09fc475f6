/* The lists of the page beside the map: a button there shows its place here, and pointing at a card
 * points at its mark. The page's own document is watched, not changed. */
(function (page) {
  "use strict";

  /* A link to the same map elsewhere takes the view of this moment along. */
  function refreshView(event) {
    const link = event.target.closest && event.target.closest("a.sm-same-map");
    const view = new URLSearchParams(page.around().location.search).get("view");
    if (!link || !view) return;
    const url = new URL(link.href);
    url.searchParams.set("view", view);
    link.href = url.href;
  }

  page.watchLists = function (chooser, scene) {
    if (page.around() === window) return;
    const number = (event, selector) => {
      const found = event.target.closest && event.target.closest(selector);
      return found ? Number(found.dataset.mark) : null;
    };
    let lit = null;
    const light = (which) => {
      const entry = scene.shown(which), path = entry ? entry.layer.getElement() : null;
      if (lit === path) return;
      if (lit) lit.classList.remove("sm-lit");
      if (path) path.classList.add("sm-lit");
      lit = path;
    };
    page.listenAround("click", (event) => {
      const which = number(event, "button[data-mark]");
      if (which === null) return refreshView(event);
      light(null);
      const frame = window.frameElement;
      if (frame && frame.getBoundingClientRect().bottom < 80) frame.scrollIntoView({ block: "start" });
      chooser.goTo(which);
      const entry = scene.shown(which);   // a key has no pointer: the list that held it is gone by now
      if (event.detail === 0 && entry) entry.layer.getElement().focus({ preventScroll: true });
    });
    page.listenAround("pointerover", (event) => light(number(event, "[data-mark]")));
  };
})(window.StrikeMap);
