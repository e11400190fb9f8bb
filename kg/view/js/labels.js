// Labels as on a map: always readable, never on top of one another, the weightiest first; more appear as the reader comes closer.
KG.Labels = class {
  constructor(drawing) {
    this.drawing = drawing;
    drawing.network.on("afterDrawing", (context) => this.draw(context));
  }

  draw(context) {
    const { drawing } = this;
    const { network, news, holder } = drawing;
    const scale = network.getScale();
    const middle = network.getViewPosition();
    const [width, height] = [holder.clientWidth, holder.clientHeight];
    Object.assign(this, { width, height });
    const screen = (x, y) => [(x - middle.x) * scale + width / 2, (y - middle.y) * scale + height / 2];
    const near = drawing.near();
    context.save();
    const ratio = context.canvas.width / width;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.textBaseline = "middle";
    context.textAlign = "center";
    context.lineJoin = "round";
    this.taken = new KG.Grid(); // by labels and dots
    this.written = new KG.Grid(); // by labels alone
    this.large = new KG.Grid(); // by dots too large to write over
    Object.assign(this, { boxes: [], signs: [] });
    const inside = [];
    for (const node of drawing.shown ?? []) {
      const body = network.body.nodes[node.index];
      if (!body) continue;
      const [x, y] = screen(body.x, body.y);
      const reach = node.size * drawing.grow * scale;
      if (x < -80 || y < -60 || x > width + 80 || y > height + 60) continue;
      inside.push({ node, x, y, reach });
      if (reach > 8) this.large.add(x - reach * 0.8, y - reach * 0.8, x + reach * 0.8, y + reach * 0.8);
      if (reach > 6) this.taken.add(x - reach, y - reach, x + reach, y + reach);
      if (inside.length > 1200) break;
    }
    const ink = news.theme.ink[drawing.tone];
    const paper = news.theme.paper[drawing.tone];
    for (const { node, x, y, reach } of inside) this.mark(context, node, x, y, reach, paper, near);
    this.signed = new Map();
    for (const pair of drawing.pairs ?? []) if (pair.disputed) this.reserve(pair, screen);
    let written = 0;
    const first = near ? [...inside].sort((a, b) => near.has(b.node) - near.has(a.node)) : inside;
    const dots = inside.filter(({ reach }) => reach > 2.5 && reach <= 6);
    for (const { node, x, y, reach } of first) {
      if (written > (inside.length > 500 ? 45 : 90)) break;
      if (written === 28) for (const dot of dots) this.taken.add(dot.x - dot.reach, dot.y - dot.reach, dot.x + dot.reach, dot.y + dot.reach);
      context.globalAlpha = near && !near.has(node) ? 0.25 : 1;
      written += this.name(context, node, x, y, reach, ink, paper, written);
    }
    this.verbs(context, screen, news, paper);
    context.restore();
  }

  // Initials of a person, the code of a country, inside the node where there is room.
  mark(context, node, x, y, reach, paper, near) {
    const text = node.type === "Person" ? KG.initials(node.name) : node.type === "Country" ? node.country ?? "" : "";
    if (reach < 10 || !text || node.shape) return;
    context.globalAlpha = near && !near.has(node) ? 0.2 : 1;
    context.font = `600 ${Math.min(22, reach * (text.length > 2 ? 0.62 : 0.74))}px ${KG.sans}`;
    context.fillStyle = paper;
    context.fillText(text, x, y + 0.5);
    context.globalAlpha = 1;
  }

  name(context, node, x, y, reach, ink, paper, rank) {
    const size = Math.max(11.5, Math.min(17, 10 + node.size * 0.2)) * (this.width < 560 ? 0.88 : 1);
    const text = KG.shorten(node.label, 30);
    context.font = `${node.size > 17 ? 600 : 500} ${size}px ${KG.sans}`;
    const wide = context.measureText(text).width / 2 + 3;
    const tall = size / 2 + 2;
    const spots = [[x, y + reach + tall + 1], [x, y - reach - tall - 1], [x + reach + wide + 2, y], [x - reach - wide - 2, y]];
    const must = node === this.drawing.selected || rank < 8; // these may lie over a dot, never over a label
    const fits = ([a, b]) => a - wide > 0 && b - tall > 0 && a + wide < this.width && b + tall < this.height;
    const free = spots.filter(([a, b]) => this.taken.isFree(a - wide, b - tall, a + wide, b + tall));
    const clear = ([a, b]) => [this.written, this.large].every((grid) => grid.isFree(a - wide, b - tall, a + wide, b + tall));
    const spot = free.find(fits) ?? (must ? spots.find((each) => fits(each) && clear(each)) : null) ?? (rank < 4 ? spots.find(([a, b]) => fits([a, b]) && this.written.isFree(a - wide, b - tall, a + wide, b + tall)) : null) ?? (node === this.drawing.selected ? spots[0] : null);
    if (!spot) return 0;
    this.written.add(spot[0] - wide, spot[1] - tall, spot[0] + wide, spot[1] + tall);
    this.boxes.push({ name: node.name, box: [spot[0] - wide, spot[1] - tall, spot[0] + wide, spot[1] + tall] });
    this.taken.add(spot[0] - wide, spot[1] - tall, spot[0] + wide, spot[1] + tall);
    this.write(context, text, spot[0], spot[1], ink, paper, 4);
    return 1;
  }

  verbs(context, screen, news, paper) {
    const { drawing } = this;
    const { network } = drawing;
    const touches = (pair) => drawing.touches(pair);
    const isPicked = (drawing.selected || drawing.picked || drawing.way) && !(drawing.filter.near && !drawing.picked);
    const pairs = [...(drawing.pairs ?? [])].sort((a, b) => touches(b) - touches(a) || Boolean(b.disputed) - Boolean(a.disputed) || b.weight - a.weight).slice(0, 500);
    context.font = `italic 12px ${KG.sans}`;
    let written = 0;
    for (const pair of pairs) {
      if (written > 120) break;
      if (!touches(pair) && pair.isBackground && pairs.length > 12) continue; // told on pointing at it, and when its end is picked
      const isFaded = isPicked && !touches(pair);
      if (isFaded && this.signed.has(pair)) this.dispute(context, pair, ...this.signed.get(pair), paper, 0.25);
      if (isFaded || (!touches(pair) && !pair.disputed && pairs.length > 140 && network.getScale() < 0.75)) continue;
      const [a, b] = [network.body.nodes[pair.from.index], network.body.nodes[pair.to.index]];
      if (!a || !b) continue;
      const [ax, ay] = screen(a.x, a.y);
      const [bx, by] = screen(b.x, b.y);
      const long = Math.hypot(bx - ax, by - ay) - (pair.from.size + pair.to.size) * network.getScale();
      const isOut = pair.isAside ? KG.say("set_aside") : pair.isInferred ? KG.say("inferred") : "";
      const isDenied = pair.factuality === "Negated" || pair.isAside;
      const color = drawing.colorOfLine(pair);
      if (isDenied) this.cross(context, ax + (bx - ax) / 2, ay + (by - ay) / 2, color, paper);
      const text = KG.shorten(isOut ? `${isOut}: ${pair.label}` : isDenied ? `${KG.say("not")}${pair.label}` : pair.label, isOut ? 44 : 30);
      const says = pair.disputed ? KG.Disputes.inWords(pair.disputed) : pair.also || (pair.says ? KG.shorten(pair.says, 30) : "");
      const place = this.spot(context, says ? [text, says] : [text], [ax, ay], [bx, by], long, this.signed.get(pair)) ?? (says ? this.spot(context, [text], [ax, ay], [bx, by], long, this.signed.get(pair)) : null)
        ?? ((drawing.picked || drawing.way) && touches(pair) ? this.beside(context, text, [ax, ay], [bx, by]) : null);
      if (this.signed.has(pair)) this.dispute(context, pair, ...this.signed.get(pair), paper);
      if (!place) continue;
      const { x, y, wide, lines } = place;
      this.boxes.push({ verb: pair.label, says: lines > 1 ? says : "", box: [x - wide, y - 8, x + wide, y + 8 + (lines - 1) * 13] });
      context.globalAlpha = 1;
      this.write(context, text, x, y, color, paper, 5);
      if (isDenied) this.strike(context, text, x, y, color, isOut ? `${isOut}: ` : KG.say("not"));
      if (lines > 1) {
        context.font = `11px ${KG.sans}`;
        this.write(context, says, x, y + 14, color, paper, 5);
        context.font = `italic 12px ${KG.sans}`;
      }
      written += 1;
    }
  }

  // Where lines of text can stand on a line of the drawing without covering anything; null where they cannot.
  spot(context, texts, [ax, ay], [bx, by], long, sign = null) {
    const wide = Math.max(...texts.map((text) => context.measureText(text).width)) / 2 + 2;
    const low = 8 + (texts.length - 1) * 13;
    if (long < Math.min(34, wide)) return null;
    const beside = sign ? [[sign[0], sign[1] + 17], [sign[0], sign[1] - 9 - low], [sign[0] + 10 + wide, sign[1]], [sign[0] - 10 - wide, sign[1]]] : [];
    const along = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map((share) => [ax + (bx - ax) * share, ay + (by - ay) * share]);
    for (const [x, y] of [...beside, ...along]) {
      if (!this.taken.isFree(x - wide, y - 8, x + wide, y + low)) continue;
      this.taken.add(x - wide, y - 8, x + wide, y + low);
      return { x, y, wide, lines: texts.length };
    }
    return null;
  }

  // Next to the middle of a line too short to write on.
  beside(context, text, [ax, ay], [bx, by]) { return { x: (ax + bx) / 2, y: (ay + by) / 2 - 18, wide: context.measureText(text).width / 2 + 2, lines: 1 }; }

  // What is denied has its line crossed out and its words struck through: red alone would not do for every eye.
  cross(context, x, y, color, paper) {
    context.globalAlpha = 1;
    for (const [style, thick] of [[paper, 6], [color, 2.5]]) {
      context.strokeStyle = style;
      context.lineWidth = thick;
      context.beginPath();
      context.moveTo(x - 6, y - 6);
      context.lineTo(x + 6, y + 6);
      context.moveTo(x + 6, y - 6);
      context.lineTo(x - 6, y + 6);
      context.stroke();
    }
    this.taken.add(x - 7, y - 7, x + 7, y + 7);
  }
  // Keeps the middle of a line free for a sign, before any name is written.
  reserve(pair, screen) {
    const [a, b] = [pair.from, pair.to].map((node) => this.drawing.network.body.nodes[node.index]);
    if (!a || !b) return;
    const [x, y] = screen((a.x + b.x) / 2, (a.y + b.y) / 2);
    this.signed.set(pair, [x, y]);
    for (const grid of [this.taken, this.written]) grid.add(x - 9, y - 9, x + 9, y + 9);
  }

  // What one says and another denies carries an unequal sign in a ring.
  dispute(context, pair, x, y, paper, alpha = 1) {
    const color = this.drawing.news.theme.page.denied[this.drawing.tone];
    context.globalAlpha = alpha;
    context.beginPath();
    context.arc(x, y, 8, 0, 2 * Math.PI);
    context.fillStyle = paper;
    context.fill();
    context.strokeStyle = color;
    context.lineWidth = 1.8;
    context.stroke();
    context.beginPath();
    for (const [ax, ay, bx, by] of [[-4, -2, 4, -2], [-4, 2, 4, 2], [2.3, -4.6, -2.3, 4.6]]) {
      context.moveTo(x + ax, y + ay);
      context.lineTo(x + bx, y + by);
    }
    context.stroke();
    this.signs.push(pair.id);
  }
  strike(context, text, x, y, color, before) {
    const half = context.measureText(text).width / 2;
    const from = x - half + context.measureText(before).width;
    context.strokeStyle = color;
    context.lineWidth = 1.2;
    context.beginPath();
    context.moveTo(from, y);
    context.lineTo(x + half, y);
    context.stroke();
  }

  write(context, text, x, y, color, halo, thick) {
    context.strokeStyle = halo;
    context.lineWidth = thick;
    context.strokeText(text, x, y);
    context.fillStyle = color;
    context.fillText(text, x, y);
  }
};

// Which parts of the screen are written on, in cells, so that asking stays fast with thousands of labels.
KG.Grid = class {
  constructor() { this.cells = new Map(); }
  *keys(left, top, right, bottom) {
    for (let column = Math.floor(left / 64); column <= Math.floor(right / 64); column += 1) {
      for (let row = Math.floor(top / 32); row <= Math.floor(bottom / 32); row += 1) yield column * 100003 + row;
    }
  }
  add(...box) {
    for (const key of this.keys(...box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
  isFree(left, top, right, bottom) {
    for (const key of this.keys(left, top, right, bottom)) {
      for (const [a, b, c, d] of this.cells.get(key) ?? []) if (left < c && right > a && top < d && bottom > b) return false;
    }
    return true;
  }
};

KG.sans = getComputedStyle(document.documentElement).getPropertyValue("--sans");
KG.shorten = (text, most) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);
KG.initials = (name) => {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => (word ? [...word][0].toUpperCase() : "")).join("");
};
