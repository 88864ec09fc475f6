/* The start of the map: fetch the other scripts, and find what the page carries for them.
 *
 * The page carries two things as data in elements that nobody sees: the options (words, colours, the
 * addresses of the scripts) and the table of all marks. Both are sent once a visit; the map's own
 * script and the draws only name them. A saved page hands both over itself.
 */
window.StrikeMap = window.StrikeMap || {};

(function (page) {
  "use strict";

  const PATIENCE = 20_000;   // ms that the page may take to bring what it carries
  const known = { digest: null, places: [] };

  /* The page around the component's frame. A saved page has none, in whatever frame it stands. */
  page.around = function () {
    try {
      return window.Streamlit && window.parent.location.href ? window.parent : window;
    } catch (error) {
      return window;
    }
  };

  /* Listen to the page around for as long as this frame stands in it. */
  page.listenAround = function (name, then, capture = false) {
    const watching = new AbortController();
    page.around().document.addEventListener(name, (event) => {
      if (window.frameElement && window.frameElement.isConnected) then(event);
      else watching.abort();
    }, { signal: watching.signal, capture });
    window.addEventListener("pagehide", (event) => { if (!event.persisted) watching.abort(); });
  };

  const holder = (name, digest) =>
    page.around().document.querySelector("[data-" + name + "=" + CSS.escape(digest) + "]");

  /* Call `then(look())` as soon as it is something, at once if it is; else `missing()`, late. */
  function awaited(look, then, missing) {
    const since = performance.now();
    const again = () => {
      const found = look();
      if (found) return then(found);
      if (performance.now() - since < PATIENCE) return setTimeout(again, 30);
      return missing();
    };
    again();
  }

  /* Unpack what Python has deflated and written in base64. */
  page.inflate = async function (text) {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Response(stream).arrayBuffer();
  };

  /* The order of the fields is that of geo.maps.places. A draw adds what it knows of each mark. */
  page.know = async function (digest, packed) {
    const rows = JSON.parse(new TextDecoder().decode(await page.inflate(packed)));
    known.digest = digest;
    const place = ([lat, lon, shape, extent, name], number) =>
      ({ lat, lon, shape, extent, name, number, events: 0, type: 0, place: 0, popup: undefined });
    known.places = rows.map((row, number) => row && place(row, number));
    return known.places;
  };

  /* Call `then(places)` with the table of that name, at once if it is known; else `missing()`, late. */
  page.whenKnown = function (digest, then, missing) {
    if (known.digest === digest) return then(known.places);
    return awaited(() => holder("places", digest), (found) =>
      page.know(digest, found.dataset.rows).then(then), missing);
  };

  /* Fetch the scripts side by side, run them in their order; then start, and draw what was asked for
   * meanwhile. */
  page.boot = function (map, digest) {
    let latest = null;
    page.draw = (...draw) => { latest = draw; };
    const failed = (what) => {
      const box = map.getContainer().appendChild(document.createElement("p"));
      box.className = "sm-notice sm-failed";
      box.textContent = "Strike Map could not load " + what;
    };
    awaited(() => holder("words", digest), (found) => {
      const options = JSON.parse(found.dataset.options);
      const loads = options.scripts.map((address) => new Promise((done, error) => {
        const script = document.createElement("script");
        Object.assign(script, { src: address, async: false, onload: done, onerror: () => error(address) });
        document.head.append(script);
      }));
      Promise.all(loads).then(() => {
        page.init(map, options);
        if (latest) page.draw(...latest);
      }, failed);
    }, () => failed("its words"));
  };
})(window.StrikeMap);
