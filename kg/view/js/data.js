// Reads the data block (docs/view.md) into objects that know one another.
KG.readNews = (block) => {
  const table = ({ columns, rows }) => rows.map((row, index) => {
    const object = { index };
    columns.forEach((column, i) => { object[column] = row[i]; });
    return object;
  });
  const news = {
    title: block.title, theme: block.theme, words: block.theme.words, options: block.options, rdf: block.rdf,
    articles: table(block.articles), nodes: table(block.nodes), facts: table(block.facts), claims: table(block.claims), edges: table(block.edges),
  };
  KG.words = news.words;
  KG.news = news;
  const { articles, nodes, facts, claims, edges } = news;
  for (const node of nodes) Object.assign(node, { edges: [], facts: new Set(), said: [], folded: KG.fold([node.name, ...node.aliases].join(" ")) });
  for (const article of articles) Object.assign(article, { claims: [], key: article.key ?? article.id });
  for (const fact of facts) Object.assign(fact, { claims: [], edges: [], inArticle: articles[fact.article] });
  for (const claim of claims) {
    Object.assign(claim, { ofFact: facts[claim.fact], inArticle: articles[claim.article], by: claim.speaker === null ? null : nodes[claim.speaker] });
    claim.ofFact?.claims.push(claim);
    claim.inArticle.claims.push(claim);
    claim.by?.said.push(claim);
  }
  for (const edge of edges) {
    Object.assign(edge, { from: nodes[edge.subject], to: nodes[edge.object], ofFact: edge.fact === null ? null : facts[edge.fact] });
    edge.ofFact?.edges.push(edge);
    edge.from.edges.push(edge);
    if (edge.to !== edge.from) edge.to.edges.push(edge);
    edge.pair = edge.subject < edge.object ? `${edge.subject}:${edge.object}` : `${edge.object}:${edge.subject}`;
  }
  for (const fact of facts) {
    const involved = fact.arguments.map((argument) => argument[1]).concat(fact.place).filter((i) => i !== null && i !== undefined);
    for (const i of involved) nodes[i].facts.add(fact);
    for (const edge of fact.edges) { edge.from.facts.add(fact); edge.to.facts.add(fact); }
  }
  const byId = (list) => new Map(list.map((each) => [String(each.id), each]));
  Object.assign(news, { nodeById: byId(nodes), edgeById: byId(edges), claimById: byId(claims) });
  news.drawable = nodes.filter((node) => node.x !== null);
  news.countries = new Map(nodes.filter((node) => node.type === "Country" && node.country).map((node) => [node.country, node]));
  return news;
};

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
