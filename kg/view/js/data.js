// Reads the data block (docs/view.md) into objects that know one another. What each kind of row holds is written out:
// objects that all have the same fields in the same order are made several times faster.
KG.rows = {
  articles: (row, at, index) => ({ index, id: row[at.id], key: row[at.key] ?? row[at.id], title: row[at.title], publisher: row[at.publisher], published: row[at.published], url: row[at.url], text: row[at.text], claims: [] }),
  nodes: (row, at, index) => ({
    index, id: row[at.id], name: row[at.name], label: row[at.label], type: row[at.type], aliases: row[at.aliases], fullest: row[at.fullest], types: row[at.types], country: row[at.country], salience: row[at.salience],
    size: row[at.size], x: row[at.x], y: row[at.y], core: row[at.core], shape: row[at.shape], color: row[at.color], mentions: row[at.mentions], links: row[at.links], edges: [], facts: new Set(), said: [], words: null,
  }),
  facts: (row, at, index) => ({
    index, id: row[at.id], kind: row[at.kind], type: row[at.type], class: row[at.class], label: row[at.label], article: row[at.article], place: row[at.place], start: row[at.start], end: row[at.end], when: row[at.when],
    arguments: row[at.arguments], claims: [], edges: [], inArticle: null, story: null, actors: null,
  }),
  claims: (row, at, index) => ({
    index, id: row[at.id], fact: row[at.fact], article: row[at.article], factuality: row[at.factuality], start: row[at.start], end: row[at.end], speaker: row[at.speaker], cue: row[at.cue], condition: row[at.condition], rule: row[at.rule],
    confidence: row[at.confidence], quote: row[at.quote], aside: row[at.aside] ?? null, against: KG.none, ofFact: null, inArticle: null, by: null, values: null, fails: "", words: null, folded: null,
  }),
  edges: (row, at, index) => ({
    index, id: row[at.id], subject: row[at.subject], object: row[at.object], label: row[at.label], predicate: row[at.predicate], fact: row[at.fact], mutual: row[at.mutual], direct: row[at.direct], quiet: row[at.quiet], inferred: row[at.inferred],
    from: null, to: null, ofFact: null, pair: "", claims: [],
  }),
};

KG.readNews = (block) => {
  const table = (name) => {
    const { columns, rows } = block[name];
    const at = Object.fromEntries(columns.map((column, i) => [column, i]));
    return rows.map((row, index) => KG.rows[name](row, at, index));
  };
  const news = {
    title: block.title, theme: block.theme, words: block.theme.words, options: block.options, rdf: block.rdf,
    articles: table("articles"), nodes: table("nodes"), facts: table("facts"), claims: table("claims"), edges: table("edges"),
  };
  KG.words = news.words;
  KG.news = news;
  const { articles, nodes, facts, claims, edges } = news;
  for (const fact of facts) fact.inArticle = articles[fact.article];
  for (const claim of claims) {
    claim.ofFact = facts[claim.fact];
    claim.inArticle = articles[claim.article];
    if (claim.speaker !== null) claim.by = nodes[claim.speaker];
    claim.ofFact?.claims.push(claim);
    claim.inArticle.claims.push(claim);
    claim.by?.said.push(claim);
  }
  for (const edge of edges) {
    edge.from = nodes[edge.subject];
    edge.to = nodes[edge.object];
    if (edge.fact !== null) edge.ofFact = facts[edge.fact];
    edge.ofFact?.edges.push(edge);
    edge.from.edges.push(edge);
    if (edge.to !== edge.from) edge.to.edges.push(edge);
    edge.pair = edge.subject < edge.object ? `${edge.subject}:${edge.object}` : `${edge.object}:${edge.subject}`;
  }
  for (const fact of facts) {
    for (const [, i] of fact.arguments) if (i !== null) nodes[i].facts.add(fact);
    if (fact.place !== null) nodes[fact.place].facts.add(fact);
    for (const edge of fact.edges) { edge.from.facts.add(fact); edge.to.facts.add(fact); }
  }
  const byId = (list) => new Map(list.map((each) => [String(each.id), each]));
  Object.assign(news, { nodeById: byId(nodes), edgeById: byId(edges), claimById: byId(claims) });
  news.drawable = nodes.filter((node) => node.x !== null);
  news.countries = new Map(nodes.filter((node) => node.type === "Country" && node.country).map((node) => [node.country, node]));
  return news;
};

// All names of a node, folded when first asked.
KG.namesOf = (node) => (node.words ??= KG.fold([node.name, ...node.aliases].join(" ")));

// Letters without case and accents, for searching.
KG.fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

// The evidence of a claim in words: a slice of the text where the page has it, the stored quote, or nothing.
KG.quoteOf = (claim) => {
  const { text } = claim.inArticle;
  return text === null ? claim.quote : KG.slice(text, claim.start, claim.end);
};

// Offsets count characters (code points), JavaScript strings count UTF-16 units; they differ after an emoji.
KG.points = new Map();
KG.unit = (text, point) => {
  if (!/[\ud800-\udbff]/.test(text)) return point;
  if (!KG.points.has(text)) {
    const starts = [];
    for (let i = 0; i < text.length; i += text.codePointAt(i) > 0xffff ? 2 : 1) starts.push(i);
    starts.push(text.length);
    KG.points.set(text, starts);
  }
  const starts = KG.points.get(text);
  return starts[Math.min(point, starts.length - 1)];
};
KG.slice = (text, start, end) => text.slice(KG.unit(text, start), KG.unit(text, end));
