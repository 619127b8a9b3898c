/** The codes of a Huffman tree as deflate writes them (RFC 1951, 3.2.2). */

/** The longest code deflate can say. */
export const MAX_CODE_BITS = 15;

/**
 * How many bits the code of each symbol takes, 0 where it never occurs. No code is longer than `limit`; at least two symbols
 * get one, since a tree of one is refused by some readers.
 */
export function codeLengths(counts: Uint32Array, limit = MAX_CODE_BITS): Uint8Array {
  const used = [...counts.keys()].filter((symbol) => (counts[symbol] ?? 0) > 0);
  for (let symbol = 0; used.length < 2; symbol += 1) if (!used.includes(symbol)) used.push(symbol);
  const weights = used.map((symbol) => counts[symbol] ?? 0);
  let depths = depthsOf(weights);
  // Flattened until the deepest leaf is within the limit: rare symbols are said to be less rare.
  for (let least = 1; Math.max(...depths) > limit; least *= 2)
    depths = depthsOf(weights.map((weight) => Math.max(weight, least)));
  const lengths = new Uint8Array(counts.length);
  for (const [i, symbol] of used.entries()) lengths[symbol] = depths[i] ?? 0;
  return lengths;
}

/** The depth of each leaf of the tree in which heavy leaves lie high. */
function depthsOf(weights: readonly number[]): number[] {
  const leaves = weights
    .map((weight, leaf) => ({ weight, leaf }))
    .sort((a, b) => a.weight - b.weight || a.leaf - b.leaf);
  const count = leaves.length;
  // Leaves by weight, then joins as they are made, which come by weight of themselves.
  const heights = leaves.map(({ weight }) => weight);
  const parents: number[] = [];
  let [leaf, join] = [0, count];
  const lightest = (): number => {
    const isLeaf = leaf < count && (join >= heights.length || (heights[leaf] ?? 0) <= (heights[join] ?? 0));
    if (isLeaf) leaf += 1;
    else join += 1;
    return isLeaf ? leaf - 1 : join - 1;
  };
  for (let made = count; made < 2 * count - 1; made += 1) {
    const [first, second] = [lightest(), lightest()];
    parents[first] = made;
    parents[second] = made;
    heights.push((heights[first] ?? 0) + (heights[second] ?? 0));
  }
  const depths: number[] = [];
  depths[2 * count - 2] = 0;
  for (let node = 2 * count - 3; node >= 0; node -= 1) depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1;
  const byLeaf: number[] = [];
  for (const [i, { leaf: at }] of leaves.entries()) byLeaf[at] = depths[i] ?? 0;
  return byLeaf;
}

/** The code of each symbol, its first bit lowest, as deflate lays codes into bytes. */
export function codesOf(lengths: Uint8Array): Uint16Array {
  const counts = new Uint16Array(MAX_CODE_BITS + 1);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
  const next = new Uint16Array(MAX_CODE_BITS + 1);
  for (let bits = 1; bits <= MAX_CODE_BITS; bits += 1)
    next[bits] = ((next[bits - 1] ?? 0) + (counts[bits - 1] ?? 0)) << 1;
  return Uint16Array.from(lengths, (length) => {
    if (length === 0) return 0;
    const code = next[length] ?? 0;
    next[length] = code + 1;
    return reversed(code, length);
  });
}

function reversed(code: number, length: number): number {
  let made = 0;
  for (let bit = 0; bit < length; bit += 1) made |= ((code >> bit) & 1) << (length - 1 - bit);
  return made;
}
