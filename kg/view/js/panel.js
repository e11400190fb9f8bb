// The right side: what the news is about, who a node is, what a line says, and a claim with its words in the article.
KG.Panel = class {
  constructor(news, filter, holder, go) { Object.assign(this, { news, filter, holder, go, article_: new KG.ArticleText(news, go) }); }

  show(...children) {
    this.holder.replaceChildren(...children.filter(Boolean));
    this.holder.scrollTop = 0;
    this.painted?.();
  }

  look(type) { return this.news.theme.types[type] ?? this.news.theme.types.Other; }
  eyebrow(type) { return KG.el("p", { class: "eyebrow" }, KG.swatch(this.look(type), type), this.look(type).label === "Other" ? type : this.look(type).label); }
  name(node) { return KG.link(node, this.go); }
  title(text) { return KG.el("h3", { text }); }
  button(word, onclick, attributes = {}) { return KG.el("button", { type: "button", text: KG.say(word), onclick, ...attributes }); }
  back() { return KG.el("button", { class: "back", type: "button", text: KG.say("back"), onclick: () => this.go.overview() }); }
  fact(term, value) { return value === null || value === undefined || value === "" ? [] : [KG.el("dt", { text: KG.say(term) }), KG.el("dd", {}, value)]; }

  overview() {
    const { news } = this;
    const main = [...news.drawable].sort((a, b) => b.salience - a.salience || a.index - b.index).slice(0, 6);
    const dates = news.articles.map((article) => article.published).filter(Boolean).sort();
    this.show(
      KG.el("p", { class: "eyebrow", text: KG.count("overview", news.articles.length) }),
      KG.el("h2", { text: news.title }),
      dates.length ? KG.el("p", { class: "soft source", text: KG.dates(dates[0], dates.at(-1)) }) : null,
      main.length ? this.title(KG.say("mostly_about")) : null,
      KG.el("ul", { class: "rows" }, ...main.map((node) => KG.el("li", {}, this.nodeRow(node)))),
      news.articles.length ? this.title(KG.count("the_articles", news.articles.length)) : null,
      KG.el("ul", { class: "rows" }, ...news.articles.slice(0, 60).map((article) => KG.el("li", {}, this.articleRow(article)))),
    );
  }

  nodeRow(node) {
    return KG.el("button", { class: "row", type: "button", "data-node": node.index, onclick: () => this.go.node(node) },
      KG.el("span", { class: "what" }, KG.swatch(this.look(node.type), node.type), " ", KG.el("bdi", { text: node.name })),
      KG.el("span", { class: "about", text: `${this.look(node.type).label} · ${KG.count("claims", this.claimsOf(node).length)}` }));
  }

  articleRow(article) {
    return KG.el("button", { class: "row", type: "button", onclick: () => this.go.article(article) },
      KG.el("span", { class: "what", dir: "auto", text: article.title ?? article.id }),
      KG.el("span", { class: "about" }, KG.sourceDot(article), KG.el("span", { dir: "auto", text: [article.publisher, KG.date(article.published), KG.count("claims", article.claims.length)].filter(Boolean).join(" · ") })));
  }

  // Claims about facts that a node has a part in, newest first.
  claimsOf(node) { return [...node.facts].flatMap((fact) => fact.claims).sort(KG.newest); }

  node(node) {
    const { news } = this;
    const claims = this.claimsOf(node);
    const shown = claims.filter((claim) => this.filter.passes(claim));
    const country = node.country && node.type !== "Country" ? news.countries.get(node.country) : null;
    const said = node.said.filter((claim) => !node.facts.has(claim.ofFact) && this.filter.passes(claim)).sort(KG.newest);
    const hidden = this.go.hidden(node);
    const offices = this.officesOf(node);
    this.show(
      this.back(),
      this.eyebrow(node.type),
      KG.el("h2", { text: node.name }),
      KG.el("dl", { class: "facts" },
        ...this.fact("also_called", node.aliases.length ? node.aliases.slice(0, 12).join(", ") : null),
        ...this.fact("office", offices.length ? KG.el("span", {}, ...offices.flatMap((office, i) => [i ? ", " : "", this.name(office)])) : null),
        ...this.fact("country", country ? this.name(country) : node.type === "Country" ? null : node.country),
        ...this.fact("elsewhere", node.links.length ? KG.el("span", {}, ...node.links.slice(0, 5).map((link) => KG.el("span", {}, KG.safeLink(link, link), " "))) : null)),
      this.actions(node, hidden),
      this.title(KG.count("claims", shown.length)),
      this.storyList(shown),
      claims.length > shown.length ? KG.el("p", { class: "soft", text: KG.count("hidden_claims", claims.length - shown.length) }) : null,
      ...(said.length ? [this.title(KG.say("said_by_name", { name: node.name })), this.storyList(said)] : []),
    );
  }

  // What can be done from a node: look at what is around it, find a way to another, draw what is not drawn yet.
  actions(node, hidden) {
    if (node.x === null) return null;
    const { focus } = this.filter;
    const step = (hops) => KG.el("button", { type: "button", "data-hops": hops, "aria-pressed": String(focus?.node === node && focus.hops === hops), text: KG.count("steps", hops), onclick: () => this.go.focus(focus?.node === node && focus.hops === hops ? null : { node, hops }) });
    return KG.el("div", { class: "actions" },
      KG.el("div", { class: "together", role: "group", "aria-label": KG.say("focus") }, KG.el("span", { class: "soft", text: KG.say("focus") }), ...[1, 2, 3].map(step)),
      KG.el("button", { type: "button", id: "path", text: KG.say("path_to"), onclick: () => this.go.askPath(node) }),
      hidden ? KG.el("button", { type: "button", id: "expand", text: KG.count("more_neighbours", hidden), onclick: () => this.go.expand(node) }) : null);
  }

  officesOf(node) { return [...new Set(node.edges.filter((edge) => edge.direct && edge.from === node && edge.to.type === "Office").map((edge) => edge.to))]; }

  // Claims, those about one event together, in the order given.
  storyList(claims, most = 100) {
    const stories = KG.byStory(claims);
    const list = KG.el("ul", { class: "rows" }, ...stories.slice(0, most).map((inside) => KG.el("li", {}, ...this.story(inside))));
    if (stories.length > most) list.append(KG.el("li", {}, KG.el("button", { class: "more", type: "button", text: KG.count("more", stories.length - most), onclick: () => { list.replaceWith(this.storyList(claims, stories.length)); this.painted?.(); } })));
    return list;
  }

  // One event: a claim alone as a row; several under what they are about, those that deny it beside those that do not.
  story(claims, edge = null) {
    if (claims.length === 1) return [this.claimRow(claims[0], edge)];
    const against = claims.filter((claim) => claim.factuality === "Negated");
    const isSplit = against.length > 0 && against.length < claims.length;
    const told = KG.sourcesOf(isSplit ? claims.filter((claim) => !against.includes(claim)) : claims).size;
    const side = (word, inside) => KG.el("div", { class: "side" }, word ? KG.el("h4", { text: KG.count(word, inside.length) }) : null, KG.el("ul", {}, ...inside.map((claim) => KG.el("li", {}, this.claimRow(claim, edge, false)))));
    return [KG.el("div", { class: "story" },
      KG.el("p", { class: `what ${claims.every((claim) => claim.factuality === "Negated") ? "Negated" : ""}` }, ...this.statement(claims[0], edge), told > 1 ? KG.el("span", { class: "told", text: KG.count("told", told) }) : null, isSplit ? KG.disputed() : null),
      KG.el("div", { class: isSplit ? "sides" : "" }, ...(isSplit ? [side("say_so", claims.filter((claim) => claim.factuality !== "Negated")), side("say_not", against)] : [side(null, claims)])))];
  }

  claimRow(claim, edge = null, isWhole = true) {
    const fact = claim.ofFact;
    const place = KG.placeOf(claim);
    const about = [
      KG.asideMark(claim),
      claim.factuality === "Actual" && isWhole ? null : KG.chip(claim.factuality),
      isWhole && KG.Disputes.sides([claim], this.filter) ? KG.disputed() : null,
      claim.values.ground ? KG.el("span", { class: "known", text: KG.say("known") }) : null,
      claim.by ? KG.el("span", {}, KG.say("says"), " ", KG.el("bdi", { text: claim.by.name })) : null,
      fact && KG.day(fact) ? KG.el("span", { text: KG.dates(fact.start, fact.end) }) : null,
      place ? KG.el("span", {}, KG.swatch(this.look(place.type), place.type), KG.el("bdi", { text: place.name })) : null,
      KG.el("span", { dir: "auto" }, KG.sourceDot(claim.inArticle), claim.inArticle.publisher ?? KG.say("no_source")),
      !(fact && KG.day(fact)) && claim.inArticle.published ? KG.el("span", { text: KG.say("reported", { date: KG.date(claim.inArticle.published) }) }) : null,
    ];
    return KG.el("button", { class: `row ${claim.factuality}${claim.aside === null ? "" : " out"}`, type: "button", "data-claim": claim.index, onclick: () => this.go.claim(claim, edge) },
      KG.el("span", { class: "what" }, ...(isWhole ? this.statement(claim, edge) : [KG.el("q", { dir: "auto", text: KG.shorten(KG.quoteOf(claim) ?? KG.inWords(claim), 120) })])),
      KG.el("span", { class: "about" }, ...about));
  }

  // Subject, label, object; without an edge, what the article calls it and who takes part.
  statement(claim, edge = null) {
    const fact = claim.ofFact;
    const denied = claim.factuality === "Negated" ? KG.el("span", { class: "not", text: KG.say("not") }) : "";
    const verb = (text) => KG.el("span", {}, " ", denied, KG.el("bdi", { class: "verb", text }), " ");
    const ends = edge ?? fact?.edges[0] ?? null;
    if (ends) {
      const more = fact ? new Set(fact.edges.filter((each) => each.from === ends.from && each.label === ends.label).map((each) => each.to)).size - 1 : 0;
      return [KG.el("bdi", { text: ends.from.name }), verb(ends.label), KG.el("bdi", { text: ends.to.name }), more > 0 ? ` ${KG.count("and_more", more)}` : ""];
    }
    const words = (parts) => KG.shorten(parts.map((part) => part.text).join(", "), 90);
    return [KG.el("bdi", { text: words(KG.cells.who(claim)) }), verb(KG.cells.verb(claim)), KG.el("bdi", { text: words(KG.cells.whom(claim)) })];
  }

  // Everything that a line between two entities stands for, event by event.
  pair(pair) {
    const behind = new Map();
    for (const edge of pair.edges) for (const claim of this.filter.claimsOf(edge)) if (!behind.has(claim)) behind.set(claim, edge);
    for (const claim of KG.Disputes.sides([...behind.keys()], this.filter)?.claims ?? []) if (!behind.has(claim)) behind.set(claim, claim.ofFact.edges[0]);
    const claims = [...behind.keys()].sort(KG.newest);
    const hidden = pair.edges.flatMap((edge) => edge.ofFact?.claims ?? []).filter((claim) => this.filter.passes(claim, "factuality") && !behind.has(claim));
    const [a, b] = [pair.from, pair.to];
    this.show(
      this.back(),
      KG.el("p", { class: "eyebrow", text: KG.count("claims", claims.length) }),
      KG.el("h2", {}, KG.el("bdi", { text: a.name }), pair.isOneWay ? " → " : " — ", KG.el("bdi", { text: b.name })),
      KG.el("ul", { class: "rows" }, ...KG.byStory(claims).slice(0, 200).map((inside) => KG.el("li", {}, ...this.story(inside, behind.get(inside[0]))))),
      ...pair.edges.filter((edge) => edge.inferred).map((edge) => this.inferredRow(edge)),
      claims.length || pair.edges.some((edge) => edge.inferred) ? null : KG.el("p", { class: "soft", text: pair.label }),
      hidden.length ? this.showHidden(hidden) : null,
    );
  }

  // What rules infer: told by no article.
  inferredRow(edge) {
    return KG.el("p", { class: "inferred" }, KG.el("span", { class: "aside", text: KG.say("inferred_long") }), " ", KG.el("bdi", { text: edge.from.name }), " ", KG.el("bdi", { class: "verb", text: edge.label }), " ", KG.el("bdi", { text: edge.to.name }));
  }

  // Says that claims are kept out by how certain they are, with a button that shows them.
  showHidden(claims) {
    return KG.el("p", { class: "soft hidden" }, KG.count("hidden_by_certainty", claims.length), " ", KG.el("button", { class: "link", type: "button", text: KG.say("show_them"), onclick: () => this.go.allow(claims.map((claim) => claim.factuality)) }));
  }

  // The way from one node to another, step by step, each with what it rests on.
  path(from, to, pairs) {
    this.show(
      this.back(),
      KG.el("p", { class: "eyebrow", text: pairs ? KG.count("path_steps", pairs.length) : KG.say("path") }),
      KG.el("h2", {}, KG.el("bdi", { text: from.name }), " → ", KG.el("bdi", { text: to.name })),
      pairs ? null : KG.el("p", { class: "soft", text: KG.say("no_path") }),
      ...(pairs ?? []).flatMap(({ edges, ends }) => {
        const behind = new Map();
        for (const edge of edges) for (const claim of this.filter.claimsOf(edge)) if (!behind.has(claim)) behind.set(claim, edge);
        const ground = (claim) => KG.grounds.indexOf(KG.groundOf(behind.get(claim)));
        const claims = [...behind.keys()].sort((a, b) => ground(a) - ground(b) || KG.newest(a, b));
        return [KG.el("h3", { class: "step" }, this.name(ends[0]), " — ", this.name(ends[1])),
          claims.length ? KG.el("p", { class: "soft rests", text: KG.say(`rests_${KG.grounds[ground(claims[0])]}`) }) : null,
          KG.el("ul", { class: "rows" }, ...KG.byStory(claims).slice(0, 4).map((inside) => KG.el("li", {}, ...this.story(inside, behind.get(inside[0])))))];
      }),
    );
  }

  claim(claim, edge = null) {
    const { news } = this;
    const fact = claim.ofFact;
    edge ??= fact?.edges[0] ?? null;
    const quote = KG.quoteOf(claim);
    const sides = KG.Disputes.sides([claim], this.filter);
    const against = new Set(sides?.claims);
    const same = fact ? news.claims.filter((other) => other !== claim && (against.has(other) || other.ofFact?.story === fact.story)) : [];
    const shown = same.filter((other) => against.has(other) || this.filter.passes(other));
    const role = ([name, node, phrase, extent]) => [KG.el("dt", { text: KG.roleName(name) }), KG.el("dd", {}, node === null ? KG.el("bdi", { text: phrase }) : KG.el("span", {}, extent ? `${extent} ` : "", this.name(news.nodes[node])))];
    const told = new Set(["subject", "object"]);
    const roles = fact ? fact.arguments.filter(([name, node, phrase]) => !told.has(name) && (node !== null || phrase) && !(edge && node !== null && (node === edge.from.index || node === edge.to.index))) : [];
    const place = KG.placeOf(claim);
    this.show(
      this.back(),
      KG.el("p", { class: "eyebrow" }, KG.chip(claim.factuality), sides ? KG.disputed(sides) : null, claim.values.ground ? KG.el("span", { class: "known", text: KG.say("known") }) : news.theme.factuality[claim.factuality].hint),
      claim.aside === null ? null : KG.el("p", { class: "warning" }, KG.asideMark(claim)),
      KG.el("h2", { class: `statement ${claim.factuality}${claim.aside === null ? "" : " out"}` }, ...this.statement(claim, edge)),
      quote ? KG.el("blockquote", { id: "quote", text: KG.shorten(quote, 600) }) : null,
      KG.el("dl", { class: "facts" },
        ...this.fact("said_by", claim.by ? KG.el("span", {}, this.name(claim.by), claim.cue ? KG.el("span", { class: "soft" }, " (“", KG.el("bdi", { text: claim.cue }), "”)") : null) : news.words.outlet),
        ...this.fact("condition", claim.condition),
        ...this.fact("when", fact && (KG.day(fact) || fact.when) ? KG.el("span", {}, KG.dates(fact.start, fact.end), fact.when ? KG.el("span", { class: "soft" }, KG.day(fact) ? " (“" : "“", KG.el("bdi", { text: fact.when }), KG.day(fact) ? "”)" : "”") : null) : null),
        ...this.fact("where", place ? this.name(place) : null),
        ...roles.flatMap(role),
        ...this.fact("source", this.source(claim.inArticle)),
        ...this.fact("confidence", claim.confidence === null ? null : KG.say("confidence_says", { percent: KG.percent(claim.confidence) })),
        ...this.fact("found_by", KG.el("span", { class: "soft", text: claim.rule }))),
      same.length ? this.title(KG.say(sides ? "also_disputed" : "also_claimed")) : null,
      shown.length ? KG.el("ul", { class: "rows" }, KG.el("li", {}, ...this.story([claim, ...shown], null))) : null,
      same.length > shown.length ? this.showHidden(same.filter((other) => !shown.includes(other))) : null,
      this.title(KG.say("in_the_article")),
      this.article_.show(claim.inArticle, claim, edge),
    );
    this.toMark();
  }

  article(article) {
    this.show(
      this.back(),
      KG.el("p", { class: "eyebrow", text: KG.say("article") }),
      KG.el("h2", { text: article.title ?? article.id }),
      KG.el("p", { class: "soft source" }, this.source(article, false)),
      this.title(KG.count("claims", article.claims.length)),
      this.storyList(article.claims.filter((claim) => this.filter.passes(claim)), 12),
      this.title(KG.say("text")),
      this.article_.show(article),
    );
  }

  source(article, titled = true) {
    const title = titled ? article.title : null;
    return KG.el("span", {}, KG.sourceDot(article), KG.el("bdi", { text: [article.publisher, KG.date(article.published)].filter(Boolean).join(", ") || KG.say("no_source") }),
      title ? KG.el("span", {}, ": ", KG.el("button", { class: "link", type: "button", dir: "auto", text: title, onclick: () => this.go.article(article) })) : null,
      article.url ? KG.el("span", {}, " ", KG.safeLink(article.url, KG.hostOf(article.url))) : null);
  }

  // Scrolls the text, not the page, so that the marked words stand in its middle.
  toMark() {
    const box = this.holder.querySelector(".text");
    const mark = box?.querySelector("mark");
    if (!mark) return;
    const offset = mark.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    box.scrollTop = Math.max(0, offset - box.clientHeight / 3);
  }
};

KG.chip = (factuality) => {
  const look = KG.news.theme.factuality[factuality];
  return KG.el("span", { class: "chip", "data-factuality": factuality, title: look.hint }, KG.stroke(look, factuality), look.short ?? look.label);
};
// The name of a node that opens it and shows a preview; a link, so that it can be opened beside or copied.
KG.link = (node, go, text = node.name) => KG.el("a", { class: "link", href: KG.hrefOf(node), dir: "auto", "data-node": node.index, text, onclick: (event) => { if (event.ctrlKey || event.metaKey) return; event.preventDefault(); go.node(node); } });
KG.hrefOf = (node) => `#${new URLSearchParams([["node", node.id]])}`;
KG.hostOf = (address) => { try { return new URL(address).host || address; } catch { return address; } };
KG.roleName = (role) => role.charAt(0).toUpperCase() + role.slice(1);
