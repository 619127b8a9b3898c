import { escapeMarkdown, tableToCsv, tableToMarkdown } from '../../export/index.ts';
import type { Locale } from '../../lib/locale.ts';
import { formatScore } from '../../lib/number.ts';
import type { Comparison, Pair } from './comparison.ts';
import type { DifferenceGroup, DifferenceRow, Words } from './describe.ts';

/** The list of differences for a document: what is felt, then group by group. */
export function listToMarkdown(
  comparison: Comparison,
  groups: readonly DifferenceGroup[],
  t: Words,
  locale: Locale,
): string {
  const { after, feelings } = comparison;
  const title = after.map.title || t('common:untitled');
  const parts = [`# ${escapeMarkdown(`${title}: ${t('share.file')}`)}\n`];
  parts.push(`${escapeMarkdown(t('panel.lead', sidesOf(comparison, t)))}\n`);
  const felt = feelings.flatMap(({ persona, remembered, mean }) => [
    [persona, t('feelings.remembered'), ...pairCells(remembered, locale)],
    [persona, t('feelings.mean'), ...pairCells(mean, locale)],
  ]);
  const head = [t('feelings.persona'), '', t('feelings.before'), t('feelings.after'), t('feelings.change')];
  if (felt.length > 0) parts.push(`## ${t('feelings.title')}\n`, tableToMarkdown([head, ...felt]));
  for (const group of groups) {
    parts.push(`## ${escapeMarkdown(group.title)}\n`, group.rows.map((row) => rowToMarkdown(row, t)).join(''));
  }
  if (groups.length === 0) parts.push(`${t('panel.same')}\n`);
  return parts.join('\n');
}

function rowToMarkdown({ sort, about, name, details }: DifferenceRow, t: Words): string {
  const lines = details.map((detail) => `  - ${escapeMarkdown(detail)}\n`);
  return `- **${t(`sort.${sort}`)}** ${escapeMarkdown(about)}: ${escapeMarkdown(name)}\n${lines.join('')}`;
}

/** One difference a row. */
export function listToCsv(groups: readonly DifferenceGroup[], t: Words): string {
  const head = [t('column.sort'), t('column.phase'), t('column.about'), t('column.name'), t('column.details')];
  const rows = groups.flatMap(({ title, rows }) =>
    rows.map(({ sort, about, name, details }) => [t(`sort.${sort}`), title, about, name, details.join('\n')]),
  );
  return `\ufeff${tableToCsv([head, ...rows])}`;
}

/** Before, after and the change, as written on the map; a dash where there is no score. */
export function pairCells({ before, after }: Pair, locale: Locale): readonly [string, string, string] {
  const say = (score: number | null) => (score === null ? '–' : formatScore(score, locale));
  return [say(before), say(after), say(before === null || after === null ? null : after - before)];
}

/** What the two are called: by their states where these differ, else by their titles; today's map and its version as such. */
export function sidesOf({ before, after, version }: Comparison, t: Words) {
  if (version !== null) return { before: version, after: t('side.today') };
  const name = (map: Comparison['before']) => map.map.title || t('common:untitled');
  if (before.map.state === after.map.state) return { before: name(before), after: name(after) };
  return { before: t(`side.${before.map.state}`), after: t(`side.${after.map.state}`) };
}

/** What the two curves are called on the map on screen. */
export function namesOf(
  { before, after, isOwnAfter, version }: Comparison,
  t: Words,
): { readonly own: string; readonly other: string } {
  if (version !== null) return { own: t('legend.today'), other: t('legend.then', { version }) };
  const [own, other] = isOwnAfter ? [after, before] : [before, after];
  const isSame = own.map.state === other.map.state;
  const name = ({ map }: Comparison['before'], side: 'own' | 'other') =>
    t(`legend.${isSame ? side : map.state}`, { title: map.title || t('common:untitled') });
  return { own: name(own, 'own'), other: name(other, 'other') };
}
