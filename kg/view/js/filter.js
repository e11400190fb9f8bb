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

  // Asks each claim once: `fails` is the only facet that keeps it out, "" where none does, null where several do.
  judge() {
    for (const claim of this.news.claims) {
      claim.values ??= Object.fromEntries(Object.entries(KG.Filter.of).map(([facet, value]) => [facet, value(claim)]));
      claim.fails = this.inRange(claim.ofFact) ? "" : "date";
      for (const facet in claim.values) {
        if (this.off[facet].has(claim.values[facet])) claim.fails = claim.fails === "" ? facet : null;
      }
    }
  }

  // Says whether a claim is shown, or would be if one facet were not asked.
  passes(claim, but = "") { return claim.fails === "" || (but !== "" && claim.fails === but); }

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
