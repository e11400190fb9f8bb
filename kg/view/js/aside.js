// What is no part of the graph and shown only when asked for: claims that readers rejected or that broke a shape, and what
// rules infer. Until then no list, count, search or line knows of it.
KG.Aside = class {
  // Takes what is set aside out of the news.
  constructor(news) {
    this.news = news;
    this.claims = news.claims.filter((claim) => claim.aside !== null);
    this.inferred = news.edges.filter((edge) => edge.inferred);
    this.isShown = { claims: this.claims.length > 0, inferred: this.inferred.length > 0 };
    for (const what of ["claims", "inferred"]) this.show(what, false);
  }

  has(what) { return this[what].length > 0; }

  show(what, isOn) {
    if (isOn === this.isShown[what] || !this.has(what)) return;
    this.isShown[what] = isOn;
    for (const each of this[what]) {
      if (what === "claims") each.values ??= KG.Filter.values(each);
      for (const list of what === "claims" ? this.listsOfClaim(each) : this.listsOfEdge(each)) {
        if (isOn) list.push(each);
        else list.splice(list.lastIndexOf(each), 1);
      }
    }
    if (!isOn) return;
    const edges = what === "inferred" ? this.inferred : this.claims.flatMap((claim) => claim.ofFact?.edges ?? []);
    for (const edge of edges) this.place(edge);
  }

  listsOfClaim(claim) { return [this.news.claims, claim.inArticle.claims, claim.ofFact?.claims, claim.by?.said].filter(Boolean); }
  listsOfEdge(edge) { return [this.news.edges, edge.from.edges, ...(edge.from === edge.to ? [] : [edge.to.edges])]; }

  // Whom nothing else draws stands beside the other end.
  place(edge) {
    const [lost, other] = edge.from.x === null ? [edge.from, edge.to] : [edge.to, edge.from];
    if (lost.x !== null || other.x === null) return;
    const turn = lost.index * 2.399963;
    Object.assign(lost, { x: other.x + 150 * Math.cos(turn), y: other.y + 130 * Math.sin(turn) });
    this.news.drawable.push(lost);
  }
};

// The mark of a claim that is set aside, with the reason.
KG.asideMark = (claim) => (claim.aside === null ? null : KG.el("span", { class: "aside", dir: "auto" }, KG.say("set_aside"), claim.aside ? `: ${claim.aside}` : ""));
KG.asideSign = (what) => KG.svg("svg", { width: 30, height: 14, viewBox: "0 0 30 14", "aria-hidden": "true" }, KG.svg("line", { x1: 0, y1: 7, x2: 30, y2: 7, class: `aside-${what}` }), ...(what === "claims" ? [KG.svg("path", { d: "M10 2l10 10M20 2l-10 10", class: "aside-cross" })] : []));
