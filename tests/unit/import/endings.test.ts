import { describe, expect, it } from 'vitest';
import { isReadable } from '../../../src/import/index.ts';

describe('a dropped file', () => {
  it.each([
    ['Map.XLSX', ''],
    ['map.csv', ''],
    ['map.md', ''],
    ['map.excalidraw', ''],
    ['map.canvas', ''],
    ['map.cjml', ''],
    ['map.mmd', ''],
    ['map.resa.json', ''],
    ['map', 'text/plain'],
    ['map', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('goes to import when it is %s of type “%s”', (name, type) => {
    expect(isReadable({ name, type })).toBe(true);
  });

  it.each([
    ['map.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['csv', ''],
    ['map.csv.zip', 'application/zip'],
    ['context', 'application/text'],
  ])('does not when it is %s of type “%s”', (name, type) => {
    expect(isReadable({ name, type })).toBe(false);
  });
});
