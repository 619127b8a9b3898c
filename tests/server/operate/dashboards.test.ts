import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createPromMetrics } from '../../../server/metrics/promMetrics.ts';

const FOLDER = resolve(import.meta.dirname, '../../../server/operate');

interface Panel {
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets: readonly { readonly expr: string }[];
}

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string };
}

const dashboard: { panels: Panel[]; templating: { list: { query: unknown }[] } } = JSON.parse(
  readFileSync(resolve(FOLDER, 'grafana.json'), 'utf8'),
);
const alerts: { groups: { rules: Rule[] }[] } = parse(readFileSync(resolve(FOLDER, 'alerts.yaml'), 'utf8'));
const rules = alerts.groups.flatMap((group) => group.rules);
const readme = readFileSync(resolve(FOLDER, 'README.md'), 'utf8');

/** Every metric the server has, with the names that histograms give their lines; and which labels ours have. */
const metrics = new Map<string, ReadonlySet<string>>();

beforeAll(async () => {
  const prom = createPromMetrics();
  prom.watch({
    connections: () => 0,
    buffered: () => ({ all: 0, most: 0 }),
    rooms: () => 0,
    exports: () => ({ waiting: 0, underWay: 0 }),
    isReady: () => true,
  });
  prom.metrics.connectionRefused(1013);
  prom.metrics.refused('malformed');
  prom.metrics.requestAnswered('GET', '/', 200, 0.1);
  prom.metrics.exportEnded('done', 1);
  for (const line of (await prom.text()).split('\n')) {
    const [, name, labels] = /^([a-z_0-9]+)(?:\{(.*)\})? /.exec(line) ?? [];
    if (name) metrics.set(name, new Set([...(labels ?? '').matchAll(/(\w+)="/g)].map(([, label]) => label ?? '')));
  }
});

/** The metrics that a query names. */
function namesIn(query: string): string[] {
  return query.match(/\b(resa|nodejs|process)_[a-z_0-9]+/g) ?? [];
}

/** Labels that a query looks at and its metrics do not have. Prometheus itself adds `instance` and `job`. */
function unknownLabels(query: string): string[] {
  const known = new Set(['instance', 'job', ...namesIn(query).flatMap((name) => [...(metrics.get(name) ?? [])])]);
  const grouped = [...query.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list]) => (list ?? '').split(/,\s*/));
  const matched = [...query.matchAll(/(\w+)=~?"/g)].map(([, label]) => label ?? '');
  return [...grouped, ...matched].filter((label) => !known.has(label));
}

describe('the dashboard', () => {
  const queries = [
    ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ...dashboard.templating.list.map(({ query }) => JSON.stringify(query)).filter((query) => query.includes('resa_')),
  ];

  it('asks only for metrics and labels that there are', () => {
    expect(queries.filter((query) => namesIn(query).length === 0)).toEqual([]);
    expect(queries.flatMap(namesIn).filter((name) => !metrics.has(name))).toEqual([]);
    expect(queries.flatMap(unknownLabels)).toEqual([]);
  });

  it('shows every metric of our own', () => {
    const shown = new Set(queries.flatMap(namesIn).map((name) => name.replace(/_(bucket|sum|count)$/, '')));
    const own = [...metrics.keys()]
      .filter((name) => name.startsWith('resa_'))
      .map((name) => name.replace(/_(bucket|sum|count)$/, ''));
    expect([...new Set(own)].filter((name) => !shown.has(name))).toEqual([]);
  });

  it('has no two panels in one place', () => {
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w } }) =>
      Array.from({ length: w }, (_, i) => `${x + i},${y}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
  });
});

describe('the alert rules', () => {
  it('ask only for metrics and labels that there are', () => {
    const own = rules.filter(({ alert }) => alert !== 'ResaDown');
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ expr }) => namesIn(expr).length === 0)).toEqual([]);
    expect(own.flatMap(({ expr }) => namesIn(expr)).filter((name) => !metrics.has(name))).toEqual([]);
    expect(own.flatMap(({ expr }) => unknownLabels(expr))).toEqual([]);
  });

  it('each say what is wrong, and the page for administrators says what to do', () => {
    expect(rules.filter(({ annotations }) => !annotations.summary)).toEqual([]);
    expect(rules.map(({ alert }) => alert).filter((name) => !readme.includes(`**${name}**`))).toEqual([]);
  });
});
