// Search as you type over names and aliases, verbs and quotes, led by the keyboard.
KG.Search = class {
  constructor(news, field, list, go) {
    Object.assign(this, { news, field, list, go, hits: [], at: -1 });
    field.placeholder = news.words.search;
    field.addEventListener("input", () => this.suggest());
    field.addEventListener("focus", () => this.suggest());
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("blur", () => setTimeout(() => this.close(), 150));
  }

  find(query) {
    const wanted = KG.fold(query).trim();
    if (!wanted) return [];
    const nodes = [];
    for (const node of this.news.nodes) {
      const place = ` ${node.folded}`.indexOf(` ${wanted}`);
      if (place >= 0 || node.folded.includes(wanted)) nodes.push([place === 0 ? 0 : place > 0 ? 1 : 2, node]);
    }
    nodes.sort((a, b) => a[0] - b[0] || b[1].size - a[1].size || a[1].index - b[1].index);
    const hits = nodes.slice(0, 12).map(([, node]) => ({ node }));
    if (wanted.length < 3) return hits;
    const verbs = new Set();
    for (const edge of this.news.edges) {
      if (hits.length >= 20 || verbs.size >= 5) break;
      const claim = edge.ofFact?.claims[0];
      if (!claim || verbs.has(edge) || !KG.fold(edge.label).includes(wanted)) continue;
      verbs.add(edge);
      hits.push({ edge, claim });
    }
    const quoted = []; // several claims may rest on one sentence or on parts of it
    for (const claim of this.news.claims) {
      if (hits.length >= 24) break;
      claim.folded ??= KG.fold(KG.quoteOf(claim) ?? "");
      if (!claim.folded.includes(wanted) || quoted.some((quote) => quote.includes(claim.folded) || claim.folded.includes(quote))) continue;
      quoted.push(claim.folded);
      hits.push({ claim });
    }
    return hits;
  }

  suggest() {
    this.hits = this.find(this.field.value);
    this.at = this.hits.length ? 0 : -1;
    const rows = this.hits.map((hit, i) => KG.el("li", { id: `hit-${i}`, role: "option", onmousedown: (event) => { event.preventDefault(); this.open(i); } }, ...this.row(hit)));
    if (!rows.length && this.field.value.trim()) rows.push(KG.el("li", { class: "soft", text: this.news.words.no_match }));
    this.list.replaceChildren(...rows);
    this.list.hidden = !rows.length;
    this.field.setAttribute("aria-expanded", String(rows.length > 0));
    this.painted?.();
    this.mark();
  }

  row({ node, edge, claim }) {
    if (node) return [KG.swatch(this.news.theme.types[node.type] ?? this.news.theme.types.Other, node.type), KG.el("bdi", { text: node.name }), KG.el("span", { class: "kind", text: node.type })];
    if (edge) return [KG.el("bdi", { text: `${edge.from.name} ${edge.label} ${edge.to.name}` }), KG.el("span", { class: "kind", text: "claim" })];
    return [KG.el("q", { text: KG.shorten(KG.quoteOf(claim) ?? "", 90) }), KG.el("span", { class: "kind", text: "quote" })];
  }

  mark() {
    [...this.list.children].forEach((row, i) => row.setAttribute("aria-selected", String(i === this.at)));
    if (this.at >= 0) { this.field.setAttribute("aria-activedescendant", `hit-${this.at}`); this.list.children[this.at].scrollIntoView({ block: "nearest" }); }
    else this.field.removeAttribute("aria-activedescendant");
  }

  key(event) {
    if (event.key === "Escape") { this.field.value = ""; this.close(); this.field.blur(); }
    if (!this.hits.length) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.at = (this.at + (event.key === "ArrowDown" ? 1 : this.hits.length - 1)) % this.hits.length;
      this.mark();
    }
    if (event.key === "Enter") { event.preventDefault(); this.open(Math.max(0, this.at)); }
  }

  open(i) {
    const { node, edge, claim } = this.hits[i];
    this.close();
    this.field.blur();
    if (node) this.go.node(node); else this.go.claim(claim, edge ?? null);
  }

  close() { this.list.hidden = true; this.field.setAttribute("aria-expanded", "false"); }
};
