/** A block of the fitted curve: the mean of what lies in it, the share that is right, and how much it weighs. */
export interface Block {
  readonly at: number;
  readonly share: number;
  readonly weight: number;
}

/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955): shares that never fall as the sum rises. Blocks
 * that weigh less than `least` are pooled with the next one, so that no share rests on a handful.
 */
export function isotonic(
  points: readonly { readonly sum: number; readonly right: boolean; readonly weight: number }[],
  least: number,
): Block[] {
  const blocks: Block[] = [];
  for (const { sum, right, weight } of [...points].sort((a, b) => a.sum - b.sum)) {
    let block: Block = { at: sum, share: Number(right), weight };
    for (
      let last = blocks.at(-1);
      last && (last.share >= block.share || last.weight < least);
      last = blocks.at(-1)
    ) {
      blocks.pop();
      block = pooled(last, block);
    }
    blocks.push(block);
  }
  const [last, before] = [blocks.at(-1), blocks.at(-2)];
  return last && before && last.weight < least ? [...blocks.slice(0, -2), pooled(before, last)] : blocks;
}

function pooled(a: Block, b: Block): Block {
  const weight = a.weight + b.weight;
  const mean = (x: number, y: number): number => (x * a.weight + y * b.weight) / weight;
  return { at: mean(a.at, b.at), share: mean(a.share, b.share), weight };
}
