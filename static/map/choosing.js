/* A reader chooses: a mark, a kind of attack, days. What is chosen is shown, and told to Python. */
(function (page) {
  "use strict";

  const NEAR_ENOUGH = 7;   // zoom at which a place from the list is looked at, if the map is farther away

  page.answer = null;      // what the component hands to Python

  /* Tell Python, at once: the component's own way waits for 250 ms. Outside it nobody listens. */
  page.tell = function (properties) {
    page.answer = { type: "Feature", geometry: null, properties: { ...properties, seq: Date.now() } };
    const shared = window.__GLOBAL_DATA__;
    if (!shared || !window.Streamlit) return;
    const data = { last_active_drawing: page.answer };
    shared.last_active_drawing = page.answer;
    shared.previous_data = data;
    window.Streamlit.setComponentValue(data);
  };

  /* Move a mark over its neighbours; a node that moves loses the keyboard. */
  function lift(path, box) {
    const held = document.activeElement === path;
    path.parentNode.append(path, box);
    if (held) path.focus({ preventScroll: true });
  }

  class Chooser {
    constructor(state) {
      this.state = state;
      this.chosen = null;   // the mark whose events the panel shows
      this.turn = null;     // of the page's latest wish
      this.popup = L.popup({ closeButton: true });
      this.fit();
    }

    /* A click on a layer: a group parts by zooming in, or lists its places where no zoom can. */
    clicked(layer, latlng) {
      const { entry } = layer, { scene, map } = this.state;
      if (entry.members.length === 1) {
        this.choose(entry.mark.number, latlng);
      } else if (scene.parts(entry.members) && map.getZoom() < map.getMaxZoom()) {
        const bounds = L.latLngBounds(entry.members.map((mark) => [mark.lat, mark.lon]));
        const zoom = Math.max(map.getZoom() + 1, Math.min(map.getBoundsZoom(bounds.pad(0.15)), map.getMaxZoom()));
        page.touched = true;
        map.closePopup();
        map.setView(bounds.getCenter(), zoom);
      } else {
        this.open(page.choice(entry, (number) => {
          this.choose(number);
          this.focusPopup();   // the button that was pressed is gone
        }), latlng, null);
      }
    }

    /* Choose a mark: ring it, open its popup, tell Python which it was. A second click tells again. */
    choose(number, latlng) {
      const { scene, map, options } = this.state;
      const mark = scene.mark(number);
      if (!mark) return;
      this.ring(number);
      const { layer } = scene.shown(number);
      this.open(page.popup(mark, options), latlng || (layer.getCenter ? layer.getCenter() : layer.getLatLng()), number);
      const centre = map.getCenter();
      page.tell({ mark: number, view: [centre.lat, centre.lng, map.getZoom()] });
    }

    /* The same from a list: the map goes there first. */
    goTo(number) {
      const { scene, map } = this.state;
      const entry = scene.shown(number);
      const mark = entry && entry.members.find((one) => one.number === number);
      if (!mark) return;
      page.touched = true;
      if (entry.layer.getBounds && mark.shape === page.marks.AREA) {
        map.fitBounds(entry.layer.getBounds(), { maxZoom: NEAR_ENOUGH, animate: false });
      } else {
        map.setView([mark.lat, mark.lon], Math.max(map.getZoom(), NEAR_ENOUGH), { animate: false });
      }
      this.choose(number);
    }

    /* What the page asks to be seen: the place of its address, or of a row of its table. */
    asked(wish, first) {
      const turn = wish ? wish[1] : null;
      if (turn === this.turn) return;
      this.turn = turn;
      const number = wish ? wish[0] : null;
      if (number === null || number < 0) return this.leave();
      if (first) this.ring(number);
      else this.show(number);
    }

    /* Ring a mark and look at it; Python knows already. */
    show(number) {
      const { scene, map } = this.state;
      this.ring(number);
      const entry = scene.shown(number);
      if (entry) map.panInside([entry.mark.lat, entry.mark.lon], { padding: [60, 60], animate: false });
    }

    leave() {
      this.state.map.closePopup(this.popup);
      this.ring(null);
    }

    /* Ring a mark and no other; in a group it comes to stand alone. */
    ring(number) {
      const { scene } = this.state, before = this.chosen;
      this.chosen = number;
      const alone = (which) => which === null || !scene.shown(which) || scene.shown(which).members.length === 1;
      if (before !== this.chosen || !alone(this.chosen)) scene.arrange();
      else this.mark();
      if (scene.heads.has(number)) page.reachable(number);
    }

    /* Set the ring where it belongs, after the layers have changed. */
    mark() {
      const { scene } = this.state;
      for (const [number, { layer }] of scene.entries) {
        const path = layer.getElement();
        if (!path) continue;
        const on = number === this.chosen;
        path.classList.toggle("sm-chosen", on);
        if (on && layer._box && layer._box.nextSibling) lift(path, layer._box);
      }
    }

    focusPopup() {
      const heading = this.popup.isOpen() && this.popup.getElement().querySelector("h2");
      if (heading) heading.focus({ preventScroll: true });
    }

    open(content, latlng, number) {
      const { map } = this.state;
      this.fit();
      this.of = number;
      this.popup.setContent(content).setLatLng(latlng).openOn(map);
    }

    /* After a draw: an open popup shows the new events, or closes with its mark. */
    refresh() {
      const { scene, map, options } = this.state;
      if (!this.popup.isOpen()) return;
      const mark = scene.mark(this.of);
      const held = this.popup.getElement().contains(document.activeElement);
      if (mark) this.popup.setContent(page.popup(mark, options));
      else map.closePopup(this.popup);
      if (mark && held) this.focusPopup();
    }

    /* A popup is never wider or higher than the map. */
    fit() {
      const size = this.state.map.getSize();
      if (size.x < 50) return;
      const widest = Math.min(340, size.x - 60);
      Object.assign(this.popup.options, {
        maxWidth: widest, minWidth: Math.min(220, widest), maxHeight: Math.min(340, size.y - 130),
      });
    }
  }

  page.Chooser = Chooser;
})(window.StrikeMap);
