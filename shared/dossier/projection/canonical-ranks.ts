/** Something that is printed: by what it can be told apart in itself, and how it is joined to others. */
export interface RankedNode {
  readonly id: string;
  readonly words: string;
  readonly edges: readonly { readonly to: string; readonly words: string }[];
}

/**
 * A place for each node that follows from words and edges alone, never from ids or the order they come in: nodes are
 * told apart by their words, then by whom they are joined to, and so on. Of some that nothing tells apart it does not
 * matter which is which, and one is taken.
 */
export function canonicalRanks(nodes: readonly RankedNode[]): ReadonlyMap<string, number> {
  const index = new Map(nodes.map(({ id }, at) => [id, at]));
  const edges = nodes.map((node) =>
    node.edges.flatMap(({ to, words }) => {
      const at = index.get(to);
      return at === undefined ? [] : [{ at, words }];
    }),
  );
  let ranks = refined(ranked(nodes.map(({ words }) => words)), edges);
  for (let tie = firstTie(ranks); tie !== undefined; tie = firstTie(ranks)) {
    ranks = refined(split(ranks, tie, edges), edges);
  }
  return new Map(nodes.map(({ id }, at) => [id, ranks[at] ?? 0]));
}

type Edges = readonly (readonly { readonly at: number; readonly words: string }[])[];

/** Position of each among the different ones, in order. */
function ranked(keys: readonly string[]): number[] {
  const places = new Map([...new Set(keys)].toSorted().map((key, at) => [key, at]));
  return keys.map((key) => places.get(key) ?? 0);
}

/** Tells nodes apart by those they are joined to until that tells no more of them apart. */
function refined(given: readonly number[], edges: Edges): number[] {
  let ranks = [...given];
  for (let count = new Set(ranks).size; ;) {
    const now = ranks;
    ranks = ranked(
      now.map((rank, at) => {
        const joined = (edges[at] ?? []).map(({ at: other, words }) => `${padded(now[other])} ${words}`);
        return [padded(rank), ...joined.toSorted()].join('\u0000');
      }),
    );
    const after = new Set(ranks).size;
    if (after === count) return ranks;
    count = after;
  }
}

/** The nodes that share the lowest rank that several have. */
function firstTie(ranks: readonly number[]): number[] | undefined {
  const places = Map.groupBy(ranks.keys(), (at) => ranks[at] ?? 0);
  const shared = [...places].filter(([, tied]) => tied.length > 1).toSorted(([a], [b]) => a - b);
  return shared[0]?.[1];
}

/** Gives one of them a rank before the others, or each one of its own where all are joined to the very same. */
function split(ranks: readonly number[], tied: readonly number[], edges: Edges): number[] {
  const joined = tied.map((at) =>
    (edges[at] ?? [])
      .map(({ at: other, words }) => `${String(other)} ${words}`)
      .toSorted()
      .join('\u0000'),
  );
  const areTwins = new Set(joined).size === 1;
  const place = new Map(tied.map((at, order) => [at, areTwins ? order : Math.min(order, 1)]));
  return ranked(ranks.map((rank, at) => `${padded(rank)} ${padded(place.get(at))}`));
}

const DIGITS = 7;

function padded(rank: number | undefined): string {
  return String(rank ?? 0).padStart(DIGITS, '0');
}
