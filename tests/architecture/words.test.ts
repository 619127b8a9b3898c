import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSources } from './sources.ts';

const components = readSources('src/canvas', 'src/ui').filter(({ path }) => path.endsWith('.tsx'));

/** Attributes that people read or hear. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
]);
/** Words to be translated; the product's own name is the same in every language. */
const HAS_LETTERS = /^(?!\s*Resa\s*$).*\p{L}{2,}/su;

describe('the interface', () => {
  it('has no word outside the catalogues', () => {
    expect(components.flatMap(({ path, text }) => literalWords(path, text))).toEqual([]);
  });

  it('says nothing of boards and stages, which are not words of the field', () => {
    const folder = resolve(import.meta.dirname, '../../src/i18n/en');
    const catalogues = readdirSync(folder).map((name) => join(folder, name));
    const broken = catalogues.flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => /\b(board|boards|stage|stages)\b/i.test(line.replace(/clipboard|keyboard/gi, ''))),
    );
    expect(broken).toEqual([]);
  });
});

/** Places where a component says something itself: text between tags, and attributes that are read out. */
function literalWords(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const report = (node: ts.Node, words: string): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${path}:${line + 1} says “${words.trim()}”: move it to a catalogue of src/i18n`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && HAS_LETTERS.test(node.text)) report(node, node.text);
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText())) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value) && HAS_LETTERS.test(value.text)) report(node, value.text);
    }
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression)) {
      const isAttribute = ts.isJsxAttribute(node.parent);
      const isSpoken = !isAttribute || SPOKEN.has((node.parent as ts.JsxAttribute).name.getText());
      if (isSpoken && HAS_LETTERS.test(node.expression.text)) report(node, node.expression.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
