import type { Fields, KindDefinition } from '../../kinds/defineKind.ts';
import { channelOf } from './channelWords.ts';

/** What the words of a card tell of its fields: the channel, where its kind has one. */
export function fieldsOf(kind: KindDefinition, text: string): Fields {
  const spec = kind.fields.find(({ name }) => name === 'channel');
  const channel = spec ? channelOf(text) : null;
  return channel === null ? {} : { channel };
}
