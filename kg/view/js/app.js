// Brings the parts together: one place where they meet, and where a change of the filter reaches all of them.
const news = KG.readNews(await KG.unpack(KG.byId("news")));
const aside = new KG.Aside(news);
const filter = new KG.Filter(news);
KG.sources = new KG.Sources(news);
KG.Stories.find(news);
KG.Disputes.find(news);
filter.addDisputes();
const root = document.documentElement;
root.dataset.paper = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

const drawing = new KG.Drawing(news, filter, KG.byId("canvas"));
const address = new KG.Address(news, filter, aside);
const parts = { news, aside, filter, drawing, refresh, write };
const go = parts.go = new KG.Go(parts);
const panel = parts.panel = new KG.Panel(news, filter, KG.byId("panel"), go);
const table = parts.table = new KG.Table(news, filter, KG.byId("table"), go);
const timeline = parts.timeline = new KG.Timeline(news, filter, KG.byId("timeline"), go);
const facets = parts.facets = new KG.Facets(news, filter, KG.byId("facets"), refresh, aside);
const search = parts.search = new KG.Search(news, KG.byId("query"), KG.byId("hits"), go);
const active = parts.active = new KG.Active(filter, KG.byId("active"), go, () => { facets.sync(); refresh(); });
const tip = parts.tip = new KG.Tip(news, filter, panel, KG.byId("tip"));
const views = parts.views = new KG.Views(KG.byId("views"), { network: KG.byId("network"), timeline: KG.byId("timeline"), table: KG.byId("table") }, refresh);
const tint = () => KG.tint(document.body, news.theme, drawing.tone);
for (const part of [panel, search, table, timeline, tip]) part.painted = tint;

// Everything that follows the filter, brought in line with it.
function refresh() {
  filter.judge();
  const shown = drawing.update(views.now === "network");
  const counts = views.now === "network" ? shown : { nodes: shown.nodes, claims: filter.shown().length };
  KG.byId("counts").title = views.now === "network" ? KG.say("drawn_hint") : "";
  KG.byId("counts").textContent = KG.say(views.now === "network" ? "drawn" : "shown", {
    nodes: counts.nodes.toLocaleString("en"), allNodes: news.drawable.length.toLocaleString("en"), claims: counts.claims.toLocaleString("en"), allClaims: news.claims.length.toLocaleString("en"),
  });
  facets.sync();
  facets.count(drawing.shown);
  active.update();
  if (drawing.selected) drawing.network.selectNodes([drawing.selected.index].filter((index) => drawing.nodes.get(index)), false);
  go.open?.();
  if (views.now === "table") table.update();
  if (views.now === "timeline") timeline.update();
  write();
}

// Writes the address; a page inside a notebook has none. What is looked at, and in which view, is a step that the browser's
// Back undoes; filters are not.
let step = null;
let isFollowing = false;
function write() {
  if (location.protocol === "about:") return;
  const hash = address.write({ ...go.now, view: views.now, colours: drawing.colours, sort: table.sort, whole: drawing.whole });
  const now = JSON.stringify([go.now.what, go.now.id, go.now.to ?? null, views.now]);
  const isStep = step !== null && now !== step && !isFollowing;
  step = now;
  history[isStep ? "pushState" : "replaceState"](null, "", hash || location.pathname + location.search);
}

// Opens what the address asks for.
function follow() {
  isFollowing = true;
  try { open(); } finally { isFollowing = false; }
}
function open() {
  const asked = address.read(location.hash);
  views.set(asked.view);
  setColours(asked.colours === "source" ? "source" : "type");
  table.setSort(asked.sort);
  const isOther = drawing.hasCore && asked.whole !== drawing.whole;
  if (isOther) { drawing.whole = asked.whole; nameAll(); }
  const node = news.nodeById.get(asked.id);
  const other = news.nodeById.get(asked.to);
  const edge = news.edgeById.get(asked.id);
  const claim = news.claimById.get(asked.id);
  if (claim && claim.aside !== null) aside.show("claims", true);
  const article = news.articles.find((each) => String(each.id) === asked.id);
  filter.judge();
  if (asked.what === "node" && node && other && node !== other) go.path(node, other);
  else if (asked.what === "node" && node) go.node(node, !filter.focus);
  else if (asked.what === "claim" && claim) go.claim(claim);
  else if (asked.what === "edge" && edge) openEdge(edge);
  else if (asked.what === "article" && article) go.article(article);
  else go.overview();
  if (isOther) drawing.suit();
  if (isOther || filter.focus) drawing.fit();
}
function openEdge(edge) {
  for (const node of [edge.from, edge.to]) drawing.reveal(node);
  drawing.update();
  const pair = drawing.pairs.find((each) => each.id === edge.pair);
  const claim = edge.ofFact?.claims[0];
  if (pair && pair.edges.length > 1 && pair.edges.includes(edge)) go.pair(pair);
  else if (claim) go.claim(claim, edge);
  else go.overview();
}

drawing.network.on("hoverNode", (event) => tip.at(event.pointer.DOM, KG.byId("canvas"), tip.node(news.nodes[event.node])));
drawing.network.on("hoverEdge", (event) => {
  const pair = drawing.pairs.find((each) => each.id === event.edge);
  if (pair) tip.at(event.pointer.DOM, KG.byId("canvas"), tip.pair(pair));
});
for (const gone of ["blurNode", "blurEdge"]) drawing.network.on(gone, () => tip.leave());
for (const gone of ["dragStart", "zoom", "click"]) drawing.network.on(gone, () => tip.hide());
drawing.network.on("click", (event) => {
  const node = event.nodes.length ? news.nodes[event.nodes[0]] : null;
  const from = drawing.selected;
  if (node && event.event.srcEvent.shiftKey && from && from !== node) go.path(from, node);
  else if (node) go.node(node, false);
  else if (event.edges.length) go.pair(drawing.pairs.find((each) => each.id === event.edges[0]));
  else go.overview();
});
drawing.network.on("doubleClick", (event) => { if (event.nodes.length) go.expand(news.nodes[event.nodes[0]]); });

function turn() {
  root.dataset.paper = drawing.tone === "dark" ? "light" : "dark";
  KG.byId("paper").setAttribute("aria-pressed", String(drawing.tone === "dark"));
  drawing.paint();
  drawing.network.redraw();
  go.open?.();
  tint();
}
// On paper the light theme, whatever is on screen.
addEventListener("beforeprint", () => { if (drawing.tone === "dark") { turn(); root.dataset.printing = ""; } });
addEventListener("afterprint", () => { if ("printing" in root.dataset) { delete root.dataset.printing; turn(); } });
function setColours(colours) {
  drawing.colours = colours;
  facets.colours(colours);
  drawing.paint();
  tint();
}
facets.onColours = (colours) => { setColours(colours); write(); };
KG.keys({ go, drawing, news, views, turn, tip });
KG.takeAway({ drawing, filter, views, table, news });
KG.byId("paper").setAttribute("aria-pressed", String(drawing.tone === "dark"));
KG.byId("paper").addEventListener("click", turn);
KG.byId("fit").addEventListener("click", () => drawing.fit(true));
KG.byId("filters").addEventListener("click", () => {
  const isOpen = KG.byId("facets").classList.toggle("open");
  KG.byId("filters").setAttribute("aria-expanded", String(isOpen));
  KG.openHead(false);
  if (isOpen) KG.byId("facets").scrollIntoView({ block: "start" });
});
KG.byId("menu").addEventListener("click", () => KG.openHead(!document.querySelector("header").classList.contains("open")));
const all = KG.byId("all");
all.hidden = !drawing.hasCore;
const nameAll = () => { all.textContent = KG.say(drawing.whole ? "show_first" : "show_all", { n: (drawing.whole ? drawing.core : news.drawable).length.toLocaleString("en") }); };
all.addEventListener("click", () => { drawing.whole = !drawing.whole; nameAll(); refresh(); drawing.suit(); drawing.fit(); });
nameAll();

const labels = new KG.Labels(drawing);
drawing.start(() => {
  filter.judge();
  drawing.update();
  drawing.suit();
  drawing.fit();
  follow();
});
addEventListener("hashchange", follow);
let size = ""; // the observer tells the size that there is, too
new ResizeObserver(() => {
  const { clientWidth, clientHeight } = KG.byId("canvas");
  if (drawing.moved || size === `${clientWidth} ${clientHeight}`) return;
  if (size) drawing.once(() => { drawing.suit(); drawing.fit(); });
  size = `${clientWidth} ${clientHeight}`;
}).observe(KG.byId("canvas"));
for (const move of ["dragStart", "zoom"]) drawing.network.on(move, () => { drawing.moved = true; });
window.kgView = { news, filter, drawing, labels, panel, table, timeline, views, go, refresh, ready: performance.now() };
