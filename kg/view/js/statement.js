// What a claim says, in parts: who, verb, whom. From its edges where it has some, else from the roles of its event.
KG.cells = {
  who(claim) {
    const fact = claim.ofFact;
    if (!fact) return [];
    if (fact.edges.length) return KG.nodeParts(fact.edges.map((edge) => edge.from));
    return KG.roleParts(fact.arguments.slice(0, KG.doers(fact)));
  },
  verb: (claim) => (claim.ofFact ? KG.verbsOf(claim.ofFact)[0] : ""),
  whom(claim) {
    const fact = claim.ofFact;
    if (!fact) return [];
    if (fact.edges.length) return KG.nodeParts(fact.edges.map((edge) => edge.to));
    return KG.roleParts(fact.arguments.slice(KG.doers(fact)));
  },
};

// How many of a fact's arguments, which come in the order of the text, do it; of people who do it together, the first.
KG.doers = (fact) => {
  const rest = fact.arguments.findIndex(([role], i) => role !== "agent" && role !== "subject" && !(role === "participant" && i === 0));
  return rest < 0 ? fact.arguments.length : rest;
};
KG.nodeParts = (nodes) => [...new Set(nodes)].map((node) => ({ text: node.name, node }));
KG.roleParts = (rows) => rows.map(([, node, words, extent]) => (node === null ? { text: words, node: null } : { text: `${KG.news.nodes[node].name}${extent ? ` (${extent})` : ""}`, node: KG.news.nodes[node] })).filter((part) => part.text);

// The whole of it in one line of text, for names of buttons and for sorting.
KG.inWords = (claim) => [KG.cells.who(claim), [{ text: KG.cells.verb(claim) }], KG.cells.whom(claim)].map((parts) => parts.map((part) => part.text).join(", ")).filter(Boolean).join(" ");
KG.placeOf = (claim) => (claim.ofFact && claim.ofFact.place !== null ? KG.news.nodes[claim.ofFact.place] : null);
// What day a claim is put under: that of its event, else that of the article.
KG.dayOf = (claim) => (claim.ofFact && KG.day(claim.ofFact)) ?? claim.inArticle.published ?? "";
// Newest first, then in the order of the text.
KG.newest = (a, b) => (KG.dayOf(a) < KG.dayOf(b) ? 1 : KG.dayOf(a) > KG.dayOf(b) ? -1 : a.article - b.article || a.start - b.start || a.index - b.index);
