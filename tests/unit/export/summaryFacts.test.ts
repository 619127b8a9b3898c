import { describe, expect, it } from 'vitest';
import { summarise } from '../../../src/export/index.ts';
import { actionsCsv } from '../../../src/export/summary/tablesCsv.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { freshExercise } from '../../../src/model/workshop/index.ts';
import { at, cardsOf, exercise, heldWorkshop, NOTHING_HELD, run, START, withCards } from './summaryWorkshop.ts';

const { map, workshop } = heldWorkshop();
const summary = summarise(map, workshop, 'en');

describe('the facts of a workshop', () => {
  it('say when it was, how long it took, and how many handed something in', () => {
    expect(summary).toMatchObject({
      from: START,
      to: at(95),
      planned: 60,
      took: 76,
      people: 5,
      isOver: true,
      erased: 3,
    });
    expect(summary.exercises.map(({ planned, took, people }) => [planned, took, people])).toEqual([
      [15, 20, 5],
      [20, 23, 4],
      [15, 15, 3],
      [10, 18, 5],
    ]);
  });

  it('count a time that two exercises lie in once, for the one that was begun last', () => {
    const runs = [run('write', 0, 40), run('score', 10, 30)];
    const { exercises } = summarise(map, { ...workshop, runs, results: new Map() }, 'en');
    expect(exercises.map(({ took }) => took)).toEqual([20, 20]);
  });

  it('do not take the days in which an exercise was open ahead for time of the meeting', () => {
    const ahead = exercise('write', { deadline: at(0) });
    const runs = [run('write', -3 * 24 * 60, 20), run('score', 22, 45)];
    const told = summarise(map, { ...workshop, agenda: [ahead, exercise('score')], runs, results: new Map() }, 'en');
    expect(told.exercises[0]).toMatchObject({ took: null, isAhead: true });
    expect(told).toMatchObject({ from: at(22), took: 23, planned: 10 });
  });

  it('list what was written by kind, with whose it is where that is known, and count what is gone', () => {
    const [made] = summary.made;
    expect(made).toMatchObject({ kind: 'pain-point', kindName: 'Pain point', count: 5 });
    expect(made?.cards[0]).toMatchObject({ by: 'Bo', text: 'Three banks, three answers' });
    expect(made?.cards[1]?.by).toBe(null);
    expect(summary).toMatchObject({ madeCount: 6, goneCount: 1 });
  });

  it('rank votes, tell where people are apart and leave out where they are of one mind', () => {
    expect(summary.votes[0]).toMatchObject({ title: 'What first?', dots: 6, more: 0 });
    expect(summary.votes[0]?.ranked.map(({ rank, dots, people }) => [rank, dots, people])).toEqual([
      [1, 5, 2],
      [2, 1, 1],
    ]);
    expect(summary.scores[0]).toMatchObject({ scored: 3 });
    expect(summary.scores[0]?.disputed.map(({ spread }) => [spread.min, spread.max])).toEqual([
      [-2, 2],
      [0, 1],
    ]);
    expect(summary.severities[0]?.ranked[0]).toMatchObject({ spread: { median: 4.5 } });
  });

  it('take for decisions what is chosen, dated or owned, and not a pain point that somebody only answers for', () => {
    expect(summary.decisions.map(({ text, owner, due }) => [text, owner, due])).toEqual([
      ['Contract to read the day before', 'Legal', '2027-02-01'],
      ['Welcome call, week one', 'Customer service', '2027-03-01'],
      ['One loan promise for all banks', 'Credit desk', ''],
      ['Status SMS within 24 h of a bid', '', ''],
    ]);
    expect(summary.owners.map(({ owner, actions }) => [owner, actions.length])).toEqual([
      ['Credit desk', 1],
      ['Customer service', 1],
      ['Legal', 1],
    ]);
  });

  it('leave open what lacks an owner or a day, what is put first on an assumption, what is parked, and what is asked', () => {
    const asked = summary.questions.map((one) => [one.type, one.type === 'thread' ? one.text : one.card.text]);
    expect(asked).toEqual([
      ['action', 'One loan promise for all banks'],
      ['action', 'Status SMS within 24 h of a bid'],
      ['assumption', 'One loan promise for all banks'],
      ['assumption', 'Status SMS within 24 h of a bid'],
      ['assumption', 'Three banks, three answers'],
      ['parked', 'Dare to dream together'],
      ['thread', 'Do the banks really answer within a day?'],
    ]);
  });

  it('know a parked card in whatever language it was parked', () => {
    const [id = ''] = cardsOf(map, 'need');
    for (const tag of ['Parkerad', 'Parkert']) {
      const parked = withCards(map, { [id]: { tags: [tag], place: null } });
      const { questions } = summarise(parked, { ...workshop, threads: [] }, 'en');
      expect(questions.filter(({ type }) => type === 'parked')).toHaveLength(2);
    }
  });

  it('are empty, and no error, where nothing was ever held', () => {
    expect(summarise(templateMap('blank', 'en'), NOTHING_HELD, 'en')).toMatchObject({
      from: null,
      to: null,
      took: 0,
      exercises: [],
      made: [],
      votes: [],
      decisions: [],
      questions: [],
    });
  });

  it('stay within bounds and count what they leave out', () => {
    const votes = Object.fromEntries(Object.keys(map.cards).map((id) => [id, [{ dots: 1, by: null }]]));
    const result = { type: 'vote', exercise: 'ex-vote', people: 1, at: at(1), budget: 99, votes } as const;
    const threads = Array.from({ length: 100 }, (_, i) => ({ by: 'Li', text: `Question ${i}`, at: at(i) }));
    const agenda = [freshExercise({ id: 'ex-vote', order: 'a', type: 'vote' })];
    const runs = [run('vote', 0, 10)];
    const told = summarise(map, { ...workshop, agenda, runs, results: new Map([['run-vote', result]]), threads }, 'en');
    expect(told.votes[0]?.ranked).toHaveLength(30);
    expect(told.votes[0]?.more).toBe(Object.keys(map.cards).length - 30);
    expect(told.questions).toHaveLength(40);
    expect(told.moreQuestions).toBeGreaterThan(60);
  });

  it.each([
    { status: 'idea', owner: '', due: '', isDecided: false, isOpen: false },
    { status: 'idea', owner: 'Eva', due: '', isDecided: true, isOpen: true },
    { status: 'idea', owner: '', due: '2027-01-01', isDecided: true, isOpen: true },
    { status: 'planned', owner: '', due: '', isDecided: true, isOpen: true },
    { status: 'doing', owner: 'Eva', due: '2027-01-01', isDecided: true, isOpen: false },
    { status: 'done', owner: '', due: '', isDecided: true, isOpen: false },
    { status: 'done', owner: 'Eva', due: '', isDecided: true, isOpen: false },
    { status: 'dropped', owner: 'Eva', due: '', isDecided: false, isOpen: false },
    { status: 'dropped', owner: 'Eva', due: '2027-01-01', isDecided: false, isOpen: false },
  ])('count what is $status, of “$owner” by “$due”, as decided: $isDecided, open: $isOpen', (one) => {
    const [id = '', ...others] = cardsOf(map, 'opportunity');
    const { status, owner, due, isDecided, isOpen } = one;
    const fields = { impact: 5, effort: 1, status, owner, due };
    const undecided = Object.fromEntries(others.map((other) => [other, { fields: { status: 'idea' } }]));
    const told = summarise(withCards(map, { ...undecided, [id]: { fields } }), { ...workshop, threads: [] }, 'en');
    expect(told.decisions.map((decision) => decision.id)).toEqual(isDecided ? [id] : []);
    expect(told.owners.map((each) => each.owner)).toEqual(isDecided && owner !== '' ? ['Eva'] : []);
    expect(told.questions.filter(({ type }) => type === 'action')).toHaveLength(isOpen ? 1 : 0);
    const isTested = status !== 'done' && status !== 'dropped';
    const tests = told.questions.flatMap((asked) => (asked.type === 'assumption' ? [asked.card.id] : []));
    expect(tests.includes(id)).toBe(isTested);
  });

  it('do not take an opportunity that is dropped for something to do, in the workbook either', () => {
    const [id = ''] = cardsOf(map, 'opportunity');
    const dropped = withCards(map, { [id]: { fields: { status: 'dropped', owner: 'Eva', due: '2027-01-01' } } });
    expect(actionsCsv(map)).toContain(map.cards[id]?.text);
    expect(actionsCsv(dropped)).not.toContain(map.cards[id]?.text);
  });

  it('leave the places of a vote as they were, and tell of dots on cards that are gone', () => {
    const [winner = ''] = cardsOf(map, 'opportunity');
    const [vote] = summarise(withCards(map, { [winner]: { deletedAt: 1 } }), workshop, 'en').votes;
    expect(vote).toMatchObject({ dots: 6, goneDots: 5 });
    expect(vote?.ranked.map(({ rank, dots }) => [rank, dots])).toEqual([[2, 1]]);
    expect(summary.votes[0]).toMatchObject({ dots: 6, goneDots: 0 });
  });

  it('take a card that was put aside and placed again for no open question', () => {
    const [first = '', second = ''] = cardsOf(templateMap('first-home', 'en'), 'need');
    const placed = map.cards[second]?.place ?? null;
    const again = withCards(map, { [first]: { tags: ['Parked'], place: placed } });
    const { questions } = summarise(again, workshop, 'en');
    expect(questions.filter(({ type }) => type === 'parked')).toEqual([]);
  });

  it('count people once who hand in again when an exercise is repeated', () => {
    const result = workshop.results.get('run-vote');
    const again = run('vote', 82, 90, { id: 'run-again' });
    const results = new Map([...workshop.results, ['run-again', result as NonNullable<typeof result>]]);
    const told = summarise(map, { ...workshop, runs: [...workshop.runs, again], results }, 'en');
    expect(told.exercises.find(({ type }) => type === 'vote')?.people).toBe(5);
    expect(told.votes).toHaveLength(2);
  });

  it('count the decisions that find no room', () => {
    const card = map.cards[cardsOf(map, 'opportunity')[0] ?? ''];
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, i) => [`many-${i}`, { ...card, id: `many-${i}`, fields: { status: 'planned' } }]),
    );
    const told = summarise(withCards(map, many), workshop, 'en');
    expect(told.decisions).toHaveLength(100);
    expect(told.moreDecisions).toBe(summary.decisions.length + 20);
  });

  it('of an earlier workshop tell what was decided, put aside and asked by the time the next one began', () => {
    const [first = '', second = ''] = cardsOf(map, 'opportunity');
    const stood = { at: at(200), decided: [second], parked: [] };
    const later = { by: 'Li', text: 'Asked later', at: at(201) };
    const earlier = { ...workshop, stood, threads: [...workshop.threads, later] };
    const told = summarise(withCards(map, { [first]: { fields: { status: 'planned' } } }), earlier, 'en');
    expect(told.decisions.map(({ id }) => id)).toEqual([second]);
    expect(told.questions.map(({ type }) => type)).not.toContain('parked');
    expect(told.questions.filter(({ type }) => type === 'thread')).toHaveLength(1);
  });
});
