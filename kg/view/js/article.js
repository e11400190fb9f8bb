// The text of an article: entities underlined, the words of a claim marked, what gave no claim set apart.

// Stretches of a text, as pairs of offsets, that no claim rests on: whole sentences, not what a claim left of its own.
// `spans` are pairs of offsets in any order.
KG.unclaimed = (text, spans) => {
  const ends = /[.!?…]["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{N}])|\n\s*/gu;
  const gaps = [];
  const gap = (from, to) => {
    const breaks = [...text.slice(from, to).matchAll(ends)].map((match) => from + match.index + match[0].length);
    const start = from === 0 || KG.isSentenceEnd(text, from) ? from : breaks.shift() ?? to;
    const last = to === text.length || KG.isSentenceEnd(text, to) ? to : breaks.at(-1) ?? start;
    if (last > start && /[\p{L}\p{N}]/u.test(text.slice(start, last))) gaps.push([start, last]);
  };
  let done = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (start > done) gap(done, start);
    done = Math.max(done, end);
  }
  if (done < text.length) gap(done, text.length);
  return gaps;
};
// Says whether a sentence can end right before an offset.
KG.isSentenceEnd = (text, offset) => /[.!?…]["'”’)\]]*\s*$|\n\s*$/.test(text.slice(Math.max(0, offset - 12), offset)) ;

KG.ArticleText = class {
  constructor(news, go) { Object.assign(this, { news, go }); }

  // The article as an element; with a claim its words are marked, with an edge its two ends stand out.
  show(article, claim = null, edge = null) {
    if (article.text === null) return this.withoutText(claim);
    const { text } = article;
    const at = (point) => Math.max(0, Math.min(text.length, KG.unit(text, point)));
    const claims = article.claims.map((each) => [at(each.start), at(each.end)]);
    const layers = { mark: claim ? [[at(claim.start), at(claim.end)]] : [], plain: KG.unclaimed(text, claims) };
    const box = KG.el("div", { class: "text", dir: "auto", tabindex: "0", role: "region", "aria-label": KG.say("text_of", { title: article.title ?? article.id }) });
    let done = 0;
    for (const { start, end, node } of this.names(article, at)) {
      if (start < done || end <= start) continue;
      box.append(...this.pieces(text, done, start, layers));
      const which = edge && node === edge.from ? " first" : edge && node === edge.to ? " second" : "";
      box.append(KG.el("a", { class: `named${which}`, href: KG.hrefOf(node), "data-node": node.index, onclick: (event) => { event.preventDefault(); this.go.node(node); } }, ...this.pieces(text, start, end, layers)));
      done = end;
    }
    box.append(...this.pieces(text, done, text.length, layers));
    if (edge) {
      box.style.setProperty("--one", this.go.colorOf(edge.from));
      box.style.setProperty("--two", this.go.colorOf(edge.to));
    }
    const legend = [claim ? KG.el("span", {}, KG.el("mark", { text: KG.say("legend_mark") })) : null, KG.el("span", { class: "named", text: KG.say("legend_named") }), layers.plain.length ? KG.el("span", { class: "unclaimed", text: KG.say("legend_unclaimed") }) : null];
    return KG.el("div", {}, KG.el("p", { class: "legend" }, ...legend), box);
  }

  withoutText(claim) {
    const offsets = claim && !KG.quoteOf(claim) ? ` ${KG.say("offsets", { start: claim.start, end: claim.end })}` : "";
    return KG.el("p", { class: "soft", id: "no-text", text: KG.say("no_text") + offsets });
  }

  names(article, at) {
    const spans = [];
    for (const node of this.news.nodes) {
      for (let i = 0; i < node.mentions.length; i += 3) if (node.mentions[i] === article.index) spans.push({ start: at(node.mentions[i + 1]), end: at(node.mentions[i + 2]), node });
    }
    return spans.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  // A stretch of text in pieces, each in the layer that it lies in.
  pieces(text, start, end, layers) {
    const cuts = new Set([start, end]);
    for (const spans of Object.values(layers)) for (const span of spans) for (const cut of span) if (cut > start && cut < end) cuts.add(cut);
    const points = [...cuts].sort((a, b) => a - b);
    const isIn = (spans, at) => spans.some(([from, to]) => from <= at && at < to);
    return points.slice(1).map((to, i) => {
      const words = text.slice(points[i], to);
      if (isIn(layers.mark, points[i])) return KG.el("mark", { text: words });
      return isIn(layers.plain, points[i]) ? KG.el("span", { class: "unclaimed", text: words }) : document.createTextNode(words);
    });
  }
};
