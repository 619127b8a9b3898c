import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { workshopOf } from '../../../document/workshop/index.ts';
import { summarise, type ToldSummary, tellSummary, type WorkshopInput } from '../../../export/index.ts';
import { currentLocale } from '../../../i18n/index.ts';
import { required } from '../../../lib/assert.ts';
import type { JourneyMap } from '../../../model/index.ts';
import { type HeldWorkshop, heldWorkshop } from '../../../model/workshop/index.ts';
import { useStore } from '../../../session/useStore.ts';
import { firstWordsOf, useThreads } from '../../comments/useThreads.ts';
import { useMapValue, useOpenMap } from '../../editor/useOpenMap.ts';
import { useShownWorkshop } from './summaryStore.ts';

const wholeMap = (map: JourneyMap) => map;

export interface SummaryParts {
  readonly map: JourneyMap;
  /** All that were held on the map, oldest first. */
  readonly held: readonly HeldWorkshop[];
  /** The one that is told of. */
  readonly workshop: WorkshopInput;
  /** In the language of the page. */
  readonly told: ToldSummary;
}

export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The summary of the workshop that is chosen, always as it stands now. */
export function useSummary(): SummaryParts {
  const { t } = useTranslation('common');
  const map = useMapValue(wholeMap);
  const view = useStore(workshopOf(useOpenMap().talk).view, (value) => value);
  const { workshop: chosen } = useShownWorkshop();
  const all = useThreads();
  const locale = currentLocale();
  const guest = t('guest');
  const workshop = useMemo((): WorkshopInput => {
    const threads = all.flatMap((thread) => {
      const first = thread.resolved === null ? firstWordsOf(thread) : undefined;
      return first ? [{ by: first.author.name || guest, text: first.text, at: first.at }] : [];
    });
    const { held, results } = view;
    return { ...required(heldWorkshop(held, chosen), 'a workshop, held or not'), results, threads };
  }, [view, chosen, all, guest]);
  const told = useMemo(
    () => tellSummary(summarise(map, workshop, locale), locale, ownTimeZone()),
    [map, workshop, locale],
  );
  return { map, held: view.held, workshop, told };
}
