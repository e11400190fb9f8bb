// What is shown: every facet that the reader ticked, words, dates and a focus, asked of every claim, edge and node.
KG.Filter = class {
  constructor(news) {
    this.news = news;
    const quiet = Object.keys(news.theme.types).filter((type) => news.theme.types[type].quiet);
    this.usual = { type: new Set(quiet), factuality: new Set(["Negated"]) }; // what is off until asked for
    this.days = [...new Set(news.facts.flatMap((fact) => (KG.day(fact) ? [KG.day(fact)] : [])))].sort();
    for (const claim of news.claims) claim.values = KG.Filter.values(claim);
    this.values = { type: new Set(news.drawable.map((node) => node.type)), factuality: new Set(Object.keys(news.theme.factuality)) };
    this.values.ground = new Set(news.claims.map((claim) => claim.values.ground));
    for (const facet of ["kind", "speaker", "publisher", "article", "dispute", "confidence"]) this.values[facet] = new Set(news.claims.map((claim) => claim.values[facet]));
    this.reset();
  }

  // The value of a claim under each facet that is about claims.
  static of = {
    kind: (claim) => claim.ofFact?.type ?? "",
    factuality: (claim) => claim.factuality,
    speaker: (claim) => (claim.by ? claim.by.name : ""),
    publisher: (claim) => claim.inArticle.publisher ?? "",
    article: (claim) => String(claim.inArticle.id),
    confidence: (claim) => KG.bandOf(claim.confidence),
    ground: (claim) => (KG.news.theme.known_rules.includes(claim.rule.split("+")[0]) ? "known" : ""),
  };

  static values(claim) {
    const { kind, factuality, confidence, speaker, publisher, article, ground } = KG.Filter.of;
    return { kind: kind(claim), factuality: factuality(claim), confidence: confidence(claim), speaker: speaker(claim), publisher: publisher(claim), article: article(claim), ground: ground(claim), dispute: "" };
  }

  // Who contradicts whom is known only when sources and stories are.
  addDisputes() {
    for (const claim of this.news.claims) if (claim.against.length) claim.values.dispute = "yes";
    this.values.dispute = new Set(this.news.claims.map((claim) => claim.values.dispute));
  }

  reset() {
    this.off = { type: new Set(this.usual.type), kind: new Set(), factuality: new Set(this.usual.factuality), confidence: new Set(), speaker: new Set(), publisher: new Set(), article: new Set(), ground: new Set(), dispute: new Set() };
    Object.assign(this, { from: null, to: null, undated: true, words: "", verb: null, focus: null, near: null });
  }

  // Asks each claim once: `fails` is the only facet that keeps it out, "" where none does, null where several do.
  judge() {
    const words = KG.fold(this.words).trim();
    const keepOut = (claim, facet) => { claim.fails = claim.fails === "" ? facet : null; };
    for (const claim of this.news.claims) {
      claim.fails = this.inRange(claim.ofFact) ? "" : "date";
      for (const facet in claim.values) if (this.off[facet].has(claim.values[facet])) keepOut(claim, facet);
      if (words && !KG.wordsOf(claim).includes(words)) keepOut(claim, "words");
      if (this.verb !== null && !KG.verbsOf(claim.ofFact).includes(this.verb)) keepOut(claim, "verb");
    }
    this.near = this.focus ? KG.within(this.focus.node, this.focus.hops, (edge) => this.joins(edge)) : null;
    if (this.near) for (const claim of this.news.claims) if (!this.isNear(claim.ofFact)) keepOut(claim, "focus");
  }

  // A fact is near where someone less than all the steps away has a part in it, or where it joins two who are near.
  isNear(fact) {
    if (!fact) return false;
    const { near, focus } = this;
    if (fact.edges.some((edge) => near.has(edge.from) && near.has(edge.to))) return true;
    return fact.arguments.some(([, node]) => node !== null && near.get(this.news.nodes[node]) < focus.hops);
  }

  // The values of a facet that the reader ticked off, beyond those that are off until asked for.
  ticked(facet) { return [...this.off[facet]].filter((value) => this.values[facet].has(value) && !this.usual[facet]?.has(value)); }
  isNarrowed(facet) { return this.ticked(facet).length > 0; }

  // Says whether a claim is shown, or would be if one facet were not asked.
  passes(claim, but = "") { return claim.fails === "" || (but !== "" && claim.fails === but); }

  // Claims that the lists show: those that pass, save where every edge of theirs ends in a type that is off.
  shown() { return this.news.claims.filter((claim) => this.passes(claim) && this.showsEnds(claim.ofFact)); }
  showsEnds(fact) { return !fact?.edges.length || fact.edges.some((edge) => this.showsType(edge.from) && this.showsType(edge.to)); }

  inRange(fact) {
    if (!fact) return true;
    const day = KG.day(fact);
    if (!day) return this.undated;
    return (!this.from || (fact.end ?? day) >= this.from) && (!this.to || day <= this.to);
  }

  // Claims behind an edge that pass; an edge drawn by hand has no claim and passes while nothing is filtered away.
  claimsOf(edge) { return edge.ofFact ? edge.ofFact.claims.filter((claim) => this.passes(claim)) : []; }
  showsType(node) { return !this.off.type.has(node.type); }
  showsNode(node) { return this.showsType(node) && (!this.near || this.near.has(node)); }
  shows(edge) { return this.showsNode(edge.from) && this.showsNode(edge.to) && this.joins(edge); }
  joins(edge) {
    if (!this.showsType(edge.from) || !this.showsType(edge.to)) return false;
    return edge.ofFact ? edge.ofFact.claims.some((claim) => this.passes(claim)) : true;
  }
};

// How likely a claim is read rightly, in percent, and the band of it: the least of the band as text, "" where it is not known.
KG.percent = (confidence) => Math.round(confidence * 100);
KG.bandOf = (confidence) => (confidence === null ? "" : String(KG.news.theme.confidence_bands.find((least) => KG.percent(confidence) >= least)));

KG.day = (fact) => fact.start ?? fact.end;
KG.verbsOf = (fact) => (fact ? (fact.edges.length ? fact.edges.map((edge) => edge.label) : [fact.label || fact.type]) : []);

// Everything that can be searched of a claim: who, verb, whom, who says it, the quote; folded once, when first asked.
KG.wordsOf = (claim) => {
  if (claim.words === null) {
    const fact = claim.ofFact;
    const nodes = fact ? [...new Set([...fact.edges.flatMap((edge) => [edge.from, edge.to]), ...fact.arguments.flatMap(([, node]) => (node === null ? [] : [KG.news.nodes[node]]))])] : [];
    const parts = [...nodes.map(KG.namesOf), claim.by ? KG.namesOf(claim.by) : ""];
    const said = KG.fold([...KG.verbsOf(fact), fact?.label ?? "", KG.quoteOf(claim) ?? ""].join("\n"));
    claim.words = `${parts.join("\n")}\n${said}`;
  }
  return claim.words;
};
