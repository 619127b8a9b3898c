import { describe, expect, it } from 'vitest';
import { readSources } from './sources.ts';

const sources = readSources('src', 'server').filter(({ path }) => !path.endsWith('.generated.ts'));
const lineCounts = sources
  .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
  .sort((a, b) => a.lines - b.lines);

describe('a file', () => {
  it('has one idea, so half of them have under 100 lines', () => {
    expect(lineCounts[Math.floor(lineCounts.length / 2)]?.lines).toBeLessThan(100);
  });

  it('has under 300 lines in 95 of 100 cases', () => {
    expect(lineCounts[Math.floor(lineCounts.length * 0.95)]?.lines).toBeLessThan(300);
  });

  it('never has more than 400 lines', () => {
    expect(lineCounts.filter(({ lines }) => lines > 400)).toEqual([]);
  });

  it('exports by name, one by one', () => {
    const broken = sources.filter(({ text }) => /^export (\*|default)/m.test(text)).map(({ path }) => path);
    expect(broken).toEqual([]);
  });

  it('is an index only at a folder’s door', () => {
    const inner = sources
      .map(({ path }) => path)
      .filter((path) => path.endsWith('/index.ts') && path.split('/').length > 4);
    expect(inner).toEqual([]);
  });
});
