// Who contradicts whom: the same event told as so by one and as not so by another, be it another outlet or another speaker.
// Like stories it lays claims side by side; that they speak of one event is a judgement of this page, not of the data.
KG.none = Object.freeze([]);
KG.Disputes = {
  // Sets `against` of each claim: the claims that contradict it.
  find(news) {
    const groups = new Map();
    for (const fact of news.facts) {
      if (!fact.claims.length) continue;
      for (const key of KG.Stories.keys(fact)) {
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push(fact);
      }
    }
    for (const facts of groups.values()) {
      const denials = facts.flatMap((fact) => fact.claims.filter((claim) => claim.factuality === "Negated"));
      if (!denials.length) continue;
      const others = facts.flatMap((fact) => fact.claims.filter(KG.Disputes.saysSo));
      for (const denial of denials) for (const other of others) if (KG.Disputes.isBetween(denial, other)) KG.Disputes.set(denial, other);
    }
  },

  // What may be is contradicted by no denial.
  saysSo: (claim) => claim.factuality === "Actual" || claim.factuality === "Planned",
  isBetween(denial, other) {
    const voices = [denial, other].map((claim) => JSON.stringify([claim.inArticle.publisher ?? claim.article, claim.by?.id ?? null]));
    if (voices[0] === voices[1]) return false;
    const [a, b] = [denial.ofFact, other.ofFact];
    return a === b || a.story === b.story || (KG.Stories.isSameTime(a, b) && KG.Disputes.isNews(a, b) && KG.Disputes.isNews(b, a));
  },
  // A denial without a date answers what is in the news, not what happened years before.
  isNews(fact, other) {
    const [days, published] = [KG.Stories.days(fact), KG.dayNumber(other.inArticle.published)];
    return !days || KG.Stories.days(other) || published === null || (days[0] <= published + 31 && days[1] >= published - 31);
  },
  set(one, other) {
    for (const [claim, against] of [[one, other], [other, one]]) if (!claim.against.includes(against)) claim.against = [...claim.against, against];
  },

  // How many voices say so and how many say not, of these claims and those against them; null where nobody contradicts.
  // A claim that only its certainty keeps out counts: what is denied is known to be so before the denial is asked for.
  sides(claims, filter) {
    const [so, not] = [new Set(), new Set()];
    for (const claim of claims) {
      for (const other of claim.against) {
        if (!filter.passes(other, "factuality")) continue;
        for (const each of [claim, other]) (each.factuality === "Negated" ? not : so).add(each);
      }
    }
    return so.size && not.size ? { so: so.size, not: not.size, claims: [...so, ...not] } : null;
  },
  inWords: ({ so, not }) => `${KG.count("say_so", so)} · ${KG.count("say_not", not)}`,
};

// The sign of a contradiction, with words for those who do not see it.
KG.disputed = (sides) => KG.el("span", { class: "disputed", title: KG.say("disputed_hint") }, KG.el("span", { "aria-hidden": "true", text: "≠ " }), KG.say("disputed"), sides ? KG.el("span", { class: "unseen", text: ` (${KG.Disputes.inWords(sides)})` }) : null);
KG.disputeSign = () => KG.svg("svg", { width: 30, height: 14, viewBox: "0 0 30 14", "aria-hidden": "true" },
  KG.svg("line", { x1: 0, y1: 7, x2: 30, y2: 7, class: "dispute-line" }), KG.svg("circle", { cx: 15, cy: 7, r: 6.4, class: "dispute-ring" }), KG.svg("path", { d: "M11.6 5.4h6.8M11.6 8.6h6.8M16.9 3.4l-3.8 7.2", class: "dispute-mark" }));
