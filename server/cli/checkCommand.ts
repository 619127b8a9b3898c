import { factsOf } from '../../src/kinds/registry.ts';
import { maskPersonalData } from '../../src/model/personalData/index.ts';
import { type Finding, recordName, reviewMap, splitDismissed } from '../../src/model/review/index.ts';
import { readMapFrom } from './files.ts';
import type { Flags } from './flags.ts';
import { refuseUnknown } from './importCommand.ts';
import { BadInput, EXIT, type Io } from './io.ts';
import type { Say } from './words.ts';

export const CHECK_FLAGS = { lang: 'value', json: 'flag', help: 'flag' } as const;

/**
 * Reads a Resa file strictly and lists what its map review finds; what somebody has set aside is not a finding. What looks
 * like personal data is told by its sort and place; its letters never reach a terminal or a log.
 */
export async function checkCommand(flags: Flags, say: Say, io: Io): Promise<number> {
  const [path, ...more] = flags.files;
  if (!path || more.length > 0) throw new BadInput('Name one Resa file to check, or - for standard input.');
  refuseUnknown(flags);
  const map = await readMapFrom(path, io, say);
  const { open } = splitDismissed(reviewMap(map, io.today, factsOf), map.map.dismissed);
  if (flags.has('json')) io.out(`${JSON.stringify(open, null, 2)}\n`);
  else for (const finding of open) io.err(sentence(finding));
  return open.length > 0 ? EXIT.found : EXIT.ok;

  function sentence({ rule, on, values }: Finding): string {
    const where = on === 'map' ? '' : maskPersonalData(recordName(map, on));
    const fact = `evidence:review.facts.${rule}`;
    const facts = say(fact, values);
    const title = [say(`evidence:review.rules.${rule}.title`), where && `“${where}”`].filter(Boolean).join(': ');
    const told = facts === fact.replace('evidence:', '') ? '' : ` (${facts})`;
    return `${title}${told}. ${say(`evidence:review.rules.${rule}.remedy`)}`;
  }
}
