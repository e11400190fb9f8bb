// The same event told by several outlets. Two articles tell the same where they name the same ends, verb or class, and
// days that can be one; it is a way to lay claims side by side, and nothing that the data asserts.
KG.Stories = {
  near: 3, // days between two reports of one undated event
  long: 12, // days; longer spans ("this year") tell too little of when

  // Sets `story` of each fact: facts with the same story are told as one.
  find(news) {
    const groups = new Map();
    for (const fact of news.facts) {
      fact.story = fact;
      for (const key of KG.Stories.keys(fact)) {
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push(fact);
      }
    }
    if (news.articles.length < 2) return;
    const first = (fact) => { while (fact.story !== fact) fact = fact.story; return fact; };
    const articles = new Map(); // of each story
    const of = (fact) => { if (!articles.has(fact)) articles.set(fact, new Set([fact.article])); return articles.get(fact); };
    for (const facts of groups.values()) {
      for (let i = 1; i < facts.length; i += 1) {
        for (let j = Math.max(0, i - 12); j < i; j += 1) {
          const [one, other] = [first(facts[j]), first(facts[i])];
          if (one === other || !KG.Stories.isSameTime(facts[i], facts[j]) || [...of(other)].some((article) => of(one).has(article))) continue;
          other.story = one;
          for (const article of of(other)) of(one).add(article);
        }
      }
    }
    for (const fact of news.facts) fact.story = first(fact);
  },

  keys(fact) {
    const kind = fact.kind === "event" ? fact.type : `tie ${fact.type}`;
    return [...new Set(fact.edges.map((edge) => {
      const ends = edge.mutual ? [edge.subject, edge.object].sort((a, b) => a - b) : [edge.subject, edge.object];
      return JSON.stringify([kind, edge.label, ...ends]);
    }))];
  },

  isSameTime(a, b) {
    if (a.kind !== "event") return true;
    const [one, other] = [KG.Stories.days(a), KG.Stories.days(b)];
    if (one && other) return one[0] <= other[1] && other[0] <= one[1] && (Math.max(one[1] - one[0], other[1] - other[0]) < KG.Stories.long || String(one) === String(other));
    const [published, later] = [a, b].map((fact) => KG.dayNumber(fact.inArticle.published));
    return published !== null && later !== null && Math.abs(published - later) <= KG.Stories.near;
  },
  days(fact) { return KG.day(fact) ? [KG.dayNumber(KG.day(fact)), KG.dayNumber(fact.end ?? KG.day(fact))] : null; },
};

KG.dayNumber = (iso) => (iso ? Math.round(Date.parse(`${iso}T00:00:00Z`) / 86400000) : null);
// Claims by story, in the order given; those that contradict one another together.
KG.byStory = (claims) => {
  const stories = new Map();
  for (const claim of claims) {
    const story = claim.ofFact?.story ?? claim;
    const beside = claim.against.find((other) => stories.has(other.ofFact?.story));
    if (!stories.has(story)) stories.set(story, beside ? stories.get(beside.ofFact.story) : []);
    stories.get(story).push(claim);
  }
  return [...new Set(stories.values())];
};
KG.sourcesOf = (claims) => new Set(claims.map((claim) => claim.inArticle.publisher ?? `${claim.article}`));
