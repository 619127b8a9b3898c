import * as z from 'zod/mini';
import { type MapInfo, mapInfoSchema } from '../../model/index.ts';
import type { Command } from '../types.ts';
import { checkText, checkValue } from './checks.ts';

export interface SetMapInfo {
  readonly values: Partial<
    Pick<MapInfo, 'title' | 'purpose' | 'state' | 'locale' | 'owner' | 'reviewOn' | 'origin' | 'dismissed'>
  >;
}

const valuesSchema = z.partial(z.strictObject(z.omit(mapInfoSchema, { schemaVersion: true }).shape));

export const setMapInfo: Command<SetMapInfo> = {
  id: 'setMapInfo',
  run: (draft, { values }) => {
    const title = values.title === undefined ? {} : { title: checkText(values.title) };
    const purpose = values.purpose === undefined ? {} : { purpose: checkText(values.purpose) };
    Object.assign(draft.map, checkValue(valuesSchema, { ...values, ...title, ...purpose }, 'map'));
  },
};
