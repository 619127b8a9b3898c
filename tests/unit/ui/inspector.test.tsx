// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setFields } from '../../../src/document/index.ts';
import { startI18n } from '../../../src/i18n/index.ts';
import { type Card, emptyMap, freshPersona, type JourneyMap, recordKey } from '../../../src/model/index.ts';
import type { Role } from '../../../src/sync/protocol.ts';
import { OpenMapContext } from '../../../src/ui/editor/useOpenMap.ts';
import { Inspector } from '../../../src/ui/inspector/Inspector.tsx';
import { openMapFake } from './openMapFake.ts';

const card = (id: string, kind: string, text: string, fields: Card['fields']): Card => ({
  id,
  kind,
  place: null,
  text,
  evidence: 'assumption',
  evidenceNote: '',
  sources: [],
  tags: [],
  personas: [],
  moment: null,
  fields,
  deletedAt: null,
});

const map: JourneyMap = {
  ...emptyMap('en'),
  phases: { p1: { id: 'p1', order: 'a0', title: 'Bid', colour: 2, notes: '', deletedAt: null } },
  personas: { anna: freshPersona({ id: 'anna', order: 'a0', name: 'Anna, 31' }) },
  cards: {
    pain: card('pain', 'pain-point', 'No reply for nine days', { severity: 2, need: null, owner: '' }),
    unrated: card('unrated', 'pain-point', 'Nobody calls back', {}),
    touch: card('touch', 'touchpoint', 'Viewing', {}),
    need: card('need', 'need', 'Know where I stand', { level: 'implied', theme: 'safety' }),
    joy: card('joy', 'emotion', 'First night', { score: 1, persona: null }),
  },
};

async function inspect(key: string | null, role: Role = 'edit') {
  const open = openMapFake(map, role);
  if (key) open.session.setState({ selection: [recordKey('cards', key)] });
  render(
    <OpenMapContext value={open}>
      <Inspector />
    </OpenMapContext>,
  );
  await screen.findByRole('heading', { level: 2 });
  return { open, cardNow: () => open.document.getMap().cards[key ?? ''] };
}

beforeAll(async () => {
  await startI18n('en');
  // What the inspector fetches when it is first shown.
  await import('../../../src/ui/inspector/CardInspector.tsx');
  await import('../../../src/ui/inspector/MarkedText.tsx');
});
afterEach(cleanup);

describe('the inspector of a card', () => {
  it('names the kind and edits the text as one step of undo', async () => {
    const { open, cardNow } = await inspect('pain');
    expect(screen.getByRole('heading', { name: 'Pain point' })).toBeDefined();
    const text = await screen.findByRole('textbox', { name: 'Text of the card' });
    await userEvent.type(text, ' or more');
    expect(cardNow()?.text).toBe('No reply for nine days or more');
    await userEvent.tab();
    act(() => void open.document.history.undo());
    expect(cardNow()?.text).toBe('No reply for nine days');
  });

  it('puts the text back on Escape', async () => {
    const { cardNow } = await inspect('pain');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Text of the card' }), '!!!{Escape}');
    expect(cardNow()?.text).toBe('No reply for nine days');
  });

  it('shows a rating as chips and sets it', async () => {
    const { cardNow } = await inspect('pain');
    const severity = within(screen.getByRole('radiogroup', { name: 'Severity' }));
    expect(severity.getByRole<HTMLInputElement>('radio', { name: '2 of 5' }).checked).toBe(true);
    await userEvent.click(severity.getByRole('radio', { name: '4 of 5' }));
    expect(cardNow()?.fields.severity).toBe(4);
  });

  it('shows nothing chosen that nobody has chosen, and takes a rating away when it is pressed again', async () => {
    const { cardNow } = await inspect('unrated');
    const severity = within(screen.getByRole('radiogroup', { name: 'Severity' }));
    const chosen = () => severity.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked);
    expect(chosen()).toEqual([]);
    await userEvent.click(severity.getByRole('radio', { name: '4 of 5' }));
    expect(cardNow()?.fields.severity).toBe(4);
    expect(chosen()).toHaveLength(1);
    await userEvent.click(severity.getByRole('radio', { name: '4 of 5' }));
    expect(cardNow()?.fields.severity).toBeNull();
    expect(chosen()).toEqual([]);
  });

  it('takes a choice away when it is pressed again, where the kind allows none', async () => {
    const { cardNow } = await inspect('touch');
    const initiator = within(screen.getByRole('radiogroup', { name: 'Who initiates' }));
    expect(initiator.queryByRole('radio', { checked: true })).toBeNull();
    await userEvent.click(initiator.getByRole('radio', { name: 'Company' }));
    expect(cardNow()?.fields.initiator).toBe('company');
    await userEvent.click(initiator.getByRole('radio', { name: 'Company' }));
    expect(cardNow()?.fields.initiator).toBeNull();
    expect(initiator.queryByRole('radio', { checked: true })).toBeNull();
  });

  it.each(['{Backspace}', '{Delete}', ' '])('takes a judgement away by key: “%s”', async (key) => {
    const { cardNow } = await inspect('pain');
    screen.getByRole('radio', { name: '2 of 5' }).focus();
    await userEvent.keyboard(key);
    expect(cardNow()?.fields.severity).toBeNull();
  });

  it('keeps a choice that is pressed again where the kind needs one', async () => {
    const { cardNow } = await inspect('pain');
    await userEvent.click(screen.getByRole('radio', { name: 'Assumption' }));
    expect(cardNow()?.evidence).toBe('assumption');
  });

  it('offers only cards of the kinds a reference names, by their words', async () => {
    const { cardNow } = await inspect('pain');
    const reference = screen.getByRole('combobox', { name: 'Hits which need?' });
    const words = within(reference)
      .getAllByRole('option')
      .map((option) => option.textContent);
    expect(words).toHaveLength(2);
    expect(words[1]).toContain('Know where I stand');
    await userEvent.selectOptions(reference, 'need');
    expect(cardNow()?.fields.need).toBe('need');
  });

  it('keeps a short text when the person leaves it', async () => {
    const { cardNow } = await inspect('pain');
    await userEvent.type(screen.getByLabelText('Owner'), 'Brokerage');
    expect(cardNow()?.fields.owner).toBe('');
    await userEvent.tab();
    expect(cardNow()?.fields.owner).toBe('Brokerage');
  });

  it('offers the names of those who answer for something in the map', async () => {
    const { open } = await inspect('pain');
    act(() => open.document.run(setFields, { id: 'unrated', fields: { owner: ' Legal ' } }));
    await userEvent.click(screen.getByLabelText('Owner'));
    const names = [...document.querySelectorAll('datalist option')].map((option) => option.getAttribute('value'));
    expect(names).toEqual(['Legal']);
  });

  it('tells assumption from insight and flags the moment', async () => {
    const { cardNow } = await inspect('pain');
    await userEvent.click(screen.getByRole('radio', { name: 'Insight' }));
    await userEvent.click(screen.getByRole('switch', { name: 'Critical moment' }));
    expect(cardNow()).toMatchObject({ evidence: 'insight', moment: 'critical' });
  });

  it('says a score with its sign and whose it is', async () => {
    const { cardNow } = await inspect('joy');
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('+1.0');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Persona' }), 'anna');
    expect(cardNow()?.fields.persona).toBe('anna');
  });

  it('takes a comment and shows it with its author', async () => {
    await inspect('pain');
    await userEvent.type(screen.getByRole('textbox', { name: 'Write a comment' }), 'Support sees this{Enter}');
    const comments = within(screen.getByRole('list', { name: 'Comments' }));
    expect(comments.getByRole('listitem').textContent).toContain('Guest nowSupport sees this');
  });
});

describe('for somebody who may only comment', () => {
  it('every control is still and the comment box is not', async () => {
    const { cardNow } = await inspect('pain', 'comment');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Text of the card' }), 'x');
    await userEvent.click(screen.getByRole('radio', { name: '5 of 5' }));
    expect(cardNow()).toMatchObject({ text: 'No reply for nine days', fields: { severity: 2 } });
    expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Write a comment' })).toHaveProperty('disabled', false);
  });

  it('and a viewer has no comment box', async () => {
    await inspect('pain', 'view');
    expect(screen.queryByRole('textbox', { name: 'Write a comment' })).toBeNull();
  });
});

describe('with nothing selected', () => {
  it('shows the facts of the map and leads to its personas', async () => {
    const { open } = await inspect(null);
    expect(screen.getByRole('heading', { name: 'About the map' })).toBeDefined();
    expect(within(screen.getByRole('group', { name: 'Personas' })).getByRole('listitem').textContent).toContain(
      'Anna, 31',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Edit the personas' }));
    expect(open.session.getState().dialog).toBe('personas');
  });
});
