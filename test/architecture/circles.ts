/** A graph: what each of its nodes leads to. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

export function graphOf(edges: Iterable<readonly [string, string]>): Graph {
  const graph = new Map<string, Set<string>>();
  for (const [from, to] of edges) {
    if (from === to) continue;
    const leads = graph.get(from) ?? new Set();
    graph.set(from, leads.add(to));
  }
  return graph;
}

/** Nodes that lead back to themselves, by the shortest way: `a -> b -> a`. One way for each circle found. */
export function circlesIn(graph: Graph): readonly string[] {
  const seen = new Set<string>();
  const circles: string[] = [];
  for (const start of [...graph.keys()].sort()) {
    if (seen.has(start)) continue;
    const way = wayBack(graph, start);
    if (!way) continue;
    for (const node of way) seen.add(node);
    circles.push([...way, start].join(' -> '));
  }
  return circles;
}

/** The shortest way to each node that a node leads to, itself included: it begins with `start`. */
export function waysFrom(graph: Graph, start: string): ReadonlyMap<string, readonly string[]> {
  const ways = new Map([[start, [start]]]);
  for (const [node, way] of ways) {
    for (const next of graph.get(node) ?? []) {
      if (!ways.has(next)) ways.set(next, [...way, next]);
    }
  }
  return ways;
}

/** Breadth first, so that the way is the shortest. */
function wayBack(graph: Graph, start: string): readonly string[] | undefined {
  const before = new Map<string, string>();
  const queue = [start];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) return pathTo(node, before);
      if (before.has(next)) continue;
      before.set(next, node);
      queue.push(next);
    }
  }
  return undefined;
}

function pathTo(end: string, before: ReadonlyMap<string, string>): readonly string[] {
  const path = [end];
  for (let node = before.get(end); node !== undefined; node = before.get(node)) path.unshift(node);
  return path;
}
