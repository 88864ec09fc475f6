/* The keyboard on the map: arrows from mark to mark, Enter opens, Escape closes. */
(function (page) {
  "use strict";

  /* Return the listener; `reachable(number)` lets Tab reach that mark and no other. */
  page.keys = function (state, reachable) {
    function focus(entry) {
      if (!entry) return;
      reachable(entry.mark.number);
      state.map.panInside([entry.mark.lat, entry.mark.lon], { padding: [50, 50], animate: false });
      const path = entry.layer.getElement();
      if (path) path.focus({ preventScroll: true });
    }

    return function (event) {
      const { scene } = state;
      if (event.key === "Escape") {
        state.map.closePopup();
        focus(scene.shown(state.current));
        return;
      }
      const layer = event.target.markLayer;
      if (!layer) return;
      const at = layer.entry.seat, last = scene.order.length - 1;
      const to = {
        ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last,
      }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        focus(scene.order[Math.max(0, Math.min(last, to))]);
      } else if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        layer.fire("click", { latlng: layer.getLatLng ? layer.getLatLng() : layer.getCenter() }, true);
      }
    };
  };
})(window.StrikeMap);
