import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { iconNames, iconPaths } from '../../../src/drawing/index.ts';

const root = path.join(import.meta.dirname, '../../..');

describe('the icons', () => {
  it('are exactly what their script makes from the package', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/icons.mjs', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow();
  });

  it.each(iconNames())('%s is absolute M, L, C and Z, each command written out, inside its box', (icon) => {
    for (const { d } of iconPaths(icon)) {
      const commands = d.match(/[A-Za-z][^A-Za-z]*/g) ?? [];
      expect(commands.join('')).toBe(d);
      for (const command of commands) {
        const numbers = command.slice(1).split(' ').filter(Boolean).map(Number);
        expect(numbers).toHaveLength({ M: 2, L: 2, C: 6, Z: 0 }[command[0] ?? ''] ?? -1);
        for (const n of numbers) expect(n >= 0 && n <= 24).toBe(true);
      }
    }
  });

  it('has a face for every whole score', () => {
    for (const score of [-2, -1, 0, 1, 2]) expect(iconPaths(`face-${score}`)).toHaveLength(3);
  });

  it('draws nothing for a name it does not know', () => {
    expect(iconPaths('unknown')).toEqual([]);
  });
});
