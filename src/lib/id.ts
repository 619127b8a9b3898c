import { nanoid } from 'nanoid';

/** A fresh, unguessable id of 12 URL-safe characters (71 bits), for records inside one map. */
export function newId(): string {
  return nanoid(12);
}
