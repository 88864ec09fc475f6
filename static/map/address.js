/* The view (centre and zoom) in the address of the page, kept without a rerun. */
(function (page) {
  "use strict";

  const WAIT = 400;   // ms after a move; the page itself writes its filters in the meantime

  function read() {
    const text = new URLSearchParams(page.around().location.search).get("view") || "";
    const [lat, lon, zoom] = text.split(",").map(Number);
    const fits = text.split(",").length === 3 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 &&
      zoom >= 2 && zoom <= 18;
    return fits ? { centre: [lat, lon], zoom } : null;
  }

  function write(map) {
    const outer = page.around(), url = new URL(outer.location.href), centre = map.getCenter().wrap();
    const view = [centre.lat.toFixed(3), centre.lng.toFixed(3), map.getZoom()].join(",");
    if (url.searchParams.get("view") === view) return;
    // Commas are legal in a query and keep the address readable.
    url.searchParams.set("view", view);
    const text = url.href.replace(/%2C/g, ",");
    outer.history.replaceState(outer.history.state, "", text);
  }

  /* The address of the page as it is now, the view included. */
  page.address = function (map) {
    write(map);
    return page.around().location.href;
  };

  /* Restore the view and keep it: after moves, and after the page has rewritten its address. */
  page.keepView = function (map) {
    const found = read();
    if (found) map.setView(found.centre, found.zoom, { animate: false });
    let timer = 0;
    let moved = Boolean(found);
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => { if (moved) write(map); }, WAIT);
    };
    map.on("moveend", () => { moved = moved || page.touched; later(); });
    if (window.Streamlit) window.Streamlit.events.addEventListener("streamlit:render", later);
    return Boolean(found);
  };
})(window.StrikeMap);
