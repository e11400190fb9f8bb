// Taking it away: PNG of what is on screen, SVG of the drawing with labels as text, claims as CSV, the graph as Turtle.
KG.save = (blob, name) => {
  const url = URL.createObjectURL(blob);
  KG.el("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 2000);
};
KG.saveText = (text, name, type) => KG.save(new Blob([text], { type: `${type};charset=utf-8` }), name);

// The buttons under "Save", and what each gives.
KG.takeAway = ({ drawing, filter, views }) => {
  const [button, menu] = [KG.byId("save"), KG.byId("saving")];
  const toggle = (isOpen) => { menu.hidden = !isOpen; button.setAttribute("aria-expanded", String(isOpen)); };
  const shown = () => (views.now === "network" ? drawing.claims() : filter.shown());
  const ways = {
    png: () => KG.savePng(drawing),
    svg: () => KG.saveSvg(drawing),
    csv: () => KG.saveText(KG.toCsv(shown()), "claims.csv", "text/csv"),
    turtle: () => KG.saveText(KG.toTurtle(KG.news, shown().filter((claim) => claim.aside === null)), "graph.ttl", "text/turtle"),
    print: () => print(),
  };
  KG.byId("print").hidden = location.protocol === "about:"; // a notebook does not let its frames print
  button.addEventListener("click", () => toggle(menu.hidden));
  for (const [name, way] of Object.entries(ways)) KG.byId(name).addEventListener("click", () => { toggle(false); way(); });
  menu.parentElement.addEventListener("keydown", (event) => { if (event.key === "Escape" && !menu.hidden) { event.stopPropagation(); toggle(false); button.focus(); } });
  document.addEventListener("click", (event) => { if (!menu.parentElement.contains(event.target)) toggle(false); });
};

KG.savePng = (drawing) => {
  const canvas = drawing.holder.querySelector("canvas");
  const copy = KG.el("canvas", { width: canvas.width, height: canvas.height });
  const context = copy.getContext("2d");
  context.fillStyle = drawing.news.theme.paper[drawing.tone];
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  copy.toBlob((blob) => KG.save(blob, "graph.png"));
};

KG.toSvg = (drawing) => {
  const { news, tone } = drawing;
  const place = new Map(drawing.shown.map((node) => [node, drawing.placeOf(node)]));
  const xs = [...place.values()].map(([x]) => x);
  const ys = [...place.values()].map(([, y]) => y);
  const [left, top] = [Math.min(...xs) - 110, Math.min(...ys) - 70];
  const [width, height] = [Math.max(...xs) - left + 110, Math.max(...ys) - top + 70];
  const root = KG.svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `${left} ${top} ${width} ${height}`, width, height, "font-family": "system-ui, sans-serif", "text-anchor": "middle" });
  const paper = news.theme.paper[tone];
  root.append(KG.svg("rect", { x: left, y: top, width, height, fill: paper }));
  const text = (content, x, y, fill, size, style) => {
    const label = KG.svg("text", { x, y, fill, "font-size": size, "font-style": style, stroke: paper, "stroke-width": 3, "paint-order": "stroke" });
    label.textContent = content;
    return label;
  };
  for (const pair of drawing.pairs) {
    const [[ax, ay], [bx, by]] = [place.get(pair.from), place.get(pair.to)];
    const look = news.theme.factuality[pair.factuality];
    const color = drawing.colorOfLine(pair);
    root.append(KG.svg("line", { x1: ax, y1: ay, x2: bx, y2: by, stroke: color, "stroke-opacity": 0.65, "stroke-width": Math.min(7, 1.3 + Math.log2(pair.weight)), "stroke-dasharray": look.dashes.join(" ") || "none" }));
    const isDenied = pair.factuality === "Negated";
    const isOut = pair.isAside ? `${KG.say("set_aside")}: ` : pair.isInferred ? `${KG.say("inferred")}: ` : "";
    const verb = text(`${pair.disputed ? "≠ " : ""}${isOut}${isDenied ? KG.say("not") : ""}${pair.label}`, (ax + bx) / 2, (ay + by) / 2 + 4, color, 11, "italic");
    if (isDenied) verb.setAttribute("text-decoration", "line-through");
    root.append(verb, ...(pair.disputed || pair.says ? [text(pair.disputed ? KG.Disputes.inWords(pair.disputed) : pair.says, (ax + bx) / 2, (ay + by) / 2 + 16, color, 10, "normal")] : []));
  }
  const shapes = {
    square: (x, y, r) => KG.svg("rect", { x: x - r, y: y - r, width: 2 * r, height: 2 * r }),
    diamond: (x, y, r) => KG.svg("path", { d: `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}z` }),
    triangle: (x, y, r) => KG.svg("path", { d: `M${x} ${y - r}L${x + r} ${y + r * 0.8}L${x - r} ${y + r * 0.8}z` }),
    triangleDown: (x, y, r) => KG.svg("path", { d: `M${x} ${y + r}L${x + r} ${y - r * 0.8}L${x - r} ${y - r * 0.8}z` }),
    hexagon: (x, y, r) => KG.svg("path", { d: `M${x - r / 2} ${y - r * 0.87}h${r}l${r / 2} ${r * 0.87}l${-r / 2} ${r * 0.87}h${-r}l${-r / 2} ${-r * 0.87}z` }),
  };
  for (const [node, [x, y]] of place) {
    const shape = (shapes[drawing.shapeOf(node)] ?? ((cx, cy, r) => KG.svg("circle", { cx, cy, r })))(x, y, node.size);
    shape.setAttribute("fill", drawing.colorOf(node));
    shape.setAttribute("stroke", paper);
    shape.setAttribute("stroke-width", 2);
    root.append(shape, text(node.label, x, y + node.size + 15, news.theme.ink[tone], Math.max(11.5, Math.min(17, 10 + node.size * 0.2)), "normal"));
  }
  return new XMLSerializer().serializeToString(root);
};
KG.saveSvg = (drawing) => KG.save(new Blob([KG.toSvg(drawing)], { type: "image/svg+xml" }), "graph.svg");
