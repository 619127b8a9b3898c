import { describe, expect, it } from 'vitest';
import { templateMap } from '../../src/model/templates/index.ts';
import { makeFile } from '../outputs/files.ts';
import { readPages } from '../outputs/pages.ts';
import { openPdf } from '../unit/export/support.ts';
import { golden } from './golden.ts';

interface Structure {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly Structure[];
}

/** A line a tag: its role, its language and what stands for it. */
function tagLines({ role = '', alt, lang, children = [] }: Structure, depth = 0): readonly string[] {
  const below = children.filter((child) => child.role !== undefined).flatMap((child) => tagLines(child, depth + 1));
  const said = [role, lang && `(${lang})`, alt && `“${alt}”`].filter(Boolean).join(' ');
  return [`${'  '.repeat(depth)}${said}`, ...below];
}

/** A PDF as lines to read: size and texts of each page with their places in points, its outline and its tags. */
async function describePdf(bytes: Uint8Array): Promise<string> {
  const pages = await readPages(bytes);
  const pdf = await openPdf(bytes);
  const lines: string[] = [];
  for (const [i, { width, height, texts }] of pages.entries()) {
    lines.push(`page ${i + 1}: ${Math.round(width)} × ${Math.round(height)} pt`);
    for (const { text, size, box } of texts)
      lines.push(`${[box.x, box.y, size].map((points) => points.toFixed(1).padStart(7)).join(' ')}  ${text}`);
    const tree = (await (await pdf.getPage(i + 1)).getStructTree()) as Structure;
    lines.push('tags:', ...tagLines(tree));
  }
  lines.push('outline:', ...((await pdf.getOutline()) ?? []).map(({ title }) => `  ${title}`));
  await pdf.destroy();
  return `${lines.join('\n')}\n`;
}

describe('the golden PDF', () => {
  it.each([
    ['wall', { kind: 'sheet', paper: 'A3' }],
    ['handout', { kind: 'handout', paper: 'A4' }],
  ] as const)('as a %s has the texts, places and tags it had', async (name, options) => {
    const now = await describePdf(await makeFile('pdf', templateMap('first-home', 'en'), options));
    expect(now).toBe(golden(`pdf/first-home-${name}.txt`, Buffer.from(now)).toString('utf8'));
  });
});
