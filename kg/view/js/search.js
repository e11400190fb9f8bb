// Search as you type over names and aliases, verbs and quotes, led by the keyboard.
KG.Search = class {
  constructor(news, field, list, go) {
    Object.assign(this, { news, field, list, go, hits: [], at: -1, asked: null });
    field.placeholder = KG.say("search");
    field.addEventListener("input", () => this.suggest());
    field.addEventListener("focus", () => this.suggest());
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("blur", () => setTimeout(() => { if (document.activeElement !== field) this.leave(); }, 150));
  }

  // Asks the reader for a node, by the same field: `then` gets the one that is chosen.
  ask(question, then) {
    this.field.value = "";
    this.field.placeholder = question;
    this.field.setAttribute("aria-label", question);
    this.asked = then;
    KG.openHead(true);
    this.field.focus();
  }

  find(query) {
    const wanted = KG.fold(query).trim();
    if (!wanted) return [];
    const hits = this.names(wanted);
    if (this.asked || wanted.length < 2) return hits;
    return [...hits, ...this.verbs(wanted), ...this.claims(wanted), ...(wanted.length < 3 ? [] : this.quotes(wanted)), { kind: "words", text: query.trim() }];
  }

  // Names that start with the words come first, then those with a word that does; an alias that fits is told.
  names(wanted) {
    const nodes = [];
    for (const node of this.news.nodes) {
      const folded = KG.namesOf(node);
      if (!folded.includes(wanted)) continue;
      if (this.asked && node.x === null) continue;
      const place = ` ${folded}`.indexOf(` ${wanted}`);
      nodes.push([place === 0 ? 0 : place > 0 ? 1 : 2, node]);
    }
    nodes.sort((a, b) => a[0] - b[0] || b[1].size - a[1].size || a[1].index - b[1].index);
    return nodes.slice(0, 10).map(([, node]) => ({ kind: "name", node, alias: KG.fold(node.name).includes(wanted) ? null : node.aliases.find((alias) => KG.fold(alias).includes(wanted)) ?? null }));
  }

  verbs(wanted) {
    this.known ??= this.countVerbs();
    const found = [...this.known].filter(([, { folded }]) => ` ${folded}`.includes(` ${wanted}`));
    return found.sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1)).slice(0, 4).map(([verb, { count }]) => ({ kind: "verb", verb, count }));
  }

  countVerbs() {
    const known = new Map();
    for (const claim of this.news.claims) {
      for (const verb of new Set(KG.verbsOf(claim.ofFact))) {
        if (!known.has(verb)) known.set(verb, { count: 0, folded: KG.fold(verb) });
        known.get(verb).count += 1;
      }
    }
    return known;
  }

  claims(wanted) {
    const hits = [];
    for (const edge of this.news.edges) {
      if (hits.length >= 5) break;
      const claim = edge.ofFact?.claims[0];
      if (claim && wanted.length >= 3 && KG.fold(edge.label).includes(wanted)) hits.push({ kind: "claim", edge, claim });
    }
    return hits;
  }

  quotes(wanted) {
    const hits = [];
    const quoted = []; // several claims may rest on one sentence or on parts of it
    for (const claim of this.news.claims) {
      if (hits.length >= 6) break;
      claim.folded ??= KG.fold(KG.quoteOf(claim) ?? "");
      if (!claim.folded.includes(wanted) || quoted.some((quote) => quote.includes(claim.folded) || claim.folded.includes(quote))) continue;
      quoted.push(claim.folded);
      hits.push({ kind: "quote", claim });
    }
    return hits;
  }

  suggest() {
    const query = this.field.value;
    this.hits = this.find(query);
    this.at = this.hits.length ? 0 : -1;
    this.rows = this.hits.map((hit, i) => KG.el("li", { id: `hit-${i}`, role: "option", onmousedown: (event) => { event.preventDefault(); this.open(i); } }, ...this.row(hit, query.trim())));
    const isNothing = query.trim() && !this.hits.some((hit) => hit.kind !== "words");
    this.list.replaceChildren(...(isNothing ? [KG.el("li", { class: "soft", role: "option", "aria-disabled": "true", text: KG.say("no_match") })] : []), ...this.rows);
    this.list.hidden = !this.list.children.length;
    this.field.setAttribute("aria-expanded", String(!this.list.hidden));
    this.painted?.();
    this.mark();
  }

  row(hit, query) {
    const kind = KG.el("span", { class: "kind", text: hit.kind === "name" ? hit.node.type : hit.kind === "verb" ? KG.count("claims", hit.count) : KG.say(`hit_${hit.kind}`) });
    if (hit.kind === "name") return [KG.swatch(this.news.theme.types[hit.node.type] ?? this.news.theme.types.Other, hit.node.type), KG.el("span", {}, this.lit(hit.node.name, query), hit.alias ? KG.el("span", { class: "soft" }, " ", this.lit(hit.alias, query)) : null), kind];
    if (hit.kind === "verb") return [KG.el("span", { class: "verb" }, this.lit(hit.verb, query)), kind];
    if (hit.kind === "claim") return [KG.el("bdi", { text: `${hit.edge.from.name} ${hit.edge.label} ${hit.edge.to.name}` }), kind];
    if (hit.kind === "quote") return [KG.el("q", {}, this.lit(this.excerpt(KG.quoteOf(hit.claim) ?? "", query), query)), kind];
    return [KG.el("span", {}, KG.say("keep_words"), " ", KG.el("q", { dir: "auto", text: hit.text })), kind];
  }

  // Some ninety letters of a quote, with the words that were sought.
  excerpt(text, query) {
    const at = KG.fold(text).indexOf(KG.fold(query));
    const start = at > 60 && text.length > 90 ? text.indexOf(" ", at - 40) + 1 : 0;
    return KG.shorten(`${start ? "…" : ""}${text.slice(start)}`, 96);
  }

  // The text with the words that were sought marked.
  lit(text, query) {
    const at = text.toLowerCase().indexOf(query.toLowerCase());
    if (at < 0 || !query) return KG.el("bdi", { text });
    return KG.el("bdi", {}, text.slice(0, at), KG.el("mark", { text: text.slice(at, at + query.length) }), text.slice(at + query.length));
  }

  mark() {
    (this.rows ?? []).forEach((row, i) => row.setAttribute("aria-selected", String(i === this.at)));
    if (this.at >= 0) { this.field.setAttribute("aria-activedescendant", `hit-${this.at}`); this.rows[this.at].scrollIntoView({ block: "nearest" }); }
    else this.field.removeAttribute("aria-activedescendant");
  }

  key(event) {
    if (event.key === "Escape") { event.stopPropagation(); this.field.value = ""; this.leave(); this.field.blur(); }
    if (!this.hits.length) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.at = (this.at + (event.key === "ArrowDown" ? 1 : this.hits.length - 1)) % this.hits.length;
      this.mark();
    }
    if (event.key === "Enter") { event.preventDefault(); this.open(Math.max(0, this.at)); }
  }

  open(i) {
    const { kind, node, edge, claim, verb, text } = this.hits[i];
    const asked = this.asked;
    this.leave();
    this.field.blur();
    KG.openHead(false);
    if (asked) asked(node);
    else if (kind === "name") this.go.node(node);
    else if (kind === "verb") { this.field.value = ""; this.go.verb(verb); }
    else if (kind === "words") { this.field.value = ""; this.go.words(text); }
    else this.go.claim(claim, edge ?? null);
  }

  leave() {
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
    if (!this.asked) return;
    this.asked = null;
    this.field.placeholder = KG.say("search");
    this.field.removeAttribute("aria-label");
  }
};
