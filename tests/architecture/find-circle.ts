/** One knows the other. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** A way that leads back to where it began, or undefined. */
export function findCircle(edges: readonly Edge[]): string[] | undefined {
  const known = new Map<string, Set<string>>();
  for (const { from, to } of edges) known.set(from, (known.get(from) ?? new Set()).add(to));
  const finished = new Set<string>();

  function follow(node: string, trail: readonly string[]): string[] | undefined {
    if (finished.has(node)) return undefined;
    const start = trail.indexOf(node);
    if (start >= 0) return [...trail.slice(start), node];
    for (const next of known.get(node) ?? []) {
      const circle = follow(next, [...trail, node]);
      if (circle !== undefined) return circle;
    }
    finished.add(node);
    return undefined;
  }

  for (const node of known.keys()) {
    const circle = follow(node, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
