/* Words of the map: figures, plurals, what a mark or a group of marks stands for. */
(function (page) {
  "use strict";

  const NAMED = 2;   // places of a group that are named; the others are counted

  let words = {}, kinds = [], plurals = null, numbers = null;

  page.speak = function (options) {
    words = options.words;
    kinds = options.kinds;
    plurals = new Intl.PluralRules(options.lang);
    numbers = new Intl.NumberFormat(options.lang);
  };

  page.number = (n) => numbers.format(n);

  const counted = (forms, n, sign = "") =>
    (forms[plurals.select(n)] || forms.other || forms.many).replace("{n}", sign + page.number(n));

  /* 12 events, mostly drones; ≤12 where some of them may have been counted at two places */
  page.summary = function (members, events, atMost) {
    const of = new Map();
    for (const mark of members) of.set(mark.type, (of.get(mark.type) || 0) + mark.events);
    const [kind] = [...of].reduce((a, b) => (b[1] > a[1] ? b : a), [0, -1]);
    const said = counted(words.events, events, atMost ? "≤" : "");
    return said + ", " + (events > 1 ? words.mostly.replace("{what}", kinds[kind]) : kinds[kind]);
  };

  /* The first few by events, without sorting thousands. */
  function largest(members, n) {
    const found = [];
    for (const mark of members) {
      found.push(mark);
      if (found.length > n) found.sort((a, b) => b.events - a.events).pop();
    }
    return found.sort((a, b) => b.events - a.events);
  }

  /* Nikopol, or of a group: 5 places: Nikopol, Marhanets … */
  page.title = function (mark, members) {
    if (members.length < 2) return mark.name;
    const named = largest(members, NAMED).map((one) => one.name);
    return counted(words.places, members.length) + ": " + named.join(", ") + (members.length > NAMED ? " …" : "");
  };
})(window.StrikeMap);
