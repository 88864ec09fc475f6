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

  /* The panel beside the map, null where the page has none. */
  page.panel = () => page.around() !== window && page.around().document.querySelector(".st-key-panel");

  /* On a small screen the panel lies below the map: lead the reader there. */
  function toPanel(parent, words) {
    const panel = page.panel();
    if (!panel || window.innerWidth > 640) return;
    const button = add(parent, "button", "sm-to-panel", words.toPanel);
    button.type = "button";
    button.addEventListener("click", () => panel.scrollIntoView());
  }

  /* The popup of a mark: a heading, then its newest events; beside a panel that shows them all, one. */
  page.popup = function (mark, options) {
    const box = document.createElement("div");
    box.className = "sm-popup";
    const head = add(box, "h2", "", mark.name);
    head.tabIndex = -1;
    add(box, "p", "sm-count", page.summary([mark], mark.events));
    toPanel(box, options.words);
    if (!mark.popup) {
      add(box, "p", "sm-note", options.words.inPanel);
      return box;
    }
    const shown = page.panel() && window.innerWidth > 640 ? mark.popup.slice(0, 1) : mark.popup;
    shown.forEach((fields) => event(box, fields, options));
    const more = mark.events - shown.length;
    if (more > 0) add(box, "p", "sm-note", options.words.more.replace("{n}", page.number(more)));
    return box;
  };

  /* The popup of places that no zoom parts: each is a button that opens its own. */
  page.choice = function (entry, open) {
    const box = document.createElement("div");
    box.className = "sm-popup";
    add(box, "h2", "", page.title(entry.mark, entry.members)).tabIndex = -1;
    add(box, "p", "sm-count", page.summary(entry.members, entry.events, entry.atMost));
    const list = add(box, "ul", "sm-choice");
    for (const mark of [...entry.members].sort((a, b) => b.events - a.events)) {
      const button = add(add(list, "li", ""), "button", "sm-to-panel", mark.name);
      button.type = "button";
      add(button, "span", "sm-count", page.summary([mark], mark.events));
      button.addEventListener("click", (event) => {
        // The button leaves the page with this list: to the map, the click would be one beside it.
        event.stopPropagation();
        open(mark.number);
      });
    }
    return box;
  };

  /* What hovering shows: an element, because the component reads strings as HTML. */
  page.tooltip = function ({ mark, members, events, atMost }) {
    const box = document.createElement("div");
    add(box, "strong", "", page.title(mark, members));
    add(box, "div", "", page.summary(members, events, atMost));
    return box;
  };
})(window.StrikeMap);
