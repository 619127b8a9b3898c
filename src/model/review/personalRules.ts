/** What looks like personal data, a rule for each sort: who sets an e-mail address aside has said nothing of a personal number. */
import { findPersonalData, type PersonalSort } from '../personalData/index.ts';
import type { Rule } from './finding.ts';

const ruleOf =
  (sort: PersonalSort): Rule =>
  ({ map }) =>
    findPersonalData(map)
      .filter((found) => found.sort === sort)
      .map(({ on, count }) => ({ rule: sort, on, values: { count } }));

export const emailAddress = ruleOf('emailAddress');
export const phoneNumber = ruleOf('phoneNumber');
export const swedishNumber = ruleOf('swedishNumber');
export const norwegianNumber = ruleOf('norwegianNumber');
