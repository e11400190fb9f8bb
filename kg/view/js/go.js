// What a reader can ask for: each of these changes what is selected, shown or filtered, and the address with it.
KG.Go = class {
  constructor(parts) { Object.assign(this, { parts, now: { what: null, id: null }, open: null }); }

  selected() { return this.parts.drawing.selected; }
  hidden(node) { return this.parts.drawing.hidden(node); }
  colorOf(node) { return this.parts.drawing.colorOf(node); }

  // Sets what the panel shows, to show it again after a filter changed, and what the address says of it.
  to(open, what = null, id = null, to = null) {
    this.open = open;
    this.now = { what, id, to };
    this.parts.table.opened = null;
  }

  overview() {
    const { panel, drawing } = this.parts;
    this.to(() => panel.overview());
    drawing.select(null);
    this.parts.refresh();
  }

  node(node, move = true) {
    const { panel, drawing } = this.parts;
    this.to(() => panel.node(node), "node", node.id);
    this.allowTypes([node]);
    drawing.reveal(node);
    drawing.select(node);
    this.parts.refresh();
    if (move && node.x !== null) drawing.look(node);
  }

  pair(pair) {
    const { panel, drawing, filter } = this.parts;
    if (pair.edges.length === 1) {
      const claims = filter.claimsOf(pair.edges[0]);
      const isTold = pair.edges[0].ofFact?.claims.length === 1;
      if (claims.length === 1 && isTold) { this.claim(claims[0], pair.edges[0], false); return; }
    }
    drawing.select(null);
    this.to(() => { const now = drawing.pairs.find((each) => each.id === pair.id); if (now) panel.pair(now); }, "edge", pair.edges[0].id);
    drawing.selectPair(pair.id);
    this.parts.refresh();
  }

  claim(claim, edge = null, move = true) {
    const { panel, drawing, filter, table } = this.parts;
    edge ??= claim.ofFact?.edges[0] ?? null;
    this.to(() => panel.claim(claim, edge), "claim", claim.id);
    table.opened = claim;
    if (edge) for (const node of [edge.from, edge.to]) drawing.reveal(node);
    filter.off.factuality.delete(claim.factuality);
    this.allowTypes(edge ? [edge.from, edge.to] : []);
    drawing.select(null);
    this.parts.refresh();
    if (edge) {
      drawing.selectPair(edge.pair);
      if (move && !drawing.inSight(edge)) drawing.look(edge.from);
    }
    if (innerWidth <= 860) KG.byId("panel").scrollIntoView({ block: "start" });
  }

  article(article) {
    const { panel } = this.parts;
    this.to(() => panel.article(article), "article", article.id);
    this.parts.refresh();
  }

  // The way from one node to another that tells most, through what the filter shows.
  path(from, to) {
    const { panel, drawing, filter } = this.parts;
    const step = (a, b) => {
      const edges = a.edges.filter((edge) => (edge.from === b || edge.to === b) && filter.joins(edge));
      return { edges, ends: [a, b], pair: edges[0].pair };
    };
    this.allowTypes([from, to]);
    filter.focus = null;
    const find = () => {
      for (const edge of this.parts.news.edges) edge.claims = filter.claimsOf(edge);
      const way = KG.way(from, to, (edge) => filter.joins(edge), KG.newsCost);
      return way && way.slice(1).map((node, i) => step(way[i], node));
    };
    this.to(() => {
      const steps = find();
      drawing.selectWay(steps);
      panel.path(from, to, steps);
    }, "node", from.id, to.id);
    filter.judge();
    for (const { ends } of find() ?? []) for (const node of ends) drawing.reveal(node);
    drawing.select(null);
    this.parts.refresh();
    drawing.fitTo((find() ?? []).flatMap(({ ends }) => ends));
  }

  askPath(node) { this.parts.search.ask(KG.say("path_from", { name: node.name }), (other) => { if (other !== node) this.path(node, other); }); }

  // Narrows everything to what is within so many steps of a node; null widens it again.
  focus(focus) {
    const { filter, drawing } = this.parts;
    filter.focus = focus;
    this.parts.refresh();
    drawing.fit(true);
    KG.byId("panel").querySelector(`[data-hops="${focus?.hops ?? 1}"]`)?.focus();
  }

  expand(node) { this.parts.drawing.expand(node); this.parts.refresh(); }
  sorted() { this.parts.table.update(); this.parts.write(); }

  // Shows only claims with these words, or with this verb.
  words(words) { this.parts.filter.words = words; this.parts.refresh(); }
  verb(verb) { this.parts.filter.verb = verb; this.parts.refresh(); }
  allow(factualities) { for (const each of factualities) this.parts.filter.off.factuality.delete(each); this.parts.refresh(); }
  // What the reader asks for by name is shown, whatever was ticked off.
  allowTypes(nodes) { for (const node of nodes) this.parts.filter.off.type.delete(node.type); }
};
