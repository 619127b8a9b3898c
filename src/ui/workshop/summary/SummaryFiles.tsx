import { FileText, Presentation, Printer, Table, Text } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SUMMARY_FORMATS, type SummaryFormat, summarise } from '../../../export/index.ts';
import { localDate } from '../../export/localDate.ts';
import { fileNameOf } from '../../export/saveFile.ts';
import { Button } from '../../parts/Button.tsx';
import styles from './Summary.module.css';
import { ownTimeZone, type SummaryParts } from './useSummary.ts';
import { useSummaryFile } from './useSummaryFile.ts';

const ICONS: Readonly<Record<SummaryFormat, typeof FileText>> = {
  pptx: Presentation,
  pdf: FileText,
  markdown: Text,
  csv: Table,
  votes: Table,
};

/** The summary to take away, in the language of the map; and on paper as it is seen. */
export function SummaryFiles({ map, workshop }: Pick<SummaryParts, 'map' | 'workshop'>) {
  const { t } = useTranslation(['summary', 'export', 'common']);
  const { state, save, cancel } = useSummaryFile();
  const buttons = useRef<HTMLDivElement>(null);
  const isRunning = state.type === 'running';
  const hasVotes = workshop.runs.some(({ id }) => workshop.results.get(id)?.type === 'vote');

  function saveAs(format: SummaryFormat): void {
    const { locale, title } = map.map;
    const input = {
      map,
      summary: summarise(map, workshop, locale),
      locale,
      today: localDate(),
      timeZone: ownTimeZone(),
    };
    const what =
      format === 'csv' ? t('files.actionsName') : format === 'votes' ? t('files.votesName') : t('files.name');
    void save(format, input, (extension) => fileNameOf(`${title} ${what}`.trim(), extension));
  }

  return (
    <section className={styles.files} aria-label={t('files.label')}>
      <div ref={buttons} className={styles.buttons}>
        {SUMMARY_FORMATS.filter((format) => format !== 'votes' || hasVotes).map((format) => {
          const Icon = ICONS[format];
          return (
            <Button
              key={format}
              look={format === 'pptx' ? 'primary' : 'plain'}
              data-format={format}
              aria-disabled={isRunning}
              onClick={() => saveAs(format)}
            >
              <Icon size={15} aria-hidden />
              {t(`files.${format}`)}
            </Button>
          );
        })}
        <Button onClick={() => window.print()}>
          <Printer size={15} aria-hidden />
          {t('files.print')}
        </Button>
      </div>
      {isRunning && state.isSlow && (
        <Making
          done={state.done}
          onCancel={cancel}
          beganAt={() => buttons.current?.querySelector<HTMLElement>(`[data-format="${state.format}"]`) ?? null}
        />
      )}
      <p role="status" className={styles.said}>
        {state.type === 'saved' && t('export:saved', { file: state.file })}
        {state.type === 'cancelled' && t('export:cancelled')}
      </p>
      <p role="alert" className={styles.problem}>
        {state.type === 'failed' && t(`export:errors.${state.code}`, state.values)}
      </p>
    </section>
  );
}

interface MakingProps {
  /** From 0 to 1. */
  readonly done: number;
  readonly onCancel: () => void;
  /** The button that began it. */
  readonly beganAt: () => HTMLElement | null;
}

/** How far a file is. When it goes, cancelled or made, the keyboard that is in it goes back to where it began. */
function Making({ done, onCancel, beganAt }: MakingProps) {
  const { t } = useTranslation(['summary', 'common']);
  const line = useRef<HTMLParagraphElement>(null);
  const latest = useRef(beganAt);
  latest.current = beganAt;
  useLayoutEffect(() => {
    const own = line.current;
    return () => {
      if (own?.contains(document.activeElement)) latest.current()?.focus();
    };
  }, []);
  return (
    <p ref={line} className={styles.running}>
      <progress aria-label={t('files.making')} value={done} max={1} />
      <Button onClick={onCancel}>{t('common:cancel')}</Button>
    </p>
  );
}
