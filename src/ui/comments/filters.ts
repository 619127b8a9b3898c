import type { Thread } from '../../document/discussion/index.ts';
import type { Me } from '../me.ts';

export const FILTERS = ['open', 'unread', 'me', 'resolved'] as const;
export type Filter = (typeof FILTERS)[number];

/** The threads a list shows, the one last spoken in first. */
export function filterThreads(
  threads: readonly Thread[],
  filter: Filter,
  me: Pick<Me, 'id' | 'name'>,
  unread: (thread: Thread) => number,
): readonly Thread[] {
  const shows: Readonly<Record<Filter, (thread: Thread) => boolean>> = {
    open: ({ resolved }) => !resolved,
    unread: (thread) => unread(thread) > 0,
    me: (thread) => mentions(thread, me),
    resolved: ({ resolved }) => resolved !== null,
  };
  return threads.filter(shows[filter]).sort((a, b) => latest(b) - latest(a));
}

/** By the device’s id, or by name: people come back on another device. */
function mentions({ messages }: Thread, { id, name }: Pick<Me, 'id' | 'name'>): boolean {
  return messages.some((message) =>
    message.mentions.some((one) => one.id === id || (name !== '' && one.name === name)),
  );
}

function latest({ messages }: Thread): number {
  return Math.max(...messages.map(({ at }) => at));
}
