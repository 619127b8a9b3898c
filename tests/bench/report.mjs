/** What a measurement at size says, in lines: figures beside each other, then a verdict per target. */
import { quantile, VIEWS } from './frames.mjs';
import { summarise } from './size.mjs';

const GESTURES = ['pan', 'zoom', 'drag'];
const NAMES = { resa: 'Resa', excalidraw: 'Excalidraw', reactflow: 'React Flow', blank: 'an empty page' };
const MAX_HEAP_GROWTH = 1.05;
const MAX_NODE_GROWTH = 1.02;

/** `results` are those of `benchSize`. */
export function reportSize({ frame, measured, levels, others, memory }) {
  const verdicts = [];
  const check = (name, value, limit, unit = '') =>
    verdicts.push(
      `${value <= limit ? 'met   ' : 'MISSED'}  ${name}: ${value.toFixed(2)}${unit}, at most ${limit}${unit}`,
    );
  const of = (cards, ratio, peer) => measured.get(`${cards} ${ratio} ${peer}`);
  const lines = [
    `Frames of ${frame.toFixed(1)} ms. In ms: half of all frames, 95 %, the longest; then frames dropped in a gesture.`,
  ];

  for (const key of [...measured.keys()].filter((one) => one.endsWith('resa'))) {
    const [cards, ratio] = key.split(' ');
    const there = Object.keys(NAMES).filter((peer) => of(cards, ratio, peer));
    lines.push('', `${Number(cards).toLocaleString('en')} cards, ${ratio} device pixel(s) a pixel`);
    lines.push(`${''.padEnd(18)}${there.map((peer) => NAMES[peer].padStart(26)).join('')}`);
    for (const view of VIEWS) {
      const first = Object.fromEntries(there.map((peer) => [peer, firstPaint(of(cards, ratio, peer), view)]));
      lines.push(
        row(
          `first paint, ${view}`,
          there.map((peer) => first[peer].toFixed(0)),
        ),
      );
      if (first.excalidraw && cards === '3000')
        check(`${cards} cards ×${ratio}, first paint ${view} against Excalidraw’s`, first.resa / first.excalidraw, 0.5);
    }
    for (const view of VIEWS) {
      for (const gesture of GESTURES) {
        const what = `${gesture} ${view}`;
        const sums = Object.fromEntries(there.map((peer) => [peer, summarise(of(cards, ratio, peer), what, frame)]));
        lines.push(
          row(
            `${gesture}, ${view}`,
            there.map((peer) => figures(sums[peer])),
          ),
        );
        if (cards === '3000')
          check(
            `${cards} cards ×${ratio}, ${gesture} ${view}, p95 against an empty page’s`,
            sums.resa.p95 / sums.blank.p95,
            1.25,
          );
      }
    }
  }

  for (const ratio of ['1', '2']) {
    const [few, many] = [of(3000, ratio, 'resa'), of(10_000, ratio, 'resa')];
    if (!few || !many) continue;
    for (const view of VIEWS) {
      const growth = firstPaint(many, view) / firstPaint(few, view);
      check(`10,000 cards ×${ratio} against 3,000, first paint ${view}`, growth, 2);
      for (const gesture of GESTURES) {
        const p95 = (results) => summarise(results, `${gesture} ${view}`, frame).p95;
        check(`10,000 cards ×${ratio} against 3,000, ${gesture} ${view}, p95`, p95(many) / p95(few), 2);
      }
    }
  }
  for (const { pixelRatio, bars, blocks } of levels) {
    check(`words to bars and back ×${pixelRatio}, longest`, bars / frame, 4, ' frames');
    check(`bars to blocks and back ×${pixelRatio}, longest`, blocks / frame, 4, ' frames');
  }
  check(
    'a pan among 24 moving pointers against alone, p95',
    quantile(others.together, 0.95) / quantile(others.alone, 0.95),
    1.1,
  );
  const { maps, before, after } = memory;
  const kept = ({ heap, code, documents, nodes, listeners }) =>
    `${(heap / 1e6).toFixed(1)} MB and ${(code / 1e6).toFixed(1)} MB compiled, ${documents} documents, ${nodes} nodes, ${listeners} listeners`;
  lines.push('', `${maps} maps opened and closed: ${kept(before)} before, ${kept(after)} after`);
  check('heap, less what the engine compiled, after against before', after.heap / before.heap, MAX_HEAP_GROWTH);
  check('nodes after against before', after.nodes / before.nodes, MAX_NODE_GROWTH);
  check('documents after against before', after.documents / before.documents, 1);
  check('listeners after against before', after.listeners / before.listeners, MAX_NODE_GROWTH);

  return [
    ...lines,
    '',
    ...verdicts,
    '',
    `${verdicts.filter((line) => line.startsWith('met')).length} of ${verdicts.length} targets met`,
  ];
}

function firstPaint(results, view) {
  return quantile(
    results.map((result) => result[`first paint ${view}`]),
    0.5,
  );
}

function figures({ p50, p95, longest, dropped }) {
  return `${p50.toFixed(0)} ${p95.toFixed(0).padStart(4)} ${longest.toFixed(0).padStart(5)} ${dropped.toFixed(1).padStart(6)}`;
}

function row(name, values) {
  return `${name.padEnd(18)}${values.map((value) => value.padStart(26)).join('')}`;
}
