// The right side: what the news is about, who a node is, what a line says, and a claim with its words in the article.
KG.Panel = class {
  constructor(news, filter, holder, go) { Object.assign(this, { news, filter, holder, go, trail: [] }); }

  show(...children) {
    this.holder.replaceChildren(...children.filter(Boolean));
    this.holder.scrollTop = 0;
    this.painted?.();
  }

  look(type) { return this.news.theme.types[type] ?? this.news.theme.types.Other; }
  eyebrow(type) { return KG.el("p", { class: "eyebrow" }, KG.swatch(this.look(type), type), this.look(type).label === "Other" ? type : this.look(type).label); }
  name(node) { return KG.el("button", { class: "link", type: "button", dir: "auto", text: node.name, onclick: () => this.go.node(node) }); }

  overview() {
    const { news } = this;
    const main = [...news.drawable].sort((a, b) => b.salience - a.salience || a.index - b.index).slice(0, 6);
    const dates = news.articles.map((article) => article.published).filter(Boolean).sort();
    this.show(
      KG.el("p", { class: "eyebrow", text: news.articles.length === 1 ? "What the article says" : `What ${news.articles.length} articles say` }),
      KG.el("h2", { text: news.title }),
      dates.length ? KG.el("p", { class: "soft source", text: KG.dates(dates[0], dates.at(-1)) }) : null,
      main.length ? KG.el("h3", { text: "Mostly about" }) : null,
      KG.el("ul", { class: "rows" }, ...main.map((node) => KG.el("li", {}, this.nodeRow(node)))),
      news.articles.length ? KG.el("h3", { text: news.articles.length === 1 ? "The article" : "The articles" }) : null,
      KG.el("ul", { class: "rows" }, ...news.articles.slice(0, 60).map((article) => KG.el("li", {}, this.articleRow(article)))),
    );
  }

  nodeRow(node) {
    return KG.el("button", { class: "row", type: "button", onclick: () => this.go.node(node) },
      KG.el("span", { class: "what" }, KG.swatch(this.look(node.type), node.type), " ", KG.el("bdi", { text: node.name })),
      KG.el("span", { class: "about", text: `${this.look(node.type).label} · ${KG.plural(this.claimsOf(node).length, "claim", "claims")}` }));
  }

  articleRow(article) {
    return KG.el("button", { class: "row", type: "button", onclick: () => this.go.article(article) },
      KG.el("span", { class: "what", dir: "auto", text: article.title ?? article.id }),
      KG.el("span", { class: "about", text: [article.publisher, KG.date(article.published), KG.plural(article.claims.length, "claim", "claims")].filter(Boolean).join(" · ") }));
  }

  // Claims about facts that a node has a part in, newest first.
  claimsOf(node) {
    const claims = [...node.facts].flatMap((fact) => fact.claims);
    const day = (claim) => KG.day(claim.ofFact) ?? claim.inArticle.published ?? "";
    return claims.sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : a.article - b.article || a.start - b.start));
  }

  node(node) {
    const { news } = this;
    const claims = this.claimsOf(node);
    const shown = claims.filter((claim) => this.filter.passes(claim));
    const country = node.country && node.type !== "Country" ? news.countries.get(node.country) : null;
    const said = node.said.filter((claim) => !node.facts.has(claim.ofFact) && this.filter.passes(claim));
    const hidden = this.go.hidden(node);
    this.show(
      this.back(),
      this.eyebrow(node.type),
      KG.el("h2", { text: node.name }),
      KG.el("dl", { class: "facts" },
        ...this.fact("Also called", node.aliases.length ? node.aliases.slice(0, 12).join(", ") : null),
        ...this.fact("Office", this.offices(node)),
        ...this.fact("Country", country ? this.name(country) : node.type === "Country" ? null : node.country),
        ...this.fact("Elsewhere", node.links.length ? KG.el("span", {}, ...node.links.slice(0, 5).map((link) => KG.el("span", {}, KG.safeLink(link, link), " "))) : null)),
      hidden ? KG.el("div", { class: "actions" }, KG.el("button", { type: "button", id: "expand", text: `Show ${KG.plural(hidden, "more neighbour", "more neighbours")}`, onclick: () => this.go.expand(node) })) : null,
      KG.el("h3", { text: KG.plural(shown.length, "claim", "claims") }),
      this.claimList(shown),
      claims.length > shown.length ? KG.el("p", { class: "soft", text: `${claims.length - shown.length} more hidden by the filters.` }) : null,
      ...(said.length ? [KG.el("h3", { text: `Said by ${node.name}` }), this.claimList(said)] : []),
    );
  }

  offices(node) {
    const held = [...new Set(node.edges.filter((edge) => edge.direct && edge.from === node && edge.to.type === "Office").map((edge) => edge.to))];
    return held.length ? KG.el("span", {}, ...held.flatMap((office, i) => [i ? ", " : "", this.name(office)])) : null;
  }

  claimList(claims, most = 150) {
    const list = KG.el("ul", { class: "rows" }, ...claims.slice(0, most).map((claim) => KG.el("li", {}, this.claimRow(claim))));
    if (claims.length > most) list.append(KG.el("li", {}, KG.el("button", { class: "more", type: "button", text: `${claims.length - most} more`, onclick: () => list.replaceWith(this.claimList(claims, claims.length)) })));
    return list;
  }

  claimRow(claim, edge = null) {
    const about = [
      claim.factuality === "Actual" ? null : this.chip(claim.factuality),
      claim.by ? KG.el("span", {}, "says ", KG.el("bdi", { text: claim.by.name })) : null,
      KG.day(claim.ofFact ?? {}) ? KG.el("span", { text: KG.dates(claim.ofFact.start, claim.ofFact.end) }) : null,
      claim.inArticle.publisher ? KG.el("span", { dir: "auto", text: claim.inArticle.publisher }) : null,
      !KG.day(claim.ofFact ?? {}) && claim.inArticle.published ? KG.el("span", { text: `reported ${KG.date(claim.inArticle.published)}` }) : null,
    ];
    return KG.el("button", { class: `row ${claim.factuality}`, type: "button", "data-claim": claim.id, onclick: () => this.go.claim(claim, edge) },
      KG.el("span", { class: "what" }, ...this.statement(claim, edge)), KG.el("span", { class: "about" }, ...about));
  }

  // Subject, label, object; without an edge, what the article calls it and who takes part.
  statement(claim, edge = null) {
    const fact = claim.ofFact;
    edge ??= fact?.edges[0] ?? null;
    const verb = (text) => KG.el("span", {}, " ", KG.el("bdi", { class: "verb", text }), " ");
    if (edge) {
      const more = fact ? new Set(fact.edges.filter((each) => each.from === edge.from && each.label === edge.label).map((each) => each.to)).size - 1 : 0;
      return [KG.el("bdi", { text: edge.from.name }), verb(edge.label), KG.el("bdi", { text: edge.to.name }), more > 0 ? ` and ${more} more` : ""];
    }
    if (!fact) return [verb("claim")];
    const parts = fact.arguments.map(([, node, phrase]) => (node === null ? phrase : this.news.nodes[node].name)).filter(Boolean);
    return [parts.length ? KG.el("bdi", { text: parts[0] }) : "", verb(fact.label || fact.type), KG.el("bdi", { text: KG.shorten(parts.slice(1).join(", "), 90) })];
  }

  chip(factuality) {
    const look = this.news.theme.factuality[factuality];
    return KG.el("span", { class: "chip", "data-factuality": factuality, title: look.hint }, KG.stroke(look, factuality), look.short ?? look.label);
  }

  // Everything that a line between two entities stands for.
  pair(pair) {
    const claims = [];
    for (const edge of pair.edges) for (const claim of this.filter.claimsOf(edge)) claims.push([claim, edge]);
    const [a, b] = [pair.from, pair.to];
    this.show(
      this.back(),
      KG.el("p", { class: "eyebrow", text: KG.plural(claims.length, "claim", "claims") }),
      KG.el("h2", {}, KG.el("bdi", { text: a.name }), pair.isOneWay ? " → " : " — ", KG.el("bdi", { text: b.name })),
      KG.el("ul", { class: "rows" }, ...claims.slice(0, 200).map(([claim, edge]) => KG.el("li", {}, this.claimRow(claim, edge)))),
      claims.length ? null : KG.el("p", { class: "soft", text: pair.label }),
    );
  }

  claim(claim, edge = null) {
    const { news } = this;
    const fact = claim.ofFact;
    edge ??= fact?.edges[0] ?? null;
    const quote = KG.quoteOf(claim);
    const same = fact ? fact.claims.filter((other) => other !== claim) : [];
    const role = ([name, node, phrase, extent]) => this.fact(KG.roleName(name), node === null ? (phrase || null) : KG.el("span", {}, extent ? `${extent} ` : "", this.name(news.nodes[node])));
    const told = new Set(["subject", "object"]);
    const roles = fact ? fact.arguments.filter(([name, node]) => !told.has(name) && !(edge && (node === edge.from.index || node === edge.to.index))) : [];
    this.show(
      this.back(),
      KG.el("p", { class: "eyebrow" }, this.chip(claim.factuality), news.theme.factuality[claim.factuality].hint),
      KG.el("h2", { class: `statement ${claim.factuality}` }, ...this.statement(claim, edge)),
      quote ? KG.el("blockquote", { id: "quote", text: KG.shorten(quote, 600) }) : null,
      KG.el("dl", { class: "facts" },
        ...this.fact("Said by", claim.by ? KG.el("span", {}, this.name(claim.by), claim.cue ? KG.el("span", { class: "soft" }, " (“", KG.el("bdi", { text: claim.cue }), "”)") : null) : news.words.outlet),
        ...this.fact("Condition", claim.condition),
        ...this.fact("When", fact && (KG.day(fact) || fact.when) ? KG.el("span", {}, KG.dates(fact.start, fact.end), fact.when ? KG.el("span", { class: "soft" }, KG.day(fact) ? " (“" : "“", KG.el("bdi", { text: fact.when }), KG.day(fact) ? "”)" : "”") : null) : null),
        ...this.fact("Where", fact && fact.place !== null ? this.name(news.nodes[fact.place]) : null),
        ...roles.flatMap(role),
        ...this.fact("Source", this.source(claim.inArticle)),
        ...this.fact("Found by", KG.el("span", { class: "soft", text: claim.confidence === null ? claim.rule : `${claim.rule} (right ${Math.round(claim.confidence * 100)} % of the time)` }))),
      same.length ? KG.el("h3", { text: "Also claimed" }) : null,
      same.length ? this.claimList(same) : null,
      KG.el("h3", { text: "In the article" }),
      this.text(claim.inArticle, claim, edge),
    );
    this.toMark();
  }

  article(article) {
    this.show(
      this.back(),
      KG.el("p", { class: "eyebrow", text: "Article" }),
      KG.el("h2", { text: article.title ?? article.id }),
      KG.el("p", { class: "soft source" }, this.source(article, false)),
      KG.el("h3", { text: KG.plural(article.claims.length, "claim", "claims") }),
      this.claimList(article.claims.filter((claim) => this.filter.passes(claim)), 12),
      KG.el("h3", { text: "Text" }),
      this.text(article, null, null),
    );
  }

  source(article, titled = true) {
    const title = titled ? article.title : null;
    return KG.el("span", {}, KG.el("bdi", { text: [article.publisher, KG.date(article.published)].filter(Boolean).join(", ") || "not named" }),
      title ? KG.el("span", {}, ": ", KG.el("button", { class: "link", type: "button", dir: "auto", text: title, onclick: () => this.go.article(article) })) : null,
      article.url ? KG.el("span", {}, " ", KG.safeLink(article.url, KG.hostOf(article.url))) : null);
  }

  fact(term, value) {
    return value === null || value === undefined || value === "" ? [] : [KG.el("dt", { text: term }), KG.el("dd", {}, value)];
  }

  back() {
    return KG.el("button", { class: "back", type: "button", text: "← Overview", onclick: () => this.go.overview() });
  }

  // The article with the evidence marked and every known entity underlined, as text nodes and spans over character offsets.
  text(article, claim, edge) {
    const { news } = this;
    if (article.text === null) {
      const quote = claim ? KG.quoteOf(claim) : null;
      return KG.el("p", { class: "soft", id: "no-text", text: claim ? `${news.words.no_text} ${quote ? "" : `The claim rests on characters ${claim.start} to ${claim.end}.`}` : news.words.no_text });
    }
    const { text } = article;
    const length = text.length;
    const at = (point) => Math.max(0, Math.min(length, KG.unit(text, point)));
    const spans = [];
    for (const node of this.mentionedIn(article)) for (const [start, end] of node.spans) spans.push({ start: at(start), end: at(end), node: node.node });
    spans.sort((a, b) => a.start - b.start || b.end - a.end);
    const marks = claim ? [at(claim.start), at(claim.end)] : [0, 0];
    const box = KG.el("div", { class: "text", dir: "auto", tabindex: "0", role: "region", "aria-label": `Text of ${article.title ?? "the article"}` });
    const piece = (start, end) => {
      const inside = (a, b) => (b > a ? [document.createTextNode(text.slice(a, b))] : []);
      const [from, to] = [Math.max(start, marks[0]), Math.min(end, marks[1])];
      if (from >= to) return inside(start, end);
      return [...inside(start, from), KG.el("mark", {}, ...inside(from, to)), ...inside(to, end)];
    };
    let done = 0;
    for (const { start, end, node } of spans) {
      if (start < done || end <= start) continue;
      box.append(...piece(done, start));
      const which = edge && node === edge.from ? " first" : edge && node === edge.to ? " second" : "";
      box.append(KG.el("span", { class: `named${which}`, title: node.name, onclick: () => this.go.node(node) }, ...piece(start, end)));
      done = end;
    }
    box.append(...piece(done, length));
    if (edge) {
      box.style.setProperty("--one", this.go.colorOf(edge.from));
      box.style.setProperty("--two", this.go.colorOf(edge.to));
    }
    return box;
  }

  *mentionedIn(article) {
    for (const node of this.news.nodes) {
      const spans = [];
      for (let i = 0; i < node.mentions.length; i += 3) if (node.mentions[i] === article.index) spans.push([node.mentions[i + 1], node.mentions[i + 2]]);
      if (spans.length) yield { node, spans };
    }
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

KG.hostOf = (address) => { try { return new URL(address).host || address; } catch { return address; } };
KG.roleName = (role) => role.charAt(0).toUpperCase() + role.slice(1);
