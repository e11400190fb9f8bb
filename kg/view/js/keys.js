// By keyboard: walk the graph from neighbour to neighbour, search, fit, change the view, turn the light on or off.
KG.keys = ({ go, drawing, news, views, turn, tip }) => {
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
    go.node([...around].sort((a, b) => fits(b) - fits(a))[0]);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !KG.byId("tip").hidden) { tip.hide(); return; }
    if (event.key === "Escape" && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { go.overview(); return; }
    if (!KG.byId("single-keys").checked) return; // those who speak to their computer type by accident
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (event.key === "/") { event.preventDefault(); KG.openHead(true); KG.byId("query").focus(); KG.byId("query").select(); }
    if (event.key === "f") drawing.fit(true);
    if (event.key === "t") turn();
    if (/^[1-9]$/.test(event.key) && views.names[event.key - 1]) views.show(views.names[event.key - 1]);
  });
};
