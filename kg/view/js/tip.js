// Previews: what a name, a line or an event is, on pointing at it or coming to it by keyboard. Escape puts them away; the
// pointer may move onto them.
KG.Tip = class {
  constructor(news, filter, panel, box) {
    Object.assign(this, { news, filter, panel, box, of: null });
    box.addEventListener("mouseenter", () => clearTimeout(this.timer));
    box.addEventListener("mouseleave", () => this.leave());
    const open = (event) => {
      const of = event.target.closest?.("[data-node], [data-claim]");
      if (!of || of === this.of) return;
      const inside = this.inside(of);
      if (inside.length) this.wait(() => this.over(of, inside));
    };
    const close = (event) => { if (event.target.closest?.("[data-node], [data-claim]")) this.leave(); };
    document.addEventListener("mouseover", open);
    document.addEventListener("mouseout", close);
    document.addEventListener("focusin", (event) => { if (event.target.matches?.(":focus-visible")) open(event); });
    document.addEventListener("focusout", close);
    document.addEventListener("scroll", () => { if (!box.hidden) this.hide(); }, true);
  }

  inside(of) {
    if (of.dataset.node !== undefined) return this.node(this.news.nodes[of.dataset.node]);
    return this.claim(this.news.claims[of.dataset.claim]);
  }

  wait(then, time = 140) { clearTimeout(this.timer); this.timer = setTimeout(then, time); }
  leave() { this.wait(() => this.hide(), 180); }
  hide() {
    clearTimeout(this.timer);
    this.of?.removeAttribute("aria-describedby");
    this.of = null;
    this.box.hidden = true;
  }

  over(element, children) {
    if (!element.isConnected) return;
    this.hide();
    const place = element.getBoundingClientRect();
    this.show(place.left, place.bottom + 4, place.top - 4, children);
    this.of = element;
    element.setAttribute("aria-describedby", "tip");
  }

  // Beside a point of the window, below it where there is room.
  show(x, below, above, children) {
    clearTimeout(this.timer);
    this.box.replaceChildren(...children);
    this.box.hidden = false;
    this.box.style.left = `${Math.max(8, Math.min(x, innerWidth - this.box.offsetWidth - 8))}px`;
    const fits = below + this.box.offsetHeight < innerHeight - 4;
    this.box.style.top = `${fits ? below : Math.max(4, above - this.box.offsetHeight)}px`;
    this.painted?.();
  }

  at(pointer, stage, children) {
    const box = stage.getBoundingClientRect();
    this.show(box.left + pointer.x + 14, box.top + pointer.y + 18, box.top + pointer.y - 10, children);
  }

  node(node) {
    const look = this.news.theme.types[node.type] ?? this.news.theme.types.Other;
    const claims = this.panel.claimsOf(node).filter((claim) => this.filter.passes(claim));
    const offices = this.panel.officesOf(node).map((office) => office.name);
    return [
      KG.el("strong", { dir: "auto", text: node.name }),
      KG.el("span", { class: "soft", dir: "auto", text: [look.label, ...offices.slice(0, 2)].join(" · ") }),
      ...claims.slice(0, 3).map((claim) => KG.el("span", { class: `line ${claim.factuality}` }, ...this.panel.statement(claim))),
      KG.el("span", { class: "soft", text: claims.length > 3 ? KG.count("more_claims", claims.length - 3) : claims.length ? "" : KG.count("claims", 0) }),
    ];
  }

  claim(claim) {
    return [
      KG.el("span", { class: `line ${claim.factuality}` }, ...this.panel.statement(claim)),
      KG.el("span", { class: "soft", dir: "auto", text: this.about(claim) }),
      KG.el("q", { dir: "auto", text: KG.shorten(KG.quoteOf(claim) ?? "", 160) }),
    ];
  }

  pair(pair) {
    const rows = pair.edges.flatMap((edge) => this.filter.claimsOf(edge).map((claim) => [edge, claim]));
    return [
      ...rows.slice(0, 4).flatMap(([edge, claim]) => [KG.el("span", { class: `line ${claim.factuality}` }, ...this.panel.statement(claim, edge)), KG.el("span", { class: "soft", dir: "auto", text: this.about(claim) })]),
      ...pair.edges.filter((edge) => edge.inferred).map((edge) => this.panel.inferredRow(edge)),
      rows.length || pair.isInferred ? "" : KG.el("span", { class: "line", dir: "auto", text: pair.label }),
      rows.length > 4 ? KG.el("span", { class: "soft", text: KG.count("more_claims", rows.length - 4) }) : "",
    ];
  }

  about(claim) {
    const fact = claim.ofFact;
    return [claim.aside === null ? null : KG.say("set_aside"), this.news.theme.factuality[claim.factuality].label, KG.Disputes.sides([claim], this.filter) ? `≠ ${KG.say("disputed")}` : null, claim.by ? `${KG.say("says")} ${claim.by.name}` : null, fact ? KG.dates(fact.start, fact.end) : null, claim.inArticle.publisher].filter(Boolean).join(" · ");
  }
};
