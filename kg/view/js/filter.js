// What is shown: every facet that the reader ticked, asked of every claim, edge and node.
KG.Filter = class {
  constructor(news) {
    this.news = news;
    const quiet = Object.keys(news.theme.types).filter((type) => news.theme.types[type].quiet);
    this.off = { type: new Set(quiet), kind: new Set(), factuality: new Set(["Negated"]), speaker: new Set(), publisher: new Set(), article: new Set() };
    this.days = [...new Set(news.facts.flatMap((fact) => (KG.day(fact) ? [KG.day(fact)] : [])))].sort();
    this.from = null;
    this.to = null;
    this.undated = true;
  }

  // The value of a claim under each facet that is about claims.
  static of = {
    kind: (claim) => claim.ofFact?.type ?? "",
    factuality: (claim) => claim.factuality,
    speaker: (claim) => (claim.by ? claim.by.name : ""),
    publisher: (claim) => claim.inArticle.publisher ?? "",
    article: (claim) => String(claim.article),
  };

  passes(claim, but = null) {
    for (const [facet, value] of Object.entries(KG.Filter.of)) {
      if (facet !== but && this.off[facet].size && this.off[facet].has(value(claim))) return false;
    }
    return but === "date" || this.inRange(claim.ofFact);
  }

  inRange(fact) {
    if (!fact) return true;
    const day = KG.day(fact);
    if (!day) return this.undated;
    return (!this.from || (fact.end ?? day) >= this.from) && (!this.to || day <= this.to);
  }

  // Claims behind an edge that pass; an edge drawn by hand has no claim and passes while nothing is filtered away.
  claimsOf(edge) { return edge.ofFact ? edge.ofFact.claims.filter((claim) => this.passes(claim)) : []; }
  showsType(node) { return !this.off.type.has(node.type); }
  shows(edge) {
    if (!this.showsType(edge.from) || !this.showsType(edge.to)) return false;
    return edge.ofFact ? edge.ofFact.claims.some((claim) => this.passes(claim)) : true;
  }
};

KG.day = (fact) => fact.start ?? fact.end;
