/** Records with everything unset but what is given: whoever makes one names what it knows and nothing more. */
import type { Card, Lane, Link, Persona, Phase, Source } from './records.ts';

type Given<T, K extends keyof T> = Pick<T, K> & Partial<T>;

export function freshCard(values: Given<Card, 'id' | 'kind'>): Card {
  return {
    place: null,
    text: '',
    evidence: 'assumption',
    evidenceNote: '',
    sources: [],
    moment: null,
    tags: [],
    personas: [],
    fields: {},
    deletedAt: null,
    ...values,
  };
}

export function freshLane(values: Given<Lane, 'id' | 'order' | 'kind'>): Lane {
  return { title: '', hint: '', personas: [], deletedAt: null, ...values };
}

export function freshLink(values: Given<Link, 'id' | 'from' | 'to'>): Link {
  return { type: 'flow', label: '', deletedAt: null, ...values };
}

export function freshPhase(values: Given<Phase, 'id' | 'order'>): Phase {
  return { title: '', colour: 0, notes: '', deletedAt: null, ...values };
}

export function freshPersona(values: Given<Persona, 'id' | 'order'>): Persona {
  return {
    name: '',
    summary: '',
    quote: '',
    goals: '',
    context: '',
    needs: '',
    portrait: null,
    colour: 0,
    deletedAt: null,
    ...values,
  };
}

export function freshSource(values: Given<Source, 'id'>): Source {
  return { type: 'interview', reference: '', date: '', n: null, deletedAt: null, ...values };
}
