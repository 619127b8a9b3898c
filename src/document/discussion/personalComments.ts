import { PERSONAL_SORTS, type PersonalSort, personalSpans } from '../../model/personalData/index.ts';
import type { Message, Thread } from './types.ts';

/** One sort of personal data in one comment. */
export interface PersonalComment {
  /** Id of the thread that holds it. */
  readonly thread: string;
  readonly message: Message;
  readonly sort: PersonalSort;
  /** How many of them, at least 1. */
  readonly count: number;
}

/** What in the comments looks like personal data, in their order; resolved threads too, since everybody can read them. */
export function findPersonalComments(threads: readonly Thread[]): readonly PersonalComment[] {
  return threads.flatMap(({ id, messages }) =>
    messages.flatMap((message) => {
      const sorts = personalSpans(message.text).map(({ sort }) => sort);
      return PERSONAL_SORTS.flatMap((sort) => {
        const count = sorts.filter((one) => one === sort).length;
        return count === 0 ? [] : [{ thread: id, message, sort, count }];
      });
    }),
  );
}
