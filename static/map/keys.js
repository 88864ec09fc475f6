/* The keyboard on the map: arrows from mark to mark, Enter opens, Escape closes. */
(function (page) {
  "use strict";

  /* Return the listener; `reachable(number)` lets Tab reach that mark and no other. */
  page.keys = function (state, reachable) {
    function focus(number) {
      const entry = state.drawn.get(number);
      if (!entry) return;
      reachable(number);
      state.map.panInside([entry.mark.lat, entry.mark.lon], { padding: [50, 50], animate: false });
      const path = entry.layer.getElement();
      if (path) path.focus({ preventScroll: true });
    }

    return function (event) {
      if (event.key === "Escape") {
        state.map.closePopup();
        focus(state.current);
        return;
      }
      const layer = event.target.markLayer;
      if (!layer) return;
      const at = layer.mark.place, last = state.order.length - 1;
      const to = {
        ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last,
      }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        focus(state.order[Math.max(0, Math.min(last, to))].number);
      } else if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        layer.fire("click", { latlng: layer.getLatLng ? layer.getLatLng() : layer.getCenter() }, true);
      }
    };
  };
})(window.StrikeMap);
