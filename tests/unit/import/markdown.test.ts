import { describe, expect, it } from 'vitest';
import { type PlannedImport, planImport } from '../../../src/import/index.ts';
import { deriveGrid } from '../../../src/model/index.ts';

function planOf(text: string, fileName = 'map.md'): PlannedImport {
  const plan = planImport(text, fileName, 'en');
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
}

/** Phases with their activities, then each lane with its cards as `activity: text`. */
function outlineOf({ map }: PlannedImport) {
  const grid = deriveGrid(map);
  const cards = Object.values(map.cards);
  return {
    title: map.map.title,
    phases: grid.phases.map(({ phase }) => [
      phase.title,
      ...Object.values(map.activities)
        .filter(({ place }) => place?.phase === phase.id)
        .map(({ text }) => text),
    ]),
    lanes: grid.lanes.map(({ lane }) => [
      `${lane.title} (${lane.kind})`,
      ...cards
        .filter(({ place }) => place?.lane === lane.id)
        .map(({ place, text }) => `${map.activities[place?.activity ?? '']?.text}: ${text}`),
    ]),
  };
}

describe('a journey in Markdown', () => {
  it('in several tables has a phase for the heading of each', () => {
    const text = `# Buying a bag

## 1. Find

| Step | Touchpoints | Pain points |
|---|---|---|
| Looks around | Web<br>Store | Too many |
| Asks | Friends | |

## 2. Buy

| Step | Touchpoints | Pain points | Owner |
|---|---|---|---|
| Pays | Counter \\| app | Queue | Shop team |
`;
    const plan = planOf(text);
    expect(outlineOf(plan)).toEqual({
      title: 'Buying a bag',
      phases: [
        ['1. Find', 'Looks around', 'Asks'],
        ['2. Buy', 'Pays'],
      ],
      lanes: [
        [
          'Touchpoints (touchpoint)',
          'Looks around: Web',
          'Looks around: Store',
          'Asks: Friends',
          'Pays: Counter | app',
        ],
        ['Pain points (pain-point)', 'Looks around: Too many', 'Pays: Queue'],
        ['Owner (backstage)', 'Pays: Shop team'],
      ],
    });
    expect(plan.warnings).toEqual([]);
  });

  it('in a table of lane and content under each heading has one activity a phase', () => {
    const table = (need: string, pain: string) =>
      `| Lane | Details |\n|---|---|\n| Needs | ${need} |\n| Pains | ${pain} |\n`;
    const plan = planOf(`## Find\n\n${table('Peace', 'Noise')}\n## Use\n\n${table('Help', 'Wait')}`);
    expect(outlineOf(plan)).toEqual({
      title: 'map',
      phases: [
        ['Find', ''],
        ['Use', ''],
      ],
      lanes: [
        ['Needs (need)', ': Peace', ': Help'],
        ['Pains (pain-point)', ': Noise', ': Wait'],
      ],
    });
  });

  it('in several tables keyed by phase and activity has each activity once, with what all of them say', () => {
    const plan = planOf(`# Betting

## What hurts

| Stage | Step | Pain points |
|---|---|---|
| Engage | Lands | Too many offers |
| | Picks a league | No hub |
| Convert | Bets | Slow slip |

## What would help

| Stage | Step | Opportunities |
|---|---|---|
| Convert | Bets | Faster slip |
| Engage | Picks a league | One hub |
| Stay | Comes back | |

## Who

| Stage | Owner |
|---|---|
| Engage | Web team |
`);
    expect(outlineOf(plan)).toEqual({
      title: 'Betting',
      phases: [
        ['Engage', '', 'Lands', 'Picks a league'],
        ['Convert', 'Bets'],
        ['Stay', 'Comes back'],
      ],
      lanes: [
        ['Pain points (pain-point)', 'Lands: Too many offers', 'Picks a league: No hub', 'Bets: Slow slip'],
        ['Opportunities (opportunity)', 'Picks a league: One hub', 'Bets: Faster slip'],
        ['Owner (backstage)', ': Web team'],
      ],
    });
    expect(plan.warnings).toEqual([]);
  });

  it('in a table per phase, each with a column of phases too, is one map', () => {
    const table = (phase: string, step: string, need: string) =>
      `| Fas | Aktivitet | Behov |\n|---|---|---|\n| ${phase} | ${step} | ${need} |\n`;
    const plan = planOf(
      `# Resa\n\n## Hitta\n\n${table('Hitta', 'Söker', 'Lugn')}\n## Köpa\n\n${table('Köpa', 'Betalar', 'Fart')}`,
    );
    expect(outlineOf(plan)).toEqual({
      title: 'Resa',
      phases: [
        ['Hitta', 'Söker'],
        ['Köpa', 'Betalar'],
      ],
      lanes: [['Behov (need)', 'Söker: Lugn', 'Betalar: Fart']],
    });
  });

  it('leaves a table that is about something else aside, and says on which line', () => {
    const plan = planOf(`| Field | Value |
|---|---|
| Author | Bo |

| | Find | Buy |
|---|---|---|
| Needs | a | b |
| Pains | c | d |
`);
    expect(outlineOf(plan).lanes.map(([lane]) => lane)).toEqual(['Needs (need)', 'Pains (pain-point)']);
    expect(plan.warnings).toEqual([{ code: 'table-left', place: { line: 1 }, values: {} }]);
  });

  it('in headings with labelled lists has phases, activities and lanes', () => {
    const plan = planOf(`# Moving in

We talked to six people.

## Before

### Reads the contract

**Needs:**

- To know what is _included_
- Somebody to ask

**Pain points**

1. Forty pages
2. No summary

- **Touchpoints:** Email
- Emotions: 😟 uneasy

### Packs

**Quote:** "Where are the keys?"

## After
### Unpacks
Needs:
* Rest
`);
    expect(outlineOf(plan)).toEqual({
      title: 'Moving in',
      phases: [
        ['Before', 'Reads the contract', 'Packs'],
        ['After', 'Unpacks'],
      ],
      lanes: [
        [
          'Needs (need)',
          'Reads the contract: To know what is _included_',
          'Reads the contract: Somebody to ask',
          'Unpacks: Rest',
        ],
        ['Pain points (pain-point)', 'Reads the contract: Forty pages', 'Reads the contract: No summary'],
        ['Touchpoints (touchpoint)', 'Reads the contract: Email'],
        ['Emotions (emotion)', 'Reads the contract: uneasy'],
        ['Quote (quote)', 'Packs: "Where are the keys?"'],
      ],
    });
    expect(plan.warnings).toEqual([
      { code: 'text-left', place: { line: 3 }, values: { text: 'We talked to six people.' } },
      { code: 'feeling-read', place: { line: 20 }, values: { cell: '😟 uneasy', score: -1, lane: 'Emotions' } },
    ]);
  });

  it('in headings with lanes under each phase has them as lanes', () => {
    const plan = planOf(
      '## Find\n### Actions\n- Looks\n- Asks\n### Pain points\n- Noise\n## Buy\n### Actions\n- Pays\n',
    );
    expect(outlineOf(plan)).toEqual({
      title: 'map',
      phases: [
        ['Find', 'Looks', 'Asks'],
        ['Buy', 'Pays'],
      ],
      lanes: [['Pain points (pain-point)', 'Looks: Noise']],
    });
  });

  it('in headings with bare lists has activities, and what is labelled inside an item belongs to it', () => {
    const plan = planOf(
      '# Find\n- Looks\n  - Needs: Peace\n- Asks\n# Buy\n- Pays\n  - Pains\n    - Queue\n    - Noise\n',
    );
    expect(outlineOf(plan)).toEqual({
      title: 'map',
      phases: [
        ['Find', 'Looks', 'Asks'],
        ['Buy', 'Pays'],
      ],
      lanes: [
        ['Needs (need)', 'Looks: Peace'],
        ['Pains (pain-point)', 'Pays: Queue', 'Pays: Noise'],
      ],
    });
  });

  it('keeps what stands in a phase without a label as a note', () => {
    const plan = planOf('## Find\n### Looks\nAlways on a phone.\n- At night\n## Buy\n### Pays\n- Fast\n');
    expect(outlineOf(plan).lanes).toEqual([
      ['Notes (note)', 'Looks: Always on a phone.', 'Looks: At night', 'Pays: Fast'],
    ]);
  });

  it('in a Mermaid fence is read as Mermaid, whichever diagram stands first', () => {
    const plan = planOf(
      '# Doc\n\n```mermaid\nflowchart LR\n a --> b\n```\n\n```mermaid\njourney\n  section Go\n  Walk: 5: Me\n```\n',
    );
    expect(plan.kind).toBe('mermaid');
    expect(outlineOf(plan).phases).toEqual([['Go', 'Walk']]);
  });

  it('that is far too long is refused before it is parsed', () => {
    const table = `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(3000)}`;
    expect(planImport(table, 'x.md', 'en')).toMatchObject({ ok: false, error: { code: 'table-too-big' } });
    const prose = planImport(`# A\n${'- b\n'.repeat(20_001)}`, 'x.md', 'en');
    expect(prose).toMatchObject({ ok: false, error: { code: 'markdown-too-long', values: { limit: 20_000 } } });
  });
});
