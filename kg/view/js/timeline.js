// Events in time, a lane for each actor: a table of days by actors. Days that no event names are left out; an event
// without a date is never put on the day of its report, but stands in a column of its own.
KG.Timeline = class {
  constructor(news, filter, holder, go) { Object.assign(this, { news, filter, holder, go, most: KG.Timeline.step, opened: new Set() }); }

  static step = 12; // lanes
  static columns = 40; // more days than these are gathered by month, more months by year
  static cell = 3; // events shown in one cell at first

  update() {
    const events = new Map(); // event → its claims that pass
    for (const claim of this.filter.shown()) {
      if (claim.ofFact?.kind !== "event") continue;
      if (!events.has(claim.ofFact)) events.set(claim.ofFact, []);
      events.get(claim.ofFact).push(claim);
    }
    const lanes = this.lanes(events.keys());
    const shown = lanes.slice(0, this.most);
    const inLanes = new Set(shown.flatMap(([, facts]) => facts));
    const columns = KG.timeColumns([...inLanes], KG.Timeline.columns);
    const at = new Map(columns.flatMap((column, i) => column.facts.map((fact) => [fact, i])));
    const grid = KG.el("table", { class: "lanes" }, KG.el("caption", { class: "unseen", text: KG.say("timeline_caption") }),
      KG.el("thead", {}, KG.el("tr", {}, KG.el("th", { scope: "col", class: "corner", text: KG.say("column_actor") }), ...columns.map((column) => KG.el("th", { scope: "col", class: column.isDated ? "" : "undated" }, column.name)))),
      KG.el("tbody", {}, ...shown.map(([node, facts]) => this.lane(node, facts, columns, at, events))));
    const more = lanes.length > this.most ? KG.el("button", { class: "more", type: "button", text: KG.count("more_lanes", lanes.length - this.most), onclick: () => { this.most += KG.Timeline.step; this.update(); } }) : null;
    const before = this.scroller ? [this.scroller.scrollLeft, this.scroller.scrollTop] : null;
    this.scroller = KG.el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": KG.say("timeline_caption") }, shown.length ? grid : KG.el("p", { class: "soft empty", text: KG.say("nothing_shown") }), more);
    this.holder.replaceChildren(KG.el("div", { class: "bar" }, KG.el("p", { class: "soft", role: "status", text: KG.count("events", events.size) }), KG.el("p", { class: "soft", text: KG.say("timeline_hint") })), this.scroller);
    if (before) [this.scroller.scrollLeft, this.scroller.scrollTop] = before;
    else this.toNewest();
    this.painted?.();
  }

  // Starts where the news is: the last of the days that have a date at the right edge.
  toNewest() {
    const last = [...this.scroller.querySelectorAll("thead th:not(.undated)")].at(-1);
    if (last) this.scroller.scrollLeft = Math.max(0, last.offsetLeft + last.offsetWidth - this.scroller.clientWidth);
  }

  // Actors with the events that they have a part in: who is looked at first, then who has most with a date.
  lanes(facts) {
    const lanes = new Map();
    for (const fact of facts) for (const node of KG.actorsOf(fact)) {
      if (!lanes.has(node)) lanes.set(node, []);
      lanes.get(node).push(fact);
    }
    const dated = (inside) => inside.filter(KG.day).length;
    const looked = this.go.selected();
    return [...lanes].filter(([node]) => this.filter.showsNode(node) || node === looked)
      .sort((a, b) => (b[0] === looked) - (a[0] === looked) || dated(b[1]) - dated(a[1]) || b[1].length - a[1].length || b[0].salience - a[0].salience || a[0].index - b[0].index);
  }

  lane(node, facts, columns, at, events) {
    const cells = columns.map(() => []);
    for (const fact of facts) cells[at.get(fact)].push(fact);
    return KG.el("tr", {}, KG.el("th", { scope: "row" }, KG.swatch(this.news.theme.types[node.type] ?? this.news.theme.types.Other, node.type), KG.link(node, this.go)),
      ...cells.map((inside, i) => KG.el("td", { class: columns[i].isDated ? "" : "undated" }, this.cell(`${node.index}:${columns[i].key}`, node, inside, events, columns[i].isDated))));
  }

  // The events of one actor in one column; those without a date are only counted until asked for.
  cell(key, node, facts, events, isDated) {
    if (!facts.length) return null;
    const order = [...facts].sort((a, b) => (KG.day(a) ?? "").localeCompare(KG.day(b) ?? "") || a.index - b.index);
    const most = this.opened.has(key) ? order.length : isDated ? KG.Timeline.cell : 0;
    const list = KG.el("ul", {}, ...order.slice(0, most).map((fact) => KG.el("li", {}, this.event(fact, node, events.get(fact)))));
    if (order.length > most) {
      list.append(KG.el("li", {}, KG.el("button", { class: "more", type: "button", text: KG.count(most ? "more" : "events", order.length - most), onclick: () => {
        this.opened.add(key);
        const whole = this.cell(key, node, facts, events, isDated);
        list.replaceWith(whole);
        this.painted?.();
        whole.querySelectorAll("button")[most].focus();
      } })));
    }
    return list;
  }

  // One event in the lane of one actor: the lane's own name is left to those who hear the page.
  event(fact, node, claims) {
    const claim = claims[0];
    const names = (parts) => parts.map((part) => part.node?.label ?? part.text).join(", ");
    const [who, whom] = [KG.cells.who(claim), KG.cells.whom(claim)];
    const isDoer = who.length === 1 && who[0].node === node;
    const isTarget = !isDoer && whom.length === 1 && whom[0].node === node;
    const part = (text, isOwn) => (text ? KG.el("bdi", { class: isOwn ? "unseen" : null, text: isOwn ? text : KG.shorten(text, 48) }) : "");
    const says = [...new Set(claims.map((each) => each.by).filter(Boolean))];
    return KG.el("button", { type: "button", class: `happening ${claim.factuality}`, "data-claim": claim.index, "data-fact": fact.index, onclick: () => this.go.claim(claim) },
      part(names(who), isDoer), " ", KG.el("bdi", { class: "verb", text: KG.cells.verb(claim) }), " ", part(names(whom), isTarget),
      claim.factuality === "Actual" ? null : KG.el("span", { class: "unseen", text: ` (${this.news.theme.factuality[claim.factuality].label})` }),
      says.length ? KG.el("span", { class: "says" }, KG.say("says"), " ", KG.el("bdi", { text: says.map((each) => each.label).join(", ") })) : null);
  }
};

KG.actorsOf = (fact) => (fact.actors ??= new Set([...fact.edges.flatMap((edge) => [edge.from, edge.to]), ...fact.arguments.flatMap(([, node]) => (node === null ? [] : [KG.news.nodes[node]]))]));

// The columns of a timeline in order: one for each date or range that is given; where that makes too many, one for each
// month or year. Events without a date come last, by the day of their report.
KG.timeColumns = (facts, most) => {
  const dated = facts.filter((fact) => KG.day(fact));
  const exact = (fact) => `${KG.day(fact)} ${fact.end ?? KG.day(fact)}`;
  const keys = [exact, (fact) => KG.day(fact).slice(0, 7), (fact) => KG.day(fact).slice(0, 4)];
  const key = keys.find((each) => new Set(dated.map(each)).size <= most) ?? keys[2];
  const name = (value) => (key === exact ? KG.dates(...value.split(" ")) : key === keys[1] ? KG.month(value) : value);
  const columns = KG.gather(dated, key).map(([value, inside]) => ({ key: value, name: name(value), facts: inside, isDated: true }));
  const rest = facts.filter((fact) => !KG.day(fact));
  const published = (fact) => fact.inArticle.published ?? "";
  const byDay = new Set(rest.map(published)).size <= 12 ? published : () => "";
  for (const [value, inside] of KG.gather(rest, byDay)) columns.push({ key: `no ${value}`, name: value ? KG.say("undated_reported", { date: KG.date(value) }) : KG.say("undated"), facts: inside, isDated: false });
  return columns;
};

KG.gather = (list, key) => {
  const groups = new Map();
  for (const each of list) {
    const value = key(each);
    if (!groups.has(value)) groups.set(value, []);
    groups.get(value).push(each);
  }
  return [...groups].sort((a, b) => (a[0] < b[0] ? -1 : 1));
};
