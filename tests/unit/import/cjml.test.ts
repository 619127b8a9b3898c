import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../src/import/index.ts';

const ACTORS =
  '<actors><endUser actorID="u1"><actorName>Kim</actorName></endUser><serviceProvider actorID="s1"><companyName>Books</companyName></serviceProvider></actors>';

const file = (inner: string, kind = 'actualJourney') =>
  `<CJML version="2.0">\n<${kind}><journeyID>J1</journeyID>${ACTORS}\n<touchpoints>\n${inner}\n</touchpoints></${kind}>\n</CJML>`;

const point = (from: string, to: string, phase = '') =>
  `<actualCommunicationPoint><touchpointID>T1</touchpointID>${phase && `<belongsTo phaseIDref="${phase}"/>`}
<initiator><refersTo actorIDref="${from}"/><initiatorLabel>Opens an account</initiatorLabel></initiator>
<receiver><refersTo actorIDref="${to}"/><receiverLabel>Account is there</receiverLabel></receiver>
<channel><channelName>Web</channelName></channel></actualCommunicationPoint>`;

function planOf(text: string) {
  const plan = planImport(text, 'journey.xml', 'en');
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
}

describe('a CJML journey', () => {
  it('has touchpoints with initiator, receiver and channel, and keeps a reference that leads nowhere with a warning', () => {
    const { map, warnings } = planOf(file(point('u1', 's1') + point('u1', 'Bookshop')));
    expect(Object.values(map.activities).map(({ text }) => text)).toEqual(['Opens an account', 'Opens an account']);
    expect(Object.values(map.cards).map(({ kind, text, fields }) => [kind, text, fields])).toEqual([
      ['touchpoint', 'Account is there · Web', { channel: 'web', initiator: 'customer', receiver: 'Books' }],
      ['touchpoint', 'Account is there · Web', { channel: 'web', initiator: 'customer', receiver: 'Bookshop' }],
    ]);
    expect(Object.values(map.personas).map(({ name }) => name)).toEqual(['Kim']);
    expect([map.map.title, map.map.state]).toEqual(['J1', 'current']);
    expect(warnings).toEqual([{ code: 'cjml-unknown-actor', place: { line: 7 }, values: { actor: 'Bookshop' } }]);
  });

  it('that was planned is a wanted one, and phases are its phases', () => {
    const { map, warnings } = planOf(file(point('u1', 's1', 'Before'), 'plannedJourney'));
    expect(map.map.state).toBe('future');
    expect(Object.values(map.phases).map(({ title }) => title)).toEqual(['Before']);
    expect(warnings.map(({ code }) => code)).toEqual(['cjml-unknown-phase']);
  });

  it.each([
    [`<!DOCTYPE CJML [<!ENTITY a "b">]>\n${file(point('u1', 's1'))}`, 'cjml-doctype', { line: 1 }],
    [file('<actualAction>'), 'cjml-broken', undefined],
    [file('<touchpointID>&a;</touchpointID>'), 'cjml-broken', undefined],
    [file(''), 'nothing-found', {}],
    [file(' '.repeat(2 * 1024 * 1024)), 'cjml-too-big', {}],
  ])('%# that cannot be read is refused', (text, code, place) => {
    const plan = planImport(text, '', 'en');
    expect(plan.ok || plan.error.code).toBe(code);
    if (place && !plan.ok) expect(plan.error.place).toEqual(place);
  });
});

describe('any text', () => {
  it('is read or refused, and never throws', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '# ',
        '\n',
        '| a | b |\n|---|---|\n',
        '- ',
        '**Needs:**',
        '```mermaid\njourney\n',
        '<CJML',
        '<table>',
        '<td rowspan=9>',
      ),
      fc.constantFrom(
        '{"nodes": [',
        '{"type":"excalidraw","elements":[',
        ']}',
        'journey\n',
        '> ',
        '\t',
        ';',
        '"',
        ',',
        '&lt;',
        '\ufeff',
        '1e999',
      ),
    );
    const names = fc.constantFrom('', 'a.md', 'a.json', 'a.mmd', 'a.canvas', 'a.xml', 'a.csv');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), names, (pieces, name) => {
        expect(() => planImport(pieces.join(''), name, 'en')).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });
});
