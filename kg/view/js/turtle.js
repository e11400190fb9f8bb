// What is shown as Turtle, in the very IRIs and terms of `kg export`: each triple here is one of the whole graph.
KG.toTurtle = (news, claims) => new KG.Turtle(news).write(claims);

KG.Turtle = class {
  constructor(news) {
    Object.assign(this, { news, ...news.rdf, subjects: new Map() });
  }

  write(claims) {
    const facts = new Set();
    const articles = new Set();
    const nodes = new Set();
    for (const claim of claims) {
      articles.add(claim.inArticle);
      if (claim.by) nodes.add(claim.by);
      this.claim(claim);
      if (claim.ofFact) facts.add(claim.ofFact);
    }
    for (const fact of facts) {
      this.fact(fact);
      for (const edge of fact.edges) this.edge(edge, fact);
      for (const node of KG.actorsOf(fact)) nodes.add(node);
      if (fact.place !== null) nodes.add(this.news.nodes[fact.place]);
    }
    for (const article of articles) this.article(article);
    for (const node of nodes) this.node(node);
    const head = Object.entries(this.prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`).join("\n");
    return `${head}\n\n${[...this.subjects].map(([subject, rows]) => `${subject} ${[...rows].join(" ;\n    ")} .\n`).join("\n")}`;
  }

  // Prefixed where the local name is plain, else in full with every other character percent-encoded.
  iri(kind, local) {
    const name = KG.wellFormed(String(local));
    if (/^[A-Za-z0-9_-]+$/.test(name) && !/^-|-$/.test(name)) return `${kind}:${name}`;
    return `<${this.prefixes[kind]}${encodeURIComponent(name).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)}>`;
  }
  // A class or property of the vocabulary; one of a user's own is an IRI already.
  term(name) { return name.includes(":") ? `<${name.replace(/[\u0000-\u0020<>"{}|\\^`]/g, encodeURIComponent)}>` : this.iri("kg", name); }
  text(value, language = "@en") { return `${KG.turtleText(value)}${language}`; }
  plain(value) { return this.text(value, ""); }
  date(value) { return `"${value}"^^xsd:date`; }
  number(value, kind) { return `"${value}"^^xsd:${kind}`; }

  // A number between 0 and 1 as the export has it: without an exponent, a decimal up to 18 places.
  share(value) {
    const [digits, power] = String(value).split("e-");
    const written = power ? `0.${"0".repeat(power - 1)}${digits.replace(".", "")}` : digits;
    return this.number(written, written.length > 20 ? "double" : "decimal");
  }

  about(subject, rows) {
    if (!this.subjects.has(subject)) this.subjects.set(subject, new Set());
    for (const [predicate, value] of rows) if (value !== null && value !== undefined) this.subjects.get(subject).add(`${predicate} ${value}`);
  }

  entity(node) { return this.iri("ent", node.id); }
  articleOf(article) { return this.iri("art", article.key); }
  factOf(fact) { return this.iri(fact.kind === "event" ? "evt" : "rel", fact.id); }

  article(article) {
    this.about(this.articleOf(article), [["a", "schema:NewsArticle"], ["schema:identifier", this.plain(article.id)],
      ["schema:headline", article.title === null ? null : this.text(article.title)], ["schema:datePublished", article.published && this.date(article.published)]]);
  }

  node(node) {
    const fullest = node.fullest ?? node.name;
    const others = [node.name, ...node.aliases].filter((name) => name !== fullest);
    this.about(this.entity(node), [...(node.types ?? [node.type]).map((type) => ["a", `<${this.classes[type]}>`]), ["skos:prefLabel", this.text(fullest)],
      ...others.map((name) => ["skos:altLabel", this.text(name)]), ["kg:countryCode", node.country && this.plain(node.country)]]);
  }

  claim(claim) {
    const span = this.span(claim.inArticle, claim.start, claim.end);
    this.about(this.iri("clm", claim.id), [["a", "kg:Claim"], ["kg:asserts", claim.ofFact && this.factOf(claim.ofFact)], ["kg:factuality", `kg:${claim.factuality}`],
      ["prov:wasDerivedFrom", this.articleOf(claim.inArticle)], ["prov:wasAttributedTo", claim.by && this.entity(claim.by)],
      ["kg:cue", claim.cue && this.text(claim.cue)], ["kg:condition", claim.condition && this.text(claim.condition)], ["kg:evidence", span], ["kg:rule", this.plain(claim.rule)],
      ["kg:confidence", claim.confidence === null ? null : this.share(claim.confidence)]]);
  }

  span(article, start, end) {
    const node = (part = "") => this.iri("spn", `${article.key}-${start}-${end}${part}`);
    const quote = article.text === null ? null : KG.slice(article.text, start, end);
    this.about(node(), [["a", "oa:SpecificResource"], ["oa:hasSource", this.articleOf(article)], ["oa:hasSelector", node("-quote")], ["oa:hasSelector", node("-position")]]);
    this.about(node("-quote"), [["a", "oa:TextQuoteSelector"], ["oa:exact", quote === null ? null : this.plain(quote)]]);
    this.about(node("-position"), [["a", "oa:TextPositionSelector"], ["oa:start", this.number(start, "integer")], ["oa:end", this.number(end, "integer")]]);
    return node();
  }

  fact(fact) {
    const rows = [["prov:wasDerivedFrom", this.articleOf(fact.inArticle)], ["rdfs:label", this.text(fact.label)],
      ["schema:startDate", fact.start && this.date(fact.start)], ["schema:endDate", fact.end && this.date(fact.end)], ["kg:timeText", fact.when && this.text(fact.when)]];
    const actor = (role) => fact.arguments.find(([name]) => name === role)?.[1];
    if (fact.kind === "event") {
      rows.push(["a", "sem:Event"], ["a", fact.class && this.term(fact.class)], ["sem:hasPlace", fact.place === null ? null : this.entity(this.news.nodes[fact.place])]);
      for (const [role, node] of fact.arguments) if (node !== null) rows.push([this.term(role), this.entity(this.news.nodes[node])]);
    } else {
      const [subject, object] = ["subject", "object"].map((role) => this.news.nodes[actor(role)]);
      rows.push(["a", "kg:Relation"], ["kg:property", this.term(fact.class)], ["kg:subject", subject && this.entity(subject)], ["kg:object", object && this.entity(object)]);
    }
    this.about(this.factOf(fact), rows);
  }

  edge(edge, fact) {
    const verb = fact.class === null ? this.verb(edge.predicate) : this.term(edge.predicate);
    const sources = fact.claims.length ? fact.claims.map((claim) => this.iri("clm", claim.id)) : [this.articleOf(fact.inArticle)];
    this.about(this.iri("edg", edge.id), [["a", "kg:Edge"], ["a", "rdf:Statement"], ["rdf:subject", this.entity(edge.from)], ["rdf:predicate", verb], ["rdf:object", this.entity(edge.to)],
      ["kg:projects", this.factOf(fact)], ...sources.map((source) => ["prov:wasDerivedFrom", source]), ["kg:direct", edge.direct ? "true" : null]]);
    if (edge.direct) this.about(this.entity(edge.from), [[verb, this.entity(edge.to)]]);
  }

  // The property of an open event: blanks as underscores, everything else that is not plain percent-encoded.
  verb(lemma) {
    const encoded = encodeURIComponent(KG.wellFormed(lemma)).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("_", "%5F").replaceAll("%20", "_");
    return `<${this.prefixes.verb}${encoded}>`;
  }
};

// Half a character, which no Turtle can hold, as U+FFFD.
KG.wellFormed = (text) => text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
KG.turtleText = (value) => `"${KG.wellFormed(String(value)).replace(/["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, (letter) => ({ '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" }[letter] ?? `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`))}"`;
