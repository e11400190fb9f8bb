// What narrows the news right now, each as a button that takes it away again.
KG.Active = class {
  constructor(filter, holder, go, refresh) { Object.assign(this, { filter, holder, go, refresh }); }

  update() {
    const { filter } = this;
    const chips = [];
    const chip = (text, undo) => chips.push(KG.el("button", { type: "button", class: "active", title: KG.say("take_away_filter"), onclick: () => { undo(); this.refresh(); KG.byId("query").focus(); } }, KG.el("bdi", { text }), KG.el("span", { "aria-hidden": "true", text: " ×" })));
    if (filter.words) chip(KG.say("only_words", { words: KG.shorten(filter.words, 40) }), () => { filter.words = ""; });
    if (filter.verb !== null) chip(KG.say("only_verb", { verb: KG.shorten(filter.verb, 40) }), () => { filter.verb = null; });
    if (filter.focus) chip(KG.say("only_near", { name: KG.shorten(filter.focus.node.label, 40), steps: KG.count("steps", filter.focus.hops) }), () => { filter.focus = null; });
    if (filter.from || filter.to) chip(KG.say("only_dates", { dates: KG.dates(filter.from ?? filter.days[0], filter.to ?? filter.days.at(-1)) }), () => { filter.from = filter.to = null; });
    const off = Object.keys(filter.off).flatMap((facet) => filter.ticked(facet));
    if (off.length) chip(KG.count("ticked_off", off.length), () => { for (const facet of Object.keys(filter.off)) filter.off[facet] = new Set(filter.usual[facet] ?? []); });
    this.holder.replaceChildren(...chips);
    this.holder.hidden = !chips.length;
  }
};
