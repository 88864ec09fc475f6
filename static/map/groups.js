/* Groups of discs that would lie over each other. Pure: numbers in, groups out.
 *
 * A group stands where the largest of its places is, never between them. It ends as soon as the
 * map is near enough for its discs to stand side by side.
 */
(function (page) {
  "use strict";

  const TOUCH = 0.82;    // share of the two radii that may be between two middles; below it they collide
  const ROUNDS = 4;      // a group is larger than its first disc, and may touch the next one
  const WIDE = 65_536;   // cells in a column: more than any map has
  const LEAST = 13;      // px: a figure of three digits is legible from here on

  /* The radius of a group: what its events earn, with room for its figure. */
  page.groupRadius = (radius, events) => Math.max(LEAST, radius(events));

  /* The room that a group claims: were it all of its radius, one would swallow the next, and so on. */
  const room = (group, radius) =>
    group.members.length > 1 ? page.groupRadius(radius, group.mark.events) : radius(group.events);

  /* marks, most events first; `at(mark)` is { x, y } and `radius(events)` is px; the mark with the
   * number `alone` joins nothing. Returns groups { mark, x, y, events, members } in the order of
   * their events; `mark` is the largest of the members. */
  page.groupDiscs = function (marks, at, radius, alone) {
    let groups = marks.map((mark) => {
      const { x, y } = at(mark);
      return { mark, x, y, r: radius(mark.events), events: mark.events, members: [mark], single: mark.number === alone };
    });
    for (let round = 0; round < ROUNDS; round++) {
      const merged = merge(groups);
      if (merged.length === groups.length) break;
      for (const group of merged) group.r = room(group, radius);
      groups = merged.sort((a, b) => b.events - a.events);
    }
    return groups;
  };

  function merge(groups) {
    const cell = 2 * groups.reduce((most, group) => Math.max(most, group.r), 1);
    const cells = new Map(), kept = [];
    for (const group of groups) {
      const cx = Math.floor(group.x / cell), cy = Math.floor(group.y / cell);
      const host = group.single ? null : nearest(group, cells, cx, cy);
      if (host) {
        join(host, group);
        continue;
      }
      kept.push(group);
      const key = cx * WIDE + cy, here = cells.get(key);
      if (here) here.push(group);
      else cells.set(key, [group]);
    }
    return kept;
  }

  function join(host, group) {
    for (const mark of group.members) host.members.push(mark);
    host.events += group.events;
    if (group.mark.events > host.mark.events) {
      host.mark = group.mark;
      host.x = group.x;
      host.y = group.y;
    }
  }

  /* The nearest group that this one collides with, null if there is none. */
  function nearest(group, cells, cx, cy) {
    let found = null, least = Infinity;
    for (let x = cx - 1; x <= cx + 1; x++) {
      for (let y = cy - 1; y <= cy + 1; y++) {
        const here = cells.get(x * WIDE + y);
        if (!here) continue;
        for (const other of here) {
          if (other.single) continue;
          const dx = other.x - group.x, dy = other.y - group.y, gap = dx * dx + dy * dy;
          const reach = (other.r + group.r) * TOUCH;
          if (gap < least && gap < reach * reach) [found, least] = [other, gap];
        }
      }
    }
    return found;
  }

  /* Events of several places, each once: `sets` are [events, mark, mark, …] of events that name
   * several of them, null where they are not known. Returns a function from marks to a figure. */
  page.counter = function (known) {
    const sets = known || [null];
    const more = sets.length > 0 && sets[sets.length - 1] === null;
    const of = new Map();
    sets.filter(Boolean).forEach((set, i) => set.slice(1).forEach((number) => {
      if (!of.has(number)) of.set(number, []);
      of.get(number).push(i);
    }));
    const count = function (marks) {
      let events = 0;
      const seen = new Map();
      for (const mark of marks) {
        events += mark.events;
        for (const i of of.get(mark.number) || []) seen.set(i, (seen.get(i) || 0) + 1);
      }
      for (const [i, times] of seen) events -= sets[i][0] * (times - 1);
      return events;
    };
    count.atMost = more;   // there are more sets than were sent: a group's figure is an upper bound
    return count;
  };
})(window.StrikeMap);
