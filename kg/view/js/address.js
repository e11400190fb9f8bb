// The address bar: what is looked at, how, and through which filters, as #node=…&hops=2&view=table&hide.type=City.
// Only what differs from the first sight is written. What an address names and the page does not hold is passed over.
KG.Address = class {
  constructor(news, filter, aside) { Object.assign(this, { news, filter, aside }); }

  // What (node, edge, claim, article) and its id, and how it is looked at; `whole`: all nodes of large news.
  write({ what = null, id = null, to = null, view, colours, sort, whole }) {
    const { filter } = this;
    const parts = [];
    if (what) parts.push([what, id]);
    if (to) parts.push(["to", to]);
    if (filter.focus) parts.push(["hops", filter.focus.hops], ...(what === "node" && filter.focus.node.id === id ? [] : [["around", filter.focus.node.id]]));
    if (view && view !== "network") parts.push(["view", view]);
    if (whole) parts.push(["nodes", "all"]);
    if (colours && colours !== "type") parts.push(["colours", colours]);
    if (sort && view === "table") parts.push(["sort", sort]);
    if (filter.words) parts.push(["words", filter.words]);
    if (filter.verb !== null) parts.push(["verb", filter.verb]);
    if (filter.from) parts.push(["from", filter.from]);
    if (filter.to) parts.push(["until", filter.to]);
    if (!filter.undated) parts.push(["undated", "no"]);
    if (this.aside.isShown.claims) parts.push(["aside", "yes"]);
    if (this.aside.isShown.inferred) parts.push(["inferred", "yes"]);
    for (const facet of Object.keys(filter.off)) parts.push(...this.facet(facet));
    const written = new URLSearchParams(parts).toString();
    return written ? `#${written}` : "";
  }

  facet(facet) {
    const off = this.filter.off[facet];
    const usual = this.filter.usual[facet] ?? new Set();
    const values = [...this.filter.values[facet]];
    const hidden = values.filter((value) => off.has(value) && !usual.has(value));
    const shown = values.filter((value) => !off.has(value));
    if (values.length && !shown.length && hidden.length) return [["none", facet]];
    if (hidden.length > shown.length) return shown.map((value) => [`only.${facet}`, value]);
    return [...hidden.map((value) => [`hide.${facet}`, value]), ...shown.filter((value) => usual.has(value)).map((value) => [`show.${facet}`, value])];
  }

  // Sets the filters as an address says and returns the rest of what it says.
  read(hash) {
    const { filter, news } = this;
    const asked = new URLSearchParams(hash.replace(/^#/, ""));
    filter.reset();
    this.aside.show("claims", asked.get("aside") === "yes");
    this.aside.show("inferred", asked.get("inferred") === "yes");
    for (const facet of Object.keys(filter.off)) {
      const known = (key) => asked.getAll(key).filter((value) => filter.values[facet].has(value));
      const only = known(`only.${facet}`);
      if (only.length || asked.getAll("none").includes(facet)) filter.off[facet] = new Set([...filter.values[facet]].filter((value) => !only.includes(value)));
      for (const value of known(`hide.${facet}`)) filter.off[facet].add(value);
      for (const value of known(`show.${facet}`)) filter.off[facet].delete(value);
    }
    const day = (key) => (/^\d{4}-\d{2}-\d{2}$/.test(asked.get(key) ?? "") ? asked.get(key) : null);
    Object.assign(filter, { from: day("from"), to: day("until"), undated: asked.get("undated") !== "no", words: asked.get("words") ?? "", verb: asked.get("verb") });
    const what = ["claim", "edge", "article", "node"].find((key) => asked.has(key)) ?? null;
    const node = news.nodeById.get(asked.get("around") ?? asked.get("node"));
    const hops = Number(asked.get("hops"));
    if (node && [1, 2, 3].includes(hops)) filter.focus = { node, hops };
    return { what, id: what && asked.get(what), to: asked.get("to"), view: asked.get("view"), colours: asked.get("colours"), sort: asked.get("sort"), whole: asked.get("nodes") === "all" };
  }
};
