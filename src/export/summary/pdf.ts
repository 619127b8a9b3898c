import { escapeNotation } from '../../lib/escapeNotation.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Section } from '../pdf/handout/outline.ts';
import { textPdf } from '../pdf/textPdf.ts';
import type { ExportTask } from '../types.ts';
import type { ToldSummary } from './tell.ts';

/** The summary as tagged pages. Equal input gives equal bytes. `today` is an ISO 8601 calendar date. */
export function summaryPdf(
  { title, under, sections }: ToldSummary,
  locale: Locale,
  today: string,
  task: ExportTask,
): Promise<Uint8Array> {
  return textPdf({ title, under, sections: sections.map(asNotation), locale, today }, task);
}

/** Pages are set from the light notation: what is plain is kept from being read as marks. */
function asNotation(section: Section): Section {
  const groups = section.groups.map((group) => ({
    ...group,
    items: group.items.map((item) => ({
      ...item,
      text: escapeNotation(item.text),
      facts: item.facts.map(escapeNotation),
    })),
  }));
  return { ...section, groups };
}
