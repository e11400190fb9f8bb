// Who reports it: each source has a colour, in the order of how much it tells; those beyond the palette share one.
KG.Sources = class {
  constructor(news) {
    this.news = news;
    const counts = new Map();
    for (const claim of news.claims) counts.set(claim.values.publisher, (counts.get(claim.values.publisher) ?? 0) + 1);
    this.names = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
    this.index = new Map(this.names.map((name, i) => [name, i]));
  }

  get isMany() { return this.names.length > 1; }
  color(name, tone) { return (this.news.theme.sources[this.index.get(name)] ?? this.news.theme.line)[tone]; }

  // The colour of what these claims say together: that of their only source, else the neutral one.
  colorOf(claims, tone) {
    const names = new Set(claims.map((claim) => claim.values.publisher));
    return names.size === 1 ? this.color([...names][0], tone) : this.news.theme.line[tone];
  }
};

// A dot in the colour of an article's source, where there is more than one source.
KG.sourceDot = (article) => (KG.sources.isMany ? KG.dotOf(article.publisher ?? "") : null);
KG.dotOf = (name) => {
  const dot = KG.svg("circle", { cx: 5, cy: 5, r: 4.5, class: "source-dot" });
  dot.dataset.source = name;
  return KG.svg("svg", { width: 10, height: 10, viewBox: "0 0 10 10", "aria-hidden": "true" }, dot);
};
