// All claims that pass the filter as a table: sorted by any column, each row open to its claim.
KG.Table = class {
  constructor(news, filter, holder, go) {
    Object.assign(this, { news, filter, holder, go, sort: null, most: KG.Table.step });
    this.status = KG.el("p", { class: "soft", role: "status" });
    this.copyButton = KG.el("button", { type: "button", id: "copy", text: KG.say("copy_csv"), onclick: () => this.copy() });
    this.saveButton = KG.el("button", { type: "button", id: "csv-table", text: KG.say("save_table"), onclick: () => KG.saveText(KG.toCsv(this.claims), "claims.csv", "text/csv") });
    // Roles are said outright: narrow screens lay rows out in two lines or as cards, and would not be a table otherwise.
    this.head = KG.el("tr", { role: "row" });
    this.body = KG.el("tbody", { role: "rowgroup" });
    this.more = KG.el("button", { class: "more", type: "button", onclick: () => { this.most += KG.Table.step; this.rows(); } });
    const table = KG.el("table", { class: "claims", role: "table", "aria-label": KG.say("table_caption") }, KG.el("thead", { role: "rowgroup" }, this.head), this.body);
    this.scroller = KG.el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": KG.say("table_caption") }, table, this.more);
    holder.replaceChildren(KG.el("div", { class: "bar" }, this.status, this.copyButton, this.saveButton), this.scroller);
  }

  static step = 200;
  // Each column: what is shown and by what it is sorted.
  static columns = {
    who: (claim) => KG.cells.who(claim).map((part) => part.text).join(", "),
    verb: (claim) => KG.cells.verb(claim),
    whom: (claim) => KG.cells.whom(claim).map((part) => part.text).join(", "),
    certain: (claim) => Object.keys(KG.news.theme.factuality).indexOf(claim.factuality),
    speaker: (claim) => claim.by?.name ?? "",
    when: (claim) => (claim.ofFact && KG.day(claim.ofFact)) ?? "",
    place: (claim) => KG.placeOf(claim)?.name ?? "",
    source: (claim) => `${claim.inArticle.publisher ?? ""}\n${claim.inArticle.published ?? ""}`,
  };

  // The order: "when" rising, "-when" falling; what a column does not know comes last; without one, newest first.
  setSort(sort) {
    this.sort = sort && Object.hasOwn(KG.Table.columns, sort.replace(/^-/, "")) ? sort : null;
    this.most = KG.Table.step;
  }

  sorted(claims) {
    if (!this.sort) return [...claims].sort(KG.newest);
    const value = KG.Table.columns[this.sort.replace(/^-/, "")];
    const turn = this.sort.startsWith("-") ? -1 : 1;
    const order = new Intl.Collator("en", { numeric: true });
    const keyed = claims.map((claim) => [value(claim), claim]);
    const compare = (a, b) => (typeof a === "number" ? a - b : order.compare(a, b));
    return keyed.sort(([a, one], [b, other]) => (a === "") - (b === "") || turn * compare(a, b) || KG.newest(one, other)).map(([, claim]) => claim);
  }

  update() {
    this.claims = this.sorted(this.filter.shown());
    this.status.textContent = KG.count("claims", this.claims.length);
    this.head.replaceChildren(...Object.keys(KG.Table.columns).map((name) => this.heading(name)));
    this.rows();
  }

  heading(name) {
    const now = this.sort?.replace(/^-/, "") === name ? (this.sort.startsWith("-") ? "descending" : "ascending") : "none";
    const button = KG.el("button", { type: "button", "data-sort": name, onclick: () => { this.setSort(now === "ascending" ? `-${name}` : name); this.go.sorted(); this.head.querySelector(`[data-sort=${name}]`).focus(); } },
      KG.say(`column_${name}`), KG.el("span", { class: "arrow", "aria-hidden": "true", text: { ascending: "▲", descending: "▼", none: "" }[now] }));
    return KG.el("th", { scope: "col", role: "columnheader", class: `col-${name}`, "aria-sort": now }, button);
  }

  rows() {
    this.body.replaceChildren(...this.claims.slice(0, this.most).map((claim) => this.row(claim)));
    if (!this.claims.length) this.body.append(KG.el("tr", { role: "row" }, KG.el("td", { role: "cell", class: "soft", colspan: Object.keys(KG.Table.columns).length, text: KG.say("nothing_shown") })));
    this.more.hidden = this.claims.length <= this.most;
    this.more.textContent = KG.count("more", this.claims.length - this.most);
    this.mark();
    this.painted?.();
  }

  row(claim) {
    const cell = (name, ...inside) => KG.el("td", { role: "cell", class: `col-${name}${inside.flat().some(Boolean) ? "" : " blank"}` }, ...inside);
    const date = claim.ofFact ? KG.dates(claim.ofFact.start, claim.ofFact.end) : "";
    const place = KG.placeOf(claim);
    const sides = KG.Disputes.sides([claim], this.filter);
    const row = KG.el("tr", { role: "row", class: `${claim.factuality}${claim.aside === null ? "" : " out"}`, "data-row": claim.id, onclick: (event) => { if (!event.target.closest("button, a")) this.go.claim(claim); } },
      cell("who", ...this.parts(KG.cells.who(claim))),
      cell("verb", KG.el("button", { type: "button", class: "link verb", "data-claim": claim.index, "aria-label": KG.inWords(claim), onclick: () => this.go.claim(claim) }, KG.el("bdi", { text: KG.cells.verb(claim) }))),
      cell("whom", ...this.parts(KG.cells.whom(claim))),
      cell("certain", KG.chip(claim.factuality), sides ? KG.disputed(sides) : null, KG.asideMark(claim)),
      cell("speaker", ...(claim.by ? [KG.el("span", { class: "lead", text: KG.say("says") }), ...this.parts([{ text: claim.by.name, node: claim.by }])] : [])),
      cell("when", date ? KG.el("span", { class: "day", text: date }) : null, date || !claim.ofFact?.when ? null : KG.el("q", { dir: "auto", text: claim.ofFact.when })),
      cell("place", ...(place ? [KG.el("span", { class: "lead", text: KG.say("where_lead") })] : []), ...(place ? this.parts([{ text: place.name, node: place }]) : [])),
      cell("source", KG.sourceDot(claim.inArticle), KG.el("bdi", { text: claim.inArticle.publisher ?? "" }), KG.el("span", { class: "soft day", text: claim.inArticle.published ? ` ${KG.date(claim.inArticle.published)}` : "" })));
    return row;
  }

  parts(parts) {
    return parts.slice(0, 4).flatMap(({ text, node }, i) => [i ? ", " : "", node ? KG.link(node, this.go, text) : KG.el("bdi", { text: KG.shorten(text, 80) })]).concat(parts.length > 4 ? ` ${KG.count("more", parts.length - 4)}` : "");
  }

  // Shows which claim is open in the panel.
  mark() {
    for (const row of this.body.children) {
      const isOpen = this.opened && row.dataset.row === String(this.opened.id);
      row.classList.toggle("open", isOpen);
      if (isOpen) row.setAttribute("aria-current", "true"); else row.removeAttribute("aria-current");
    }
  }

  async copy() {
    const isCopied = await KG.copyText(KG.toCsv(this.claims));
    this.status.textContent = isCopied ? KG.count("copied", this.claims.length) : KG.say("not_copied");
  }
};

// To the clipboard; in frames and old browsers that refuse the new way, by the old one.
KG.copyText = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = KG.el("textarea", { class: "unseen", "aria-hidden": "true" });
    const before = document.activeElement;
    field.value = text;
    document.body.append(field);
    field.select();
    const isCopied = document.execCommand("copy");
    field.remove();
    before?.focus();
    return isCopied;
  }
};
