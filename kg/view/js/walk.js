// Walking from node to node: who is within a few steps, and the shortest way from one to another.
KG.around = (node, passes) => node.edges.filter(passes).map((edge) => [edge.from === node ? edge.to : edge.from, edge]);

// Each node within so many steps, with the number of steps. `passes` says which edges may be walked.
KG.within = (start, hops, passes) => {
  const steps = new Map([[start, 0]]);
  let border = [start];
  for (let step = 1; step <= hops && border.length; step += 1) {
    const next = [];
    for (const node of border) {
      for (const [other] of KG.around(node, passes)) {
        if (steps.has(other)) continue;
        steps.set(other, step);
        next.push(other);
      }
    }
    border = next;
  }
  return steps;
};

// The best way as [node, node, …], through the weightiest where several are as good; null where there is none. `cost` says
// how far an edge that leads to a node is; all alike where nothing is said (Dijkstra 1959).
KG.way = (from, to, passes, cost = () => 1) => {
  const reached = new Map([[from, { node: from, far: 0, before: null }]]);
  const isNearer = (a, b) => a.far < b.far || (a.far === b.far && (a.node.size > b.node.size || (a.node.size === b.node.size && a.node.index < b.node.index)));
  const heap = new KG.Heap(isNearer);
  const done = new Set();
  heap.add(reached.get(from));
  for (let at = heap.take(); at && at.node !== to; at = heap.take()) {
    if (done.has(at.node)) continue;
    done.add(at.node);
    for (const [other, edge] of KG.around(at.node, passes)) {
      const far = at.far + cost(edge, other === to ? null : other);
      if (done.has(other) || (reached.has(other) && reached.get(other).far <= far)) continue;
      reached.set(other, { node: other, far, before: at });
      heap.add(reached.get(other));
    }
  }
  if (!reached.has(to)) return null;
  const way = [];
  for (let at = reached.get(to); at; at = at.before) way.unshift(at.node);
  return way;
};

// What a step of a way rests on: "event", a lasting "tie", or what is only "known" beforehand; the best of these edges.
KG.grounds = ["event", "tie", "known"];
KG.groundOf = (edge) => (edge.inferred ? "known" : !edge.ofFact ? "event" : edge.claims.length && edge.claims.every((claim) => claim.values.ground) ? "known" : edge.ofFact.kind === "event" ? "event" : "tie");

// Ways should tell news: through what happened rather than what is so anyhow, not through countries and others that half of
// the news meets in.
KG.newsCost = (edge, through) => {
  const step = { event: 1, tie: 1.6, known: 3.2 }[KG.groundOf(edge)];
  if (!through) return step;
  const isPlace = ["Country", "Region", "City", "Place"].includes(through.type);
  return step + (isPlace ? 1.6 : 0) + Math.log2(1 + through.edges.length) / 4;
};

// A heap: the least of what was added comes first.
KG.Heap = class {
  constructor(isLess) { Object.assign(this, { isLess, list: [] }); }
  add(item) {
    const { list, isLess } = this;
    let at = list.push(item) - 1;
    for (let up = (at - 1) >> 1; at > 0 && isLess(list[at], list[up]); at = up, up = (at - 1) >> 1) [list[at], list[up]] = [list[up], list[at]];
  }
  take() {
    const { list, isLess } = this;
    const first = list[0];
    const last = list.pop();
    if (!list.length) return first;
    list[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < list.length && isLess(list[left], list[least])) least = left;
      if (right < list.length && isLess(list[right], list[least])) least = right;
      if (least === at) return first;
      [list[at], list[least]] = [list[least], list[at]];
      at = least;
    }
  }
};
