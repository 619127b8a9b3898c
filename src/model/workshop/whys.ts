/** Why something is so, and why that is, as one line of text: each answer leads back to the next. */
const BETWEEN = ' ← ';
export const MOST_WHYS = 5;

/** The answers, the nearest first. */
export function readWhys(line: string): readonly string[] {
  return line
    .split(BETWEEN.trim())
    .map((why) => why.trim())
    .filter((why) => why !== '')
    .slice(0, MOST_WHYS);
}

/** Empty answers close the chain behind them. */
export function writeWhys(whys: readonly string[]): string {
  return whys
    .map((why) => why.replaceAll(BETWEEN.trim(), ' ').replace(/\s+/g, ' ').trim())
    .filter((why) => why !== '')
    .slice(0, MOST_WHYS)
    .join(BETWEEN);
}
