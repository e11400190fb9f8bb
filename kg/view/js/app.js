// Brings the parts together: one place for what is selected, the address bar, keys and the paper's colour.
const news = KG.readNews(KG.unpack(KG.byId("news")));
const filter = new KG.Filter(news);
const root = document.documentElement;
const bright = matchMedia("(prefers-color-scheme: dark)");
root.dataset.paper = bright.matches ? "dark" : "light";

const drawing = new KG.Drawing(news, filter, KG.byId("canvas"));
const tint = () => KG.tint(document.body, news.theme, drawing.tone);
let open = null; // what the panel shows, to show it again after a filter changed

const HAS_ADDRESS = location.protocol !== "about:"; // a page inside a notebook has none to write to
const address = (hash) => HAS_ADDRESS && history.replaceState(null, "", hash || location.pathname + location.search);
// What the reader asks for by name is shown, whatever was ticked off.
const allow = (nodes) => {
  for (const node of nodes) filter.off.type.delete(node.type);
  facets.sync();
};
const go = {
  overview() {
    open = () => panel.overview();
    drawing.select(null);
    open();
    address("");
  },
  node(node, move = true) {
    open = () => panel.node(node);
    allow([node]);
    drawing.reveal(node);
    drawing.select(node);
    refresh();
    if (move && node.x !== null) drawing.look(node);
    address(`#node=${encodeURIComponent(node.id)}`);
  },
  pair(pair) {
    if (pair.edges.length === 1) {
      const claims = filter.claimsOf(pair.edges[0]);
      if (claims.length === 1) { go.claim(claims[0], pair.edges[0], false); return; }
    }
    drawing.select(null);
    const id = pair.id;
    open = () => { const now = drawing.pairs.find((each) => each.id === id); if (now) panel.pair(now); };
    open();
    drawing.selectPair(id);
    address(`#edge=${encodeURIComponent(pair.edges[0].id)}`);
  },
  claim(claim, edge = null, move = true) {
    edge ??= claim.ofFact?.edges[0] ?? null;
    open = () => panel.claim(claim, edge);
    if (edge) for (const node of [edge.from, edge.to]) drawing.reveal(node);
    filter.off.factuality.delete(claim.factuality);
    allow(edge ? [edge.from, edge.to] : []);
    drawing.selected = drawing.picked = null;
    refresh();
    if (edge) {
      drawing.selectPair(edge.pair);
      if (move && !drawing.inSight(edge)) drawing.look(edge.from);
    }
    address(`#claim=${encodeURIComponent(claim.id)}`);
    if (innerWidth <= 860) KG.byId("panel").scrollIntoView({ block: "start" });
  },
  article(article) {
    open = () => panel.article(article);
    open();
    address(`#article=${encodeURIComponent(article.id)}`);
  },
  expand(node) { drawing.expand(node); refresh(); },
  hidden: (node) => drawing.hidden(node),
  colorOf: (node) => drawing.colorOf(node),
};

const panel = new KG.Panel(news, filter, KG.byId("panel"), go);
const facets = new KG.Facets(news, filter, KG.byId("facets"), () => refresh());
const search = new KG.Search(news, KG.byId("query"), KG.byId("hits"), go);
panel.painted = tint;
search.painted = tint;

function refresh() {
  const shown = drawing.update();
  KG.byId("counts").textContent = KG.fill(news.words.shown, {
    nodes: shown.nodes.toLocaleString("en"), allNodes: news.drawable.length.toLocaleString("en"), claims: shown.claims.toLocaleString("en"), allClaims: news.claims.length.toLocaleString("en"),
  });
  facets.count(drawing.shown);
  if (drawing.selected) drawing.network.selectNodes([drawing.selected.index].filter((index) => drawing.nodes.get(index)), false);
  open?.();
}

// What the address asks for: #node=, #edge=, #claim= or #article= with an id.
function follow() {
  const [, what, rest] = /^#(node|edge|claim|article)=(.*)$/s.exec(location.hash) ?? [];
  if (!what) return false;
  let id;
  try { id = decodeURIComponent(rest); } catch { return false; }
  const node = news.nodeById.get(id);
  const edge = news.edgeById.get(id);
  const claim = news.claimById.get(id);
  const article = news.articles.find((each) => String(each.id) === id);
  if (what === "node" && node) go.node(node);
  else if (what === "claim" && claim) go.claim(claim);
  else if (what === "edge" && edge?.ofFact?.claims.length) go.claim(edge.ofFact.claims[0], edge);
  else if (what === "article" && article) go.article(article);
  else return false;
  return true;
}

// Pointing: our own small note, made of text, instead of vis-network's.
const tip = KG.byId("tip");
const note = (event, ...children) => {
  tip.replaceChildren(...children);
  tip.hidden = false;
  const { x, y } = event.pointer.DOM;
  const stage = KG.byId("stage");
  tip.style.left = `${Math.max(8, Math.min(x + 14, stage.clientWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = `${y + 18 + tip.offsetHeight > stage.clientHeight ? y - tip.offsetHeight - 10 : y + 18}px`;
  tint();
};
drawing.network.on("hoverNode", (event) => {
  const node = news.nodes[event.node];
  const look = news.theme.types[node.type] ?? news.theme.types.Other;
  note(event, KG.el("strong", { dir: "auto", text: node.name }), KG.el("span", { class: "soft", text: `${look.label} · ${KG.plural(panel.claimsOf(node).length, "claim", "claims")}` }));
});
drawing.network.on("hoverEdge", (event) => {
  const pair = drawing.pairs.find((each) => each.id === event.edge);
  if (!pair) return;
  const rows = [];
  for (const edge of pair.edges) for (const claim of filter.claimsOf(edge)) rows.push([edge, claim]);
  note(event, ...rows.slice(0, 4).flatMap(([edge, claim]) => [
    KG.el("strong", { dir: "auto", text: `${edge.from.name} ${edge.label} ${edge.to.name}` }),
    KG.el("span", { class: "soft", text: [news.theme.factuality[claim.factuality].label, claim.by ? `says ${claim.by.name}` : null, claim.inArticle.publisher].filter(Boolean).join(" · ") })]),
  rows.length > 4 ? KG.el("span", { class: "soft", text: ` and ${rows.length - 4} more` }) : "");
});
for (const gone of ["blurNode", "blurEdge", "dragStart", "zoom", "click"]) drawing.network.on(gone, () => { tip.hidden = true; });
drawing.network.on("click", (event) => {
  if (event.nodes.length) go.node(news.nodes[event.nodes[0]], false);
  else if (event.edges.length) go.pair(drawing.pairs.find((each) => each.id === event.edges[0]));
  else go.overview();
});
drawing.network.on("doubleClick", (event) => { if (event.nodes.length) go.expand(news.nodes[event.nodes[0]]); });

// Keys: walk the graph from neighbour to neighbour, search, fit, turn the light on or off.
KG.byId("canvas").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && drawing.selected) { KG.byId("panel").focus(); return; }
  if (!event.key.startsWith("Arrow") || !drawing.shown.length) return;
  event.preventDefault();
  const at = drawing.selected;
  if (!at) { go.node(drawing.shown[0]); return; }
  const around = drawing.shown.filter((node) => node !== at && at.edges.some((edge) => edge.from === node || edge.to === node));
  if (!around.length) return;
  const [ax, ay] = drawing.placeOf(at);
  const toward = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
  const fits = (node) => { const [x, y] = drawing.placeOf(node); const [dx, dy] = [x - ax, y - ay]; return (dx * toward[0] + dy * toward[1]) / (Math.hypot(dx, dy) || 1); };
  const best = [...around].sort((a, b) => fits(b) - fits(a))[0];
  go.node(best);
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  if (event.key === "/") { event.preventDefault(); KG.byId("query").focus(); KG.byId("query").select(); }
  if (event.key === "f") drawing.fit(true);
  if (event.key === "t") turn();
  if (event.key === "Escape") go.overview();
});

function turn() {
  root.dataset.paper = drawing.tone === "dark" ? "light" : "dark";
  KG.byId("paper").setAttribute("aria-pressed", String(drawing.tone === "dark"));
  drawing.paint();
  drawing.network.redraw();
  open?.();
  tint();
}
KG.byId("paper").addEventListener("click", turn);
KG.byId("fit").addEventListener("click", () => drawing.fit(true));
KG.byId("png").addEventListener("click", () => KG.savePng(drawing));
KG.byId("svg").addEventListener("click", () => KG.saveSvg(drawing));
KG.byId("filters").addEventListener("click", () => {
  const isOpen = KG.byId("facets").classList.toggle("open");
  KG.byId("filters").setAttribute("aria-expanded", String(isOpen));
});
const all = KG.byId("all");
all.hidden = !drawing.hasCore;
const nameAll = () => { all.textContent = drawing.whole ? `First ${drawing.core.length}` : `Show all ${news.drawable.length.toLocaleString("en")}`; };
all.addEventListener("click", () => { drawing.whole = !drawing.whole; nameAll(); refresh(); drawing.suit(); drawing.fit(); });
nameAll();

const labels = new KG.Labels(drawing);
refresh();
drawing.suit();
drawing.fit();
if (!follow()) { go.overview(); }
tint();
addEventListener("hashchange", follow);
new ResizeObserver(() => { if (!drawing.moved) { drawing.suit(); drawing.fit(); } }).observe(KG.byId("canvas"));
for (const move of ["dragStart", "zoom"]) drawing.network.on(move, () => { drawing.moved = true; });
window.kgView = { news, filter, drawing, labels, panel, go, refresh, ready: performance.now() };
