/* Popups: built when they open, out of text nodes only. Nothing here reads HTML.
 *
 * The fields of an event come in the order of geo.maps.popups.popup_row.
 */
(function (page) {
  "use strict";

  const add = (parent, name, className, text) => {
    const node = document.createElement(name);
    if (className) node.className = className;
    if (text !== undefined && text !== null) node.textContent = text;
    parent.append(node);
    return node;
  };

  /* Python has checked the address; the browser checks it again before it becomes a link. */
  function webAddress(text) {
    try {
      const url = new URL(text);
      return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
    } catch (error) {
      return null;
    }
  }

  function event(parent, fields, options) {
    const [type, when, actor, target, figures, quoted, speaker, exact, source, url, notes] = fields;
    const box = add(parent, "article", "sm-event");
    const head = add(box, "p", "sm-event-head");
    const sign = add(head, "span", "sm-sign", options.letters[type]);
    sign.style.background = options.colours[type];
    sign.style.color = options.inks[type];
    add(head, "strong", "", options.types[type]);
    add(head, "span", "sm-when", when);
    add(box, "p", "sm-facts", [actor, target, ...figures].filter(Boolean).join(" · "));
    const quotation = add(box, "blockquote", "");
    for (const [text, emphasis] of quoted) {
      if (emphasis) add(quotation, "mark", "sm-" + emphasis, text);
      else quotation.append(text);
    }
    add(box, "p", "sm-speaker", "— " + speaker);
    for (const note of notes) add(box, "p", "sm-note", note);
    add(box, "p", "sm-exact", exact);
    const foot = add(box, "p", "sm-source", source + " · ");
    const href = url && webAddress(url);
    if (href) {
      const link = add(foot, "a", "", options.words.read);
      link.href = href;
      link.target = "_blank";
      link.rel = "noopener noreferrer";
      link.referrerPolicy = "no-referrer";
    } else {
      foot.append(options.words.noLink);
    }
  }

  /* On a small screen the panel lies below the map: lead the reader there. */
  function toPanel(parent, words) {
    const panel = (() => {
      try { return window.parent.document.querySelector(".st-key-panel"); } catch (error) { return null; }
    })();
    if (!panel || window.innerWidth > 640) return;
    const button = add(parent, "button", "sm-to-panel", words.toPanel);
    button.type = "button";
    button.addEventListener("click", () => panel.scrollIntoView());
  }

  /* The whole popup of a mark: a heading, then its newest events. */
  page.popup = function (mark, options) {
    const box = document.createElement("div");
    box.className = "sm-popup";
    const head = add(box, "h2", "", mark.name);
    head.tabIndex = -1;
    add(box, "p", "sm-count", mark.summary);
    toPanel(box, options.words);
    if (!mark.popup) {
      add(box, "p", "sm-note", options.words.inPanel);
      return box;
    }
    mark.popup.forEach((fields) => event(box, fields, options));
    const more = mark.events - mark.popup.length;
    if (more > 0) add(box, "p", "sm-note", options.words.more.replace("{n}", more));
    return box;
  };

  /* What hovering shows: an element, because the component reads strings as HTML. */
  page.tooltip = function (mark) {
    const box = document.createElement("div");
    add(box, "strong", "", mark.name);
    add(box, "div", "", mark.summary);
    return box;
  };
})(window.StrikeMap);
