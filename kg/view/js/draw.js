// The drawing: one node per entity, one line per pair, kept in step with the filter. Positions come from Python and stay.
KG.Drawing = class {
  constructor(news, filter, holder) {
    Object.assign(this, { news, filter, holder, extra: new Set(), whole: false, selected: null, picked: null, way: null, colours: "type", shown: [], pairs: [], stretch: 1, grow: 1, thick: 1, isSeen: true });
    this.core = news.drawable.filter((node) => node.core);
    this.hasCore = this.core.length > 0;
    this.places = new Map(this.core.map((node) => [node.index, node.core]));
    this.common = new Map(); // how often each label occurs: of two, the rarer says more
    for (const edge of news.edges) this.common.set(edge.label, (this.common.get(edge.label) ?? 0) + 1);
    this.nodes = new vis.DataSet();
    this.lines = new vis.DataSet();
    this.drawn = new Map(); // each node and line on the canvas, as it was last drawn
    Object.assign(this, { held: 0, paints: 0 });
    this.behind = new Map();
    const many = news.drawable.length > 1500;
    const options = { ...news.options, interaction: { ...news.options.interaction, hideEdgesOnDrag: many, hideEdgesOnZoom: many } };
    this.network = new vis.Network(holder, { nodes: this.nodes, edges: this.lines }, options);
  }

  // Draws for the first time. The library asked for a picture of its own when it was made: that one would come a frame
  // later and show the same, so it is left out unless something changed since.
  start(change) {
    this.once(change);
    const { emitter } = this.network.body;
    const before = this.paints;
    emitter.emit("_blockRedraw");
    requestAnimationFrame(() => {
      emitter.emit("_allowRedraw");
      if (this.paints !== before) this.network.redraw();
    });
  }

  // Does several things that each change the drawing, and draws once, at the end.
  once(change) {
    this.held += 1;
    this.network.body.emitter.emit("_blockRedraw");
    change();
    this.held -= 1;
    if (this.held) return;
    this.paint();
    this.network.body.emitter.emit("_allowRedraw");
    this.network.redraw();
  }

  get tone() { return document.documentElement.dataset.paper === "dark" ? "dark" : "light"; }
  colorOf(node) { return node.color ?? (this.news.theme.types[node.type] ?? this.news.theme.types.Other)[this.tone]; }
  shapeOf(node) { return node.shape ?? (this.news.theme.types[node.type] ?? this.news.theme.types.Other).shape; }
  placeOf(node) {
    const [x, y] = this.hasCore && !this.whole ? this.places.get(node.index) ?? [node.x, node.y] : [node.x, node.y];
    return [x, y * this.stretch];
  }

  // Stretches the drawing up or down a little, so that it fills a high or a wide window.
  suit() {
    this.stretch = 1;
    const { scale, box } = this.room(this.shown, true);
    const wanted = (this.holder.clientHeight - 44) / (scale * (box.bottom - box.top));
    this.stretch = this.shown.length < 3 ? 1 : Math.max(0.8, Math.min(2.6, wanted));
    this.paint();
  }

  static around = 300; // most nodes that a focus shows where not all are drawn

  candidates() {
    if (!this.hasCore || this.whole) return this.news.drawable;
    if (this.filter.near) return this.closest();
    return [...this.core, ...[...this.extra].map((index) => this.news.nodes[index])];
  }

  // The nodes of a focus, nearest and weightiest first, each beside one that is drawn already.
  closest() {
    const { near } = this.filter;
    const nodes = [...near.keys()].filter((node) => node.x !== null).sort((a, b) => near.get(a) - near.get(b) || b.size - a.size || a.index - b.index).slice(0, KG.Drawing.around);
    for (const node of nodes) this.reveal(node);
    return nodes;
  }

  // Brings what is drawn in line with the filter and returns how much it is; on the canvas only while that is looked at.
  update(isSeen = true) {
    const allowed = new Set(this.candidates().filter((node) => this.filter.showsNode(node)));
    this.behind = new Map();
    const joined = new Set();
    const claims = new Set();
    for (const edge of this.news.edges) {
      if (!allowed.has(edge.from) || !allowed.has(edge.to) || !this.filter.shows(edge)) continue;
      if (!this.behind.has(edge.pair)) this.behind.set(edge.pair, []);
      this.behind.get(edge.pair).push(edge);
      joined.add(edge.from).add(edge.to);
      edge.claims = this.filter.claimsOf(edge);
      for (const claim of edge.claims) claims.add(claim);
    }
    if (this.selected && allowed.has(this.selected)) joined.add(this.selected);
    this.shown = [...joined].sort((a, b) => b.size - a.size || a.index - b.index);
    this.pairs = [...this.behind].map(([pair, edges]) => this.summary(pair, edges));
    this.isSeen = isSeen;
    this.paint();
    return { nodes: this.shown.length, claims: claims.size };
  }

  // What one line says of all the edges behind it; of those that are no part of the graph only that they are there too.
  summary(pair, edges) {
    const isOut = (edge) => edge.inferred || (edge.claims.length > 0 && edge.claims.every((claim) => claim.aside !== null));
    const told = edges.filter((edge) => !isOut(edge));
    if (!told.length || told.length === edges.length) return { ...this.account(pair, edges), also: "" };
    const also = [["also_inferred", edges.filter((edge) => edge.inferred)], ["also_aside", edges.filter((edge) => isOut(edge) && !edge.inferred)]];
    return { ...this.account(pair, told), edges, also: also.filter(([, some]) => some.length).map(([word, some]) => KG.count(word, some.length)).join(", ") };
  }
  account(pair, edges) {
    const counts = new Map();
    let total = 0;
    const ranks = Object.keys(this.news.theme.factuality);
    let best = ranks.length - 1;
    for (const edge of edges) {
      const { claims } = edge;
      counts.set(edge.label, (counts.get(edge.label) ?? 0) + Math.max(1, claims.length));
      total += Math.max(1, claims.length);
      for (const claim of claims) best = Math.min(best, ranks.indexOf(claim.factuality));
      if (!edge.ofFact) best = 0;
    }
    const quiet = new Map(edges.map((edge) => [edge.label, edge.quiet]));
    const isDenied = (edge) => edge.claims.length > 0 && edge.claims.every((claim) => claim.factuality === "Negated");
    const said = new Set(edges.filter((edge) => !isDenied(edge)).map((edge) => edge.label)); // never a denied verb where another is not
    const [main] = [...counts].sort((a, b) => said.has(b[0]) - said.has(a[0]) || quiet.get(a[0]) - quiet.get(b[0]) || b[1] - a[1] || this.common.get(a[0]) - this.common.get(b[0]) || (a[0] < b[0] ? -1 : 1))[0];
    const first = edges.find((edge) => edge.label === main);
    const told = this.told(edges.filter((edge) => edge.label === main));
    const times = told > 1 ? KG.say("told_short", { label: main, count: told }) : main;
    const label = counts.size === 1 ? times : KG.fill(this.news.words.several, { label: times, more: counts.size - 1 });
    const isOneWay = !first.mutual && edges.every((edge) => edge.from === first.from);
    return { id: pair, edges, label, from: first.from, to: first.to, isOneWay, factuality: ranks[best], weight: total, says: this.says(edges), disputed: this.disputed(edges), isAside: edges.every((edge) => edge.claims.length > 0 && edge.claims.every((claim) => claim.aside !== null)), isInferred: edges.every((edge) => edge.inferred), isBackground: edges.every((edge) => !edge.inferred && (edge.quiet || KG.groundOf(edge) === "known")) };
  }

  disputed(edges) {
    const claims = edges.flatMap((edge) => edge.claims.filter((claim) => claim.against.length));
    return claims.length ? KG.Disputes.sides(claims, this.filter) : null;
  }

  // The claims behind all that is drawn.
  claims() { return [...new Set(this.pairs.flatMap((pair) => pair.edges.flatMap((edge) => edge.claims)))].sort(KG.newest); }

  // How many sources tell the same event, of the events behind these edges the one that most tell.
  told(edges) {
    if (!KG.sources.isMany || edges.length < 2) return 1;
    const claims = edges.flatMap((edge) => edge.claims);
    if (claims.length < 2) return 1;
    const told = claims.filter((claim) => claim.factuality !== "Negated");
    return Math.max(1, ...KG.byStory(told.length ? told : claims).map((claims) => KG.sourcesOf(claims).size));
  }

  // Who says it, where no claim behind these edges is the outlet's own.
  says(edges) {
    const speakers = new Set();
    for (const edge of edges) {
      if (!edge.ofFact) return "";
      for (const claim of edge.claims) {
        if (!claim.by) return "";
        speakers.add(claim.by);
      }
    }
    const [first, ...rest] = speakers;
    return !first ? "" : rest.length ? KG.count("says_many", rest.length + 1) : `${KG.say("says")} ${first.label}`;
  }

  paint() {
    if (!this.isSeen || this.held) return;
    this.paints += 1;
    const near = this.near();
    const wantedNodes = this.shown.map((node) => this.nodeStyle(node, near));
    const wantedLines = this.pairs.map((pair) => this.lineStyle(pair));
    const change = Math.abs(wantedNodes.length - this.nodes.length) + Math.abs(wantedLines.length - this.lines.length);
    if (change > 2000 || !this.nodes.length) { // taking all at once is faster than telling what changed
      [this.nodes, this.lines] = [new vis.DataSet(wantedNodes), new vis.DataSet(wantedLines)];
      this.drawn = new Map([...wantedNodes, ...wantedLines].map((each) => [each.id, KG.looks(each)]));
      const [position, scale] = [this.network.getViewPosition(), this.network.getScale()];
      this.network.setData({ nodes: this.nodes, edges: this.lines }); // which fits the window to the nodes, not knowing of labels
      this.network.moveTo({ position, scale, animation: false });
      return;
    }
    this.replace(this.nodes, wantedNodes);
    this.replace(this.lines, wantedLines);
    this.network.body.emitter.emit("_requestRedraw"); // labels may have changed where no line did
  }

  // Who stands out: the selected node with its neighbours, or the two ends of the picked line; everyone where nothing is picked.
  near() {
    if (this.filter.near && !this.picked) return null; // what is shown is near already
    if (this.selected) return new Set([this.selected, ...this.pairs.filter((pair) => this.touches(pair)).flatMap((pair) => [pair.from, pair.to])]);
    if (this.way) return new Set(this.way.flatMap(({ ends }) => ends));
    const pair = this.picked && this.pairs.find((each) => each.id === this.picked);
    return pair ? new Set([pair.from, pair.to]) : null;
  }

  replace(set, wanted) {
    const ids = new Set(wanted.map((each) => each.id));
    const gone = set.getIds().filter((id) => !ids.has(id));
    for (const id of gone) this.drawn.delete(id);
    if (gone.length) set.remove(gone);
    const changed = [];
    for (const each of wanted) {
      const looks = KG.looks(each);
      if (this.drawn.get(each.id) !== looks) changed.push(each);
      this.drawn.set(each.id, looks);
    }
    if (changed.length) set.update(changed);
  }

  nodeStyle(node, near) {
    const [x, y] = this.placeOf(node);
    const ring = this.news.theme.paper[this.tone];
    const color = near && !near.has(node) ? KG.mix(this.colorOf(node), ring, this.picked ? 0.7 : 0.8) : this.colorOf(node);
    const picked = { background: color, border: this.news.theme.ink[this.tone] };
    return { id: node.index, x, y, shape: this.shapeOf(node), size: node.size * this.grow * (this.shapeOf(node) === "dot" ? 1 : 0.92),
      color: { background: color, border: ring, highlight: picked, hover: { background: color, border: picked.border } } };
  }

  lineStyle(pair) {
    const look = this.news.theme.factuality[pair.factuality];
    const touches = this.touches(pair) || !(this.picked || this.way || this.selected) || (this.filter.near && !this.picked);
    const strong = this.colorOfLine(pair);
    const isCrowded = this.pairs.length > 4000; // strokes and arrows that no one could see cost most of the time
    const width = pair.isBackground ? 1 : Math.min(7, 1.8 + 0.9 * Math.log2(pair.weight));
    const plain = pair.isBackground ? 0.38 : 0.75;
    return { id: pair.id, from: pair.from.index, to: pair.to.index, arrows: pair.isOneWay && !isCrowded ? "to" : "", dashes: pair.isAside ? [1, 7] : pair.isInferred ? [14, 4, 2, 4] : look.dashes.length && !isCrowded ? look.dashes : false,
      width: this.thick * width,
      color: { color: strong, highlight: pair.factuality === "Negated" ? strong : this.news.theme.ink[this.tone], hover: strong, opacity: touches ? (this.touches(pair) ? 0.75 : plain) : this.picked ? 0.22 : 0.1 } };
  }

  // Says whether a line is what the reader picked: the line itself, part of the way, or one of the selected node's.
  touches(pair) {
    if (this.way) return this.way.some((step) => step.pair === pair.id);
    return this.picked ? pair.id === this.picked : this.selected !== null && (pair.from === this.selected || pair.to === this.selected);
  }

  // A line has the colour of its factuality, or of its source; what is denied stays red.
  colorOfLine(pair) {
    if (pair.isAside || pair.isInferred) return this.news.theme.page[pair.isAside ? "soft" : "accent"][this.tone];
    if (this.colours !== "source" || pair.factuality === "Negated") return this.news.theme.factuality[pair.factuality][this.tone];
    return KG.sources.colorOf(pair.edges.flatMap((edge) => edge.claims), this.tone);
  }

  select(node) {
    Object.assign(this, { selected: node, picked: null, way: null });
    this.network.unselectAll();
  }

  selectPair(pair) {
    Object.assign(this, { selected: null, way: null, picked: this.pairs.some((each) => each.id === pair) ? pair : null });
    this.paint();
    if (this.lines.get(pair)) this.network.selectEdges([pair]);
  }

  // A way as steps of `{ pair, ends }`, or null.
  selectWay(way) {
    Object.assign(this, { selected: null, picked: null, way });
    this.paint();
    this.network.unselectAll();
  }

  // Makes sure that a node is on the canvas, next to a neighbour where it was not part of the first look.
  reveal(node) {
    if (node.x === null || !this.hasCore || this.whole || this.places.has(node.index)) return;
    const anchors = node.edges.flatMap((edge) => [edge.from, edge.to]).filter((other) => other !== node && this.places.has(other.index));
    const [x, y] = anchors.length ? this.places.get(anchors[0].index) : [0, 0];
    const turn = node.index * 2.399963;
    this.places.set(node.index, [x + 130 * Math.cos(turn), y + 110 * Math.sin(turn)]);
    this.extra.add(node.index);
  }

  expand(node) {
    const around = new Set(node.edges.flatMap((edge) => [edge.from, edge.to]));
    let added = 0;
    for (const other of around) {
      if (added >= 60 || this.places.has(other.index)) continue;
      const [x, y] = this.places.get(node.index) ?? [node.x, node.y];
      const turn = added * 2.399963;
      const reach = 110 + 26 * Math.sqrt(added);
      this.places.set(other.index, [x + reach * Math.cos(turn), y + reach * Math.sin(turn)]);
      this.extra.add(other.index);
      added += 1;
    }
    return added;
  }
  hidden(node) {
    if (!this.hasCore || this.whole) return 0;
    return new Set(node.edges.flatMap((edge) => [edge.from, edge.to]).filter((other) => !this.places.has(other.index))).size;
  }

  // Fits nodes and the labels under them; vis-network's own fit knows no labels.
  fit(animate = false) { this.fitTo(this.shown, animate); }
  fitTo(nodes, animate = true) {
    if (!nodes.length || !this.holder.clientWidth) return;
    const { scale, box } = this.room(nodes);
    this.grow = this.shown.length > 160 ? Math.max(1, Math.min(3, 0.34 / scale)) : Math.max(1, Math.min(2.4, 0.62 / scale)); // small windows: smaller drawing, not smaller dots
    this.thick = this.shown.length > 160 ? Math.max(1, Math.min(3, 0.45 / scale)) : Math.max(1, Math.min(2.2, 0.85 / scale));
    this.paint();
    this.network.moveTo({ position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale, animation: this.motion(animate) });
  }

  // The scale at which nodes and their labels fill the window, or only its width, and their box at that scale.
  room(nodes, isWidthAlone = false) {
    const { clientWidth, clientHeight } = this.holder;
    let scale = 1;
    let box = null;
    for (let round = 0; round < 6; round += 1) { // labels keep their size on screen, so their share grows as the scale falls
      box = this.extent(scale, nodes);
      scale = Math.min(1.5, (clientWidth - 24) / (box.right - box.left), isWidthAlone ? Infinity : (clientHeight - 44) / (box.bottom - box.top));
    }
    return { scale, box };
  }

  extent(scale, nodes = this.shown) {
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (const node of nodes) {
      const [x, y] = this.placeOf(node);
      const label = nodes.length > 200 ? 0 : ((this.holder.clientWidth < 560 ? 3.4 : 4.6) * Math.min(node.label.length, 30)) / scale;
      const wide = Math.max(node.size, label);
      box.left = Math.min(box.left, x - wide);
      box.right = Math.max(box.right, x + wide);
      box.top = Math.min(box.top, y - node.size);
      box.bottom = Math.max(box.bottom, y + node.size + 22 / scale);
    }
    return box;
  }

  inSight(edge) {
    return [edge.from, edge.to].every((node) => {
      const [x, y] = this.placeOf(node);
      const spot = this.network.canvasToDOM({ x, y });
      return spot.x > 0 && spot.y > 0 && spot.x < this.holder.clientWidth && spot.y < this.holder.clientHeight;
    });
  }

  look(node) {
    const [x, y] = this.placeOf(node);
    const scale = Math.max(this.network.getScale(), 0.75);
    this.network.moveTo({ position: { x, y }, scale, animation: this.motion(true) });
  }
  motion(wanted) { return wanted && !this.held && !matchMedia("(prefers-reduced-motion: reduce)").matches ? { duration: 350, easingFunction: "easeInOutCubic" } : false; }
};

// All that is drawn of a node or line in one string, to see whether it changed.
KG.looks = ({ color, ...rest }) => `${Object.values(rest)} ${color.background ?? color.color} ${color.border ?? color.highlight} ${color.opacity ?? ""}`;

// A colour moved toward another; fading with transparency would let the lines shine through the nodes.
KG.mix = (from, to, share) => {
  const parts = (color) => [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16));
  if (!/^#[0-9a-f]{6}$/i.test(from) || !/^#[0-9a-f]{6}$/i.test(to)) return from;
  const [a, b] = [parts(from), parts(to)];
  return `#${a.map((value, i) => Math.round(value + (b[i] - value) * share).toString(16).padStart(2, "0")).join("")}`;
};
