// The left side: a legend that is also the filter, with counts that follow the other filters.
KG.Facets = class {
  constructor(news, filter, holder, onChange, aside) {
    Object.assign(this, { news, filter, holder, onChange, aside, groups: [] });
    const theme = news.theme;
    const look = (type) => theme.types[type] ?? theme.types.Other;
    this.group("type", "facet_type", this.values(news.drawable, (node) => node.type), (type) => look(type).plural ?? type, (type) => KG.swatch(look(type), type));
    this.group("factuality", "facet_factuality", Object.keys(theme.factuality).map((key) => [key, 0]), (key) => theme.factuality[key].label, (key) => KG.stroke(theme.factuality[key], key), true);
    const bands = [...theme.confidence_bands.map(String), ""].filter((band) => filter.values.confidence.has(band));
    if (bands.some(Boolean)) this.group("confidence", "facet_confidence", bands.map((band) => [band, 0]), KG.bandName);
    if (news.claims.some((claim) => claim.values.dispute)) this.group("dispute", "facet_dispute", ["yes", ""].map((key) => [key, 0]), (key) => KG.say(key ? "disputed_long" : "undisputed"), (key) => (key ? KG.disputeSign() : null), true);
    if (filter.values.ground.has("known")) this.group("ground", "facet_ground", ["", "known"].map((key) => [key, 0]), (key) => KG.say(key ? "ground_known" : "ground_told"), (key) => KG.groundSign(key), true);
    this.range();
    const { of } = KG.Filter;
    const claims = (facet) => this.values(news.claims, of[facet]);
    const titles = new Map(news.articles.map((article) => [String(article.id), article.title ?? article.id]));
    if (KG.sources.isMany) {
      this.group("publisher", "facet_publisher", claims("publisher"), (value) => value || KG.say("no_source"), (value) => KG.dotOf(value));
      this.colourChoice();
    }
    this.group("kind", "facet_kind", claims("kind"), (value) => value || KG.say("open_event"));
    this.group("speaker", "facet_speaker", claims("speaker"), (value) => value || KG.say("outlet"));
    if (news.articles.length > 1) this.group("article", "facet_article", claims("article"), (value) => titles.get(value));
    this.asideChoice();
    const keys = KG.el("input", { type: "checkbox", id: "single-keys" });
    keys.checked = true;
    holder.append(KG.el("fieldset", { class: "facet", "data-facet": "keys" }, KG.el("legend", {}, KG.el("span", { class: "facet-title", text: KG.say("facet_keys") })),
      KG.el("label", {}, keys, KG.el("span", { class: "name", text: KG.say("single_keys") })), KG.el("p", { class: "soft", text: KG.say("keys") })));
  }

  // What is no part of the graph, off until asked for.
  asideChoice() {
    const { aside } = this;
    this.asideBoxes = ["claims", "inferred"].filter((what) => aside.has(what)).map((what) => {
      const box = KG.el("input", { type: "checkbox", id: `aside-${what}`, onchange: () => { aside.show(what, box.checked); this.onChange(); } });
      return [what, box, KG.el("label", {}, box, KG.asideSign(what), KG.el("span", { class: "name", text: KG.say(`aside_${what}`) }), KG.el("span", { class: "count", text: aside[what].length.toLocaleString("en") }))];
    });
    if (this.asideBoxes.length) this.holder.append(KG.el("fieldset", { class: "facet", "data-facet": "aside" }, KG.el("legend", {}, KG.el("span", { class: "facet-title", text: KG.say("facet_aside") })), ...this.asideBoxes.map(([, , row]) => row)));
  }

  // Lines in the colours of certainty or of who reports it.
  colourChoice() {
    this.colourBoxes = ["type", "source"].map((colours) => {
      const box = KG.el("input", { type: "radio", name: "colours", value: colours, onchange: () => this.onColours(colours) });
      return [colours, box, KG.el("label", {}, box, KG.el("span", { class: "name", text: KG.say(`colours_${colours}`) }))];
    });
    this.holder.append(KG.el("fieldset", { class: "facet", "data-facet": "colours" }, KG.el("legend", {}, KG.el("span", { class: "facet-title", text: KG.say("facet_colours") })), ...this.colourBoxes.map(([, , row]) => row)));
  }
  colours(now) { for (const [colours, box] of this.colourBoxes ?? []) box.checked = colours === now; }

  values(list, value) {
    const counts = new Map();
    for (const each of list) counts.set(value(each), (counts.get(value(each)) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }

  group(facet, title, values, name, swatch = () => null, keepOrder = false) {
    if (!values.length) return;
    const rows = new Map();
    const list = KG.el("div");
    const most = 7;
    values.forEach(([value], i) => {
      const box = KG.el("input", { type: "checkbox", "data-facet": facet, "data-value": value, onchange: () => this.toggle(facet, value, box.checked) });
      box.checked = !this.filter.off[facet].has(value);
      const count = KG.el("span", { class: "count" });
      const row = KG.el("label", { hidden: i >= most }, box, swatch(value), KG.el("span", { class: "name", dir: "auto", text: name(value) }), count);
      rows.set(value, { box, count, row });
      list.append(row);
    });
    const only = KG.el("button", { type: "button", text: KG.say("none"), "aria-label": KG.say("untick_all", { title: KG.say(title) }), onclick: () => this.all(facet, rows) });
    const box = KG.el("fieldset", { class: "facet", "data-facet": facet }, KG.el("legend", {}, KG.el("span", { class: "facet-title" }, KG.say(title), keepOrder ? null : only)), list);
    if (values.length > most) {
      const more = KG.el("button", { class: "more", type: "button", text: KG.count("more", values.length - most), onclick: () => { for (const { row } of rows.values()) row.hidden = false; more.remove(); [...rows.values()][most].box.focus(); } });
      box.append(more);
    }
    this.groups.push({ facet, rows, only, title });
    this.holder.append(box);
  }

  toggle(facet, value, isOn) {
    if (isOn) this.filter.off[facet].delete(value);
    else this.filter.off[facet].add(value);
    this.onChange();
  }

  // Unticks every value, or ticks all where one is off.
  all(facet, rows) {
    const { filter } = this;
    filter.off[facet] = filter.isNarrowed(facet) ? new Set(filter.usual[facet] ?? []) : new Set(rows.keys());
    this.onChange();
  }

  // Shows the boxes as the filter stands, after something else changed it.
  sync() {
    const { filter } = this;
    for (const [what, box] of this.asideBoxes) box.checked = this.aside.isShown[what];
    for (const { facet, rows, only, title } of this.groups) {
      for (const [value, { box }] of rows) box.checked = !filter.off[facet].has(value);
      const word = filter.isNarrowed(facet) ? "all" : "none";
      only.textContent = KG.say(word);
      only.setAttribute("aria-label", KG.say(word === "all" ? "tick_all" : "untick_all", { title: KG.say(title) }));
    }
    this.place?.();
  }

  // Counts beside each value: how many would be shown, given the other facets.
  count(shownNodes) {
    const counts = new Map(this.groups.map(({ facet }) => [facet, new Map()]));
    const add = (facet, value) => { const known = counts.get(facet); known?.set(value, (known.get(value) ?? 0) + 1); };
    for (const node of shownNodes) add("type", node.type);
    for (const { fails, values } of this.news.claims) {
      if (fails === "") for (const facet in values) add(facet, values[facet]);
      else if (fails in values) add(fails, values[fails]);
    }
    for (const { facet, rows } of this.groups) {
      for (const [value, { count, row }] of rows) {
        const found = counts.get(facet).get(value) ?? 0;
        count.textContent = found.toLocaleString("en");
        row.classList.toggle("none", !found);
      }
    }
    this.bars?.();
  }

  // When it happened: a histogram of dated events with two handles.
  range() {
    const { filter, news } = this;
    const { days } = filter;
    if (days.length < 2) return;
    const bins = Math.min(28, days.length);
    // Bins hold days, evenly: news comes in bursts, and one old date must not squeeze the rest into one bar.
    const binOf = new Map(days.map((day, i) => [day, Math.floor((i * bins) / days.length)]));
    const graph = KG.svg("svg", { class: "histogram", viewBox: `0 0 ${bins} 56`, preserveAspectRatio: "none", role: "img", "aria-label": KG.say("histogram") });
    const bars = Array.from({ length: bins }, (_, i) => KG.svg("rect", { x: i + 0.08, width: 0.84, y: 56, height: 0, rx: 0.08 }));
    graph.append(...bars);
    const said = KG.el("output", { for: "from to" });
    const handle = (id, name, value) => KG.el("input", { id, type: "range", min: 0, max: days.length - 1, value, "aria-label": name, oninput: () => this.moved() });
    const [from, to] = [handle("from", KG.say("from"), 0), handle("to", KG.say("until"), days.length - 1)];
    const ends = () => [Number(from.value), Number(to.value)].sort((x, y) => x - y);
    const name = () => {
      const [a, b] = ends();
      for (const input of [from, to]) input.setAttribute("aria-valuetext", KG.date(days[input.value]));
      said.textContent = `${KG.date(days[a])} – ${KG.date(days[b])}`;
    };
    this.moved = () => {
      const [a, b] = ends();
      filter.from = a === 0 ? null : days[a];
      filter.to = b === days.length - 1 ? null : days[b];
      name();
      clearTimeout(this.timer);
      this.timer = setTimeout(this.onChange, 60);
    };
    // Puts the handles where the filter stands; a day that no event has is taken for the nearest inside.
    this.place = () => {
      const [a, b] = ends();
      const [low, high] = [filter.from ? days.findIndex((day) => day >= filter.from) : 0, filter.to ? days.findLastIndex((day) => day <= filter.to) : days.length - 1];
      if (a !== low || b !== high) { from.value = Math.max(0, low); to.value = Math.max(0, high); }
      box.checked = filter.undated;
      name();
    };
    this.bars = () => {
      const heights = new Array(bins).fill(0);
      for (const claim of news.claims) {
        const day = claim.ofFact && KG.day(claim.ofFact);
        if (day && filter.passes(claim, "date")) heights[binOf.get(day)] += 1;
      }
      const most = Math.max(1, ...heights);
      bars.forEach((bar, i) => {
        const tall = heights[i] ? Math.max(3, (54 * heights[i]) / most) : 1;
        bar.setAttribute("y", 56 - tall);
        bar.setAttribute("height", tall);
        const [a, b] = ends();
        bar.classList.toggle("in", i >= binOf.get(days[a]) && i <= binOf.get(days[b]));
      });
    };
    const undated = news.facts.filter((fact) => fact.claims.length && !KG.day(fact)).length;
    const box = KG.el("input", { type: "checkbox", id: "undated", onchange: () => { filter.undated = box.checked; this.onChange(); } });
    box.checked = true;
    name();
    this.holder.append(KG.el("fieldset", { class: "facet", "data-facet": "date" }, KG.el("legend", {}, KG.el("span", { class: "facet-title", text: KG.say("facet_date") })),
      graph, KG.el("div", { class: "range" }, from, to), said,
      undated ? KG.el("label", {}, box, KG.el("span", { class: "name", text: KG.say("undated_box") }), KG.el("span", { class: "count", text: undated.toLocaleString("en") })) : null));
  }
};

// A band of confidence in words: from so many percent, to less than the band above has.
KG.bandName = (band) => {
  if (band === "") return KG.say("band_unknown");
  const bands = KG.news.theme.confidence_bands;
  const at = bands.indexOf(Number(band));
  if (at === 0) return KG.say("band_highest", { from: band });
  return at === bands.length - 1 ? KG.say("band_lowest", { to: bands[at - 1] }) : KG.say("band_between", { from: band, to: bands[at - 1] - 1 });
};
// A small picture of how a type is drawn.
KG.swatch = (look, type) => {
  const shapes = {
    dot: () => KG.svg("circle", { cx: 7, cy: 7, r: 6 }),
    square: () => KG.svg("rect", { x: 1.5, y: 1.5, width: 11, height: 11 }),
    diamond: () => KG.svg("path", { d: "M7 .5 13.5 7 7 13.5 .5 7z" }),
    hexagon: () => KG.svg("path", { d: "M3.8 1.4h6.4L13.5 7l-3.3 5.6H3.8L.5 7z" }),
    triangle: () => KG.svg("path", { d: "M7 1l6.3 11.4H.7z" }),
    triangleDown: () => KG.svg("path", { d: "M7 13 .7 1.6h12.6z" }),
    star: () => KG.svg("path", { d: "M7 .6l2 4.4 4.7.5-3.5 3.2 1 4.7L7 11l-4.2 2.4 1-4.7L.3 5.5 5 5z" }),
  };
  const shape = (shapes[look.shape] ?? shapes.dot)();
  shape.setAttribute("class", "swatch");
  shape.dataset.type = type;
  return KG.svg("svg", { width: 14, height: 14, viewBox: "0 0 14 14", "aria-hidden": "true" }, shape);
};
// Lines of what the article tells, and those that only say what is known beforehand.
KG.groundSign = (key) => KG.svg("svg", { width: 30, height: 14, viewBox: "0 0 30 14", "aria-hidden": "true" }, KG.svg("line", { x1: 0, y1: 7, x2: 30, y2: 7, class: key ? "ground-known" : "ground-told" }));
KG.stroke = (look, key) => {
  const line = KG.svg("line", { x1: 0, y1: 7, x2: 30, y2: 7, "stroke-width": 2.5, "stroke-dasharray": look.dashes.map((x) => x * 0.7).join(" ") || "none", class: "stroke" });
  line.dataset.factuality = key;
  return KG.svg("svg", { width: 30, height: 14, viewBox: "0 0 30 14", "aria-hidden": "true" }, line);
};
// Swatches take their colours from the theme, in light and in dark.
KG.tint = (root, theme, tone) => {
  for (const shape of root.querySelectorAll(".swatch")) shape.setAttribute("fill", (theme.types[shape.dataset.type] ?? theme.types.Other)[tone]);
  for (const dot of root.querySelectorAll(".source-dot")) dot.setAttribute("fill", KG.sources.color(dot.dataset.source, tone));
  for (const line of root.querySelectorAll(".stroke")) line.setAttribute("stroke", theme.factuality[line.dataset.factuality][tone]);
};
