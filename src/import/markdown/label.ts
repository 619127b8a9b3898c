import { isPhaseTitle, laneUseOf } from '../grid/laneWords.ts';

export interface Labelled {
  readonly label: string;
  /** What follows the label on its line. */
  readonly rest: string;
}

const LONGEST_LABEL = 60;

/** “**Needs:** a quiet hour”, “**Needs**: …”, and “Needs: …” where the word names a lane; null where nothing is labelled. */
export function readLabel(text: string): Labelled | null {
  const bold = /^\*\*([^*\n]+?)(?::\*\*|\*\*\s*[:–—-])\s*([\s\S]*)$/.exec(text);
  if (bold) return { label: (bold[1] as string).trim(), rest: bold[2] as string };
  const words = /^([^:\n*]+):(?:\s+([\s\S]*))?$/.exec(text);
  const label = words?.[1]?.trim() ?? '';
  if (label === '' || label.length > LONGEST_LABEL || label.split(' ').length > 4) return null;
  return isLaneName(label) ? { label, rest: words?.[2] ?? '' } : null;
}

/** A line that is only a label: “**Needs**”, “**Needs:**”, “Needs:”. */
export function readLoneLabel(text: string, isStrong: boolean): string | null {
  const label = text
    .replace(/^\*\*|\*\*$/g, '')
    .replace(/:$/, '')
    .trim();
  if (label === '' || label.length > LONGEST_LABEL || label.includes('\n')) return null;
  if (isStrong) return label;
  return text.endsWith(':') && isLaneName(label) ? label : null;
}

export function isLaneName(text: string): boolean {
  return text.split(/\s+/).length <= 5 && !isPhaseTitle(text) && laneUseOf(text) !== null;
}
