/**
 * CJML 2.0, as far as its published sample goes: a planned or an actual journey with actors, phases and touchpoints, each with an
 * initiator, a receiver and a channel. There is no public schema, so what is not known is passed over.
 */
import { DOMParser, type Element, ParseError } from '@xmldom/xmldom';
import { fail, ok, type Result } from '../../lib/result.ts';
import { LIMITS } from '../../model/index.ts';
import { type ImportError, NOTHING_FOUND } from '../types.ts';

export interface CjmlActor {
  readonly id: string;
  readonly name: string;
  readonly isCustomer: boolean;
}

export interface CjmlTouchpoint {
  readonly id: string;
  readonly phase: string;
  /** Ids of actors, as written; empty where none is told. */
  readonly initiator: string;
  readonly receiver: string;
  readonly does: string;
  readonly gets: string;
  readonly channel: string;
  readonly comment: string;
  /** Something one actor does alone. */
  readonly isAction: boolean;
  readonly line: number;
}

export interface CjmlJourney {
  readonly name: string;
  readonly isPlanned: boolean;
  readonly actors: readonly CjmlActor[];
  readonly phases: readonly { readonly id: string; readonly name: string }[];
  readonly touchpoints: readonly CjmlTouchpoint[];
  readonly line: number;
}

/** Far more than the touchpoints of a map take. */
const LONGEST = 2 * 1024 * 1024;

export function isCjml(text: string): boolean {
  return /^\s*<[?!c]/i.test(text) && /<CJML[\s>]/i.test(text);
}

/** The journeys of a file, at least one. A document type is refused: entities could make a small file endless. */
export function readCjml(text: string): Result<readonly CjmlJourney[], ImportError> {
  if (text.length > LONGEST) return fail({ code: 'cjml-too-big', place: {}, values: {} });
  const doctype = text.search(/<!DOCTYPE/i);
  if (doctype >= 0) return fail({ code: 'cjml-doctype', place: { line: lineAt(text, doctype) }, values: {} });
  let root: Element | null;
  try {
    root = new DOMParser({ onError: stopAtError }).parseFromString(text, 'text/xml').documentElement;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const line = error.locator?.lineNumber;
    return fail({ code: 'cjml-broken', place: line ? { line } : {}, values: {} });
  }
  const journeys = (root ? children(root) : [])
    .filter(({ localName }) => /^(?:planned|actual)Journey$/.test(localName ?? ''))
    .map(toJourney)
    .filter(({ touchpoints }) => touchpoints.length > 0);
  const long = journeys
    .flatMap(({ touchpoints }) => touchpoints)
    .find((one) => one.does.length + one.gets.length > LIMITS.text);
  if (long) return fail({ code: 'text-too-long', place: { line: long.line }, values: { limit: LIMITS.text } });
  return journeys.length > 0 ? ok(journeys) : NOTHING_FOUND;
}

function stopAtError(level: string, message: string): void {
  if (level !== 'warning') throw new ParseError(message);
}

function toJourney(journey: Element): CjmlJourney {
  const phases = all(journey, 'phases').filter((phase) => phase.getAttribute('phaseID') !== null);
  return {
    name: textOf(child(journey, 'journeyName')) || textOf(child(journey, 'journeyID')),
    isPlanned: journey.localName === 'plannedJourney',
    actors: all(journey, 'actors').map((actor) => ({
      id: actor.getAttribute('actorID') ?? '',
      name:
        textOf(child(actor, 'actorName')) ||
        textOf(child(actor, 'companyName')) ||
        (actor.getAttribute('actorID') ?? ''),
      isCustomer: actor.localName === 'endUser',
    })),
    phases: phases.map((phase) => {
      const id = phase.getAttribute('phaseID') ?? '';
      return { id, name: textOf(child(phase, 'phaseName')) || id };
    }),
    touchpoints: all(journey, 'touchpoints').map(toTouchpoint),
    line: journey.lineNumber ?? 1,
  };
}

function toTouchpoint(point: Element): CjmlTouchpoint {
  const [initiator, receiver] = [child(point, 'initiator'), child(point, 'receiver')];
  return {
    id: textOf(child(point, 'touchpointID')),
    phase: child(point, 'belongsTo')?.getAttribute('phaseIDref') ?? '',
    initiator: child(initiator, 'refersTo')?.getAttribute('actorIDref') ?? '',
    receiver: child(receiver, 'refersTo')?.getAttribute('actorIDref') ?? '',
    does: textOf(child(initiator, 'initiatorLabel')),
    gets: textOf(child(receiver, 'receiverLabel')),
    channel: textOf(child(child(point, 'channel'), 'channelName')),
    comment: textOf(child(point, 'comment')),
    isAction: /Action$/.test(point.localName ?? ''),
    line: point.lineNumber ?? 1,
  };
}

function children(element: Element): readonly Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}

/** The elements inside the journey's list of that name. */
function all(journey: Element, list: string): readonly Element[] {
  const element = child(journey, list);
  return element ? children(element) : [];
}

function child(element: Element | null, name: string): Element | null {
  return (element ? children(element).find(({ localName }) => localName === name) : null) ?? null;
}

function textOf(element: Element | null): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
