// Events in time, a lane for each actor: a table of days by actors. Days that no event names are left out. An event without
// a date is never put on the day of its report: it stands in a column beside that day which says so, in the order told.
KG.Timeline = class {
  constructor(news, filter, holder, go) { Object.assign(this, { news, filter, holder, go, most: KG.Timeline.step, opened: new Set() }); }

  static step = 12; // lanes
  static columns = 24; // more days than these are gathered by month, more months by year
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
      KG.el("thead", {}, KG.el("tr", {}, KG.el("th", { scope: "col", class: "corner", text: KG.say("column_actor") }), ...columns.map((column) => this.heading(column)))),
      KG.el("tbody", {}, ...shown.map(([node, facts]) => this.lane(node, facts, columns, at, events))));
    const more = lanes.length > this.most ? KG.el("button", { class: "more", type: "button", text: KG.count("more_lanes", lanes.length - this.most), onclick: () => { this.most += KG.Timeline.step; this.update(); } }) : null;
    const before = this.scroller ? [this.scroller.scrollLeft, this.scroller.scrollTop] : null;
    this.scroller = KG.el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": KG.say("timeline_caption") }, shown.length ? grid : KG.el("p", { class: "soft empty", text: KG.say("nothing_shown") }), more);
    this.holder.replaceChildren(KG.el("div", { class: "bar" }, KG.el("p", { class: "soft", role: "status", text: KG.count("events", events.size) }), KG.el("p", { class: "soft", text: KG.say("timeline_hint") })), this.scroller);
    if (before) [this.scroller.scrollLeft, this.scroller.scrollTop] = before;
    else this.toNewest();
    this.painted?.();
  }

  heading({ name, isDated }) {
    return KG.el("th", { scope: "col", class: isDated ? "" : "undated" }, KG.el("span", { text: name }), isDated ? null : KG.el("span", { class: "soft", text: KG.say("undated_order") }));
  }

  // Starts where the news is: what was reported last at the right, with a little of what is to come.
  toNewest() {
    const heads = [...this.scroller.querySelectorAll("thead th")];
    const last = heads.filter((head) => head.classList.contains("undated")).at(-1) ?? heads.at(-1);
    if (last) this.scroller.scrollLeft = Math.max(0, Math.min(last.offsetLeft - heads[0].offsetWidth, last.offsetLeft + last.offsetWidth + 270 - this.scroller.clientWidth));
  }

  // Actors with the events that they have a part in: who is looked at first, then who has most.
  lanes(facts) {
    const lanes = new Map();
    for (const fact of facts) for (const node of KG.actorsOf(fact)) {
      if (!lanes.has(node)) lanes.set(node, []);
      lanes.get(node).push(fact);
    }
    const looked = this.go.selected();
    return [...lanes].filter(([node]) => this.filter.showsNode(node) || node === looked)
      .sort((a, b) => (b[0] === looked) - (a[0] === looked) || b[1].length - a[1].length || b[0].salience - a[0].salience || a[0].index - b[0].index);
  }

  lane(node, facts, columns, at, events) {
    const cells = columns.map(() => []);
    for (const fact of facts) cells[at.get(fact)].push(fact);
    return KG.el("tr", {}, KG.el("th", { scope: "row" }, KG.swatch(this.news.theme.types[node.type] ?? this.news.theme.types.Other, node.type), KG.link(node, this.go)),
      ...cells.map((inside, i) => KG.el("td", { class: columns[i].isDated ? "" : "undated" }, this.cell(`${node.index}:${columns[i].key}`, node, inside, events, columns[i]))));
  }

  // The events of one actor in one column: by day, those without one in the order of their article.
  cell(key, node, facts, events, column) {
    if (!facts.length) return null;
    const told = (fact) => events.get(fact)[0].start;
    const day = (fact) => KG.day(fact) ?? fact.inArticle.published ?? "";
    const order = [...facts].sort((a, b) => day(a).localeCompare(day(b)) || a.article - b.article || told(a) - told(b) || a.index - b.index);
    const first = KG.Timeline.cell * (column.isDated || this.news.articles.length > 1 ? 1 : 2);
    const most = this.opened.has(key) || order.length <= first + 1 ? order.length : first;
    const list = KG.el("ul", {}, ...order.slice(0, most).map((fact) => KG.el("li", {}, this.event(fact, node, events.get(fact), column))));
    if (order.length > most) {
      list.append(KG.el("li", {}, KG.el("button", { class: "more", type: "button", text: KG.count("more", order.length - most), onclick: () => {
        this.opened.add(key);
        const whole = this.cell(key, node, facts, events, column);
        list.replaceWith(whole);
        this.painted?.();
        whole.querySelectorAll("button")[most].focus();
      } })));
    }
    return list;
  }

  // One event in the lane of one actor: the lane's own name is left to those who hear the page.
  event(fact, node, claims, column) {
    const claim = claims[0];
    const names = (parts) => parts.map((part) => part.node?.label ?? part.text).join(", ");
    const [who, whom] = [KG.cells.who(claim), KG.cells.whom(claim)];
    const isDoer = who.length === 1 && who[0].node === node;
    const isTarget = !isDoer && whom.length === 1 && whom[0].node === node;
    const part = (text, isOwn) => (text ? KG.el("bdi", { class: isOwn ? "unseen" : null, text: isOwn ? text : KG.shorten(text, 48) }) : "");
    const says = [...new Set(claims.map((each) => each.by).filter(Boolean))];
    const sides = KG.Disputes.sides(claims, this.filter);
    return KG.el("button", { type: "button", class: `happening ${claim.factuality}${sides ? " contested" : ""}${claim.aside === null ? "" : " out"}`, "data-claim": claim.index, "data-fact": fact.index, onclick: () => this.go.claim(claim) },
      part(names(who), isDoer), " ", KG.el("bdi", { class: "verb", text: KG.cells.verb(claim) }), " ", part(names(whom), isTarget),
      claim.factuality === "Actual" ? null : KG.el("span", { class: "unseen", text: ` (${this.news.theme.factuality[claim.factuality].label})` }),
      says.length ? KG.el("span", { class: "says" }, KG.say("says"), " ", KG.el("bdi", { text: says.map((each) => each.label).join(", ") })) : null,
      column.isDated && !column.isExact ? KG.el("span", { class: "says day", text: KG.dates(fact.start, fact.end) }) : null,
      KG.asideMark(claim), sides ? KG.disputed(sides) : null);
  }
};

KG.actorsOf = (fact) => (fact.actors ??= new Set([...fact.edges.flatMap((edge) => [edge.from, edge.to]), ...fact.arguments.flatMap(([, node]) => (node === null ? [] : [KG.news.nodes[node]]))]));

// The columns of a timeline in order: one for each date or range that is given, and one for each day of report of events
// without a date, right after that day; where that makes too many, the same by month or by year.
KG.timeColumns = (facts, most) => {
  const range = (fact) => `${KG.day(fact)} ${fact.end ?? KG.day(fact)}`;
  const levels = [[range, 10], [(fact) => KG.day(fact).slice(0, 7), 7], [(fact) => KG.day(fact).slice(0, 4), 4]];
  const of = ([dated, length]) => (fact) => (KG.day(fact) ? `${dated(fact)} a` : `${(fact.inArticle.published ?? "~").slice(0, length)} ${"~"}`);
  const level = levels.find((each) => new Set(facts.map(of(each))).size <= most) ?? levels[2];
  const say = (value) => (value.length === 7 ? KG.month(value) : value.length === 4 ? value : KG.dates(...value.split(" ")));
  return KG.gather(facts, of(level)).map(([key, inside]) => {
    const value = key.slice(0, -2);
    const isDated = key.endsWith("a");
    return { key, facts: inside, isDated, isExact: level === levels[0], name: isDated ? say(value) : value === "~" ? KG.say("undated") : KG.say("undated_reported", { date: say(value) }) };
  });
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
