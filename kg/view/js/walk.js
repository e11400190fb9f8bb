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

// The shortest way as [node, node, …], through the weightiest where several are as short; null where there is none.
KG.way = (from, to, passes) => {
  const before = new Map([[from, null]]);
  let border = [from];
  while (border.length && !before.has(to)) {
    const next = [];
    for (const node of border) {
      for (const [other] of KG.around(node, passes)) {
        if (before.has(other)) continue;
        before.set(other, node);
        next.push(other);
      }
    }
    border = next.sort((a, b) => b.size - a.size || a.index - b.index);
  }
  if (!before.has(to)) return null;
  const way = [];
  for (let node = to; node; node = before.get(node)) way.unshift(node);
  return way;
};
