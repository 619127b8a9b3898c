import {
  type Card,
  type Clip,
  isLive,
  type JourneyMap,
  type Link,
  type Persona,
  type Source,
} from '../../model/index.ts';
import type { PasteDraft } from './pasteDraft.ts';

type Values = Omit<Card, 'id' | 'place' | 'deletedAt'>;

/** What the records of a clip name, found here by name or taken in: personas, sources, other cards, and the links between them. */
export function adopt(map: JourneyMap, clip: Clip, draft: PasteDraft, newId: () => string) {
  /** Ids there → ids here. */
  const ids = new Map<string, string>();
  const personas = take(clip.map.personas, Object.values(map.personas), samePersona, (record) =>
    draft.records.personas.push(record),
  );
  const sources = take(clip.map.sources, Object.values(map.sources), sameSource, (record) =>
    draft.records.sources.push(record),
  );

  function take<T extends Persona | Source>(
    theirs: Readonly<Record<string, T>>,
    here: readonly T[],
    isSame: (a: T, b: T) => boolean,
    add: (record: T) => void,
  ): (id: string) => string[] {
    const live = here.filter(isLive);
    const given = new Map<string, string>();
    return (id) => {
      const record = theirs[id];
      if (!record) return [];
      const known = given.get(id) ?? live.find((other) => isSame(record, other))?.id;
      if (known !== undefined) return [known];
      const fresh = newId();
      given.set(id, fresh);
      add({ ...record, id: fresh });
      return [fresh];
    };
  }

  /** The card's values as they read here. A field that names a card which is not pasted along keeps it where it is here. */
  function follow(values: Values): Values {
    const fields = Object.entries(values.fields).map(([name, value]) => {
      const [persona] = typeof value === 'string' ? personas(value) : [];
      return [name, persona ?? value] as const;
    });
    return {
      ...values,
      personas: values.personas.flatMap(personas),
      sources: values.sources.flatMap(sources),
      fields: Object.fromEntries(fields),
    };
  }

  return {
    follow,
    personasOf: (list: readonly string[]) => list.flatMap(personas),
    learn: (there: string, here: string) => ids.set(there, here),
    addUnplaced(card: Card): string {
      const id = newId();
      const { id: there, place: _, deletedAt: __, ...values } = card;
      ids.set(there, id);
      draft.records.cards.push({ record: { ...follow(values), id, place: null, deletedAt: null } });
      return id;
    },
    /** Once every record has its id here: links, and fields that name cards. */
    finish(): void {
      for (const [i, { record, ...rest }] of draft.records.cards.entries()) {
        const fields = Object.entries(record.fields).map(
          ([name, value]) => [name, typeof value === 'string' ? (ids.get(value) ?? value) : value] as const,
        );
        draft.records.cards[i] = { ...rest, record: { ...record, fields: Object.fromEntries(fields) } };
      }
      for (const link of Object.values(clip.map.links)) {
        const from = ids.get(link.from.id);
        const to = ids.get(link.to.id);
        if (from === undefined || to === undefined || !isLive(link)) continue;
        const ends: Pick<Link, 'from' | 'to'> = { from: { ...link.from, id: from }, to: { ...link.to, id: to } };
        draft.records.links.push({ ...link, ...ends, id: newId() });
      }
    },
  };
}

/** By name; those without one are the same when they are the same record. */
function samePersona(a: Persona, b: Persona): boolean {
  const name = (persona: Persona): string => persona.name.trim().toLocaleLowerCase();
  return name(a) === name(b) && (name(a) !== '' || a.id === b.id);
}

function sameSource(a: Source, b: Source): boolean {
  return a.type === b.type && a.reference.trim() === b.reference.trim() && a.date === b.date;
}
