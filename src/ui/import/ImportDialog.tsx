import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTIVITIES, type ImportDraft } from '../../import/index.ts';
import type { Locale } from '../../lib/locale.ts';
import type { JourneyMap } from '../../model/index.ts';
import { Button } from '../parts/Button.tsx';
import { useTheme } from '../theme/themeStore.ts';
import { NotKept } from '../versions/keepNow.ts';
import { Corrections } from './Corrections.tsx';
import { groupWarnings } from './checks.ts';
import styles from './ImportDialog.module.css';
import { MapPreview } from './MapPreview.tsx';
import { OpeningBar } from './OpeningBar.tsx';
import { OpenSource } from './OpenSource.tsx';
import { type ImportSource, textToSource } from './source.ts';
import { ToCheck } from './ToCheck.tsx';
import { Understood } from './Understood.tsx';
import { useImport } from './useImport.ts';
import { useImportWords } from './useImportWords.ts';
import { useTransfer } from './useTransfer.ts';

export interface ImportDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** What was dropped or pasted before; without it the dialog asks. */
  readonly initial?: InitialSource | null;
  /** The language of the new map, and of what Resa writes on it. */
  readonly locale: Locale;
  /** Makes a new map of it. The dialog closes when it is done, and stays with a message when it fails. */
  readonly onMakeMap: (map: JourneyMap) => Promise<void>;
  /** Adds it to the map that is open; offered when given. */
  readonly onMerge?: (map: JourneyMap) => Promise<void> | void;
}

export type InitialSource = ImportSource | { readonly text: string };

/** Shows what a file or a pasted table would become, lets people put it right, and only then makes it. */
export function ImportDialog({ open, ...rest }: ImportDialogProps) {
  return open ? <OpenImportDialog {...rest} /> : null;
}

function OpenImportDialog({ onClose, initial = null, locale, onMakeMap, onMerge }: Omit<ImportDialogProps, 'open'>) {
  const { t } = useTranslation(['import', 'versions']);
  const words = useImportWords();
  const { theme } = useTheme();
  const opened = useImport(initial && toSource(initial), locale);
  const { reading, opening, openSource, orient, assign, readJourney } = opened;
  const transfer = useTransfer(openSource);
  const popup = useRef<HTMLDivElement>(null);
  const [making, setMaking] = useState<'no' | 'now' | 'failed' | NotKept>('no');
  const plan = reading?.plan.ok ? reading.plan.value : null;
  const draft = reading?.draft.ok ? reading.draft.value : null;
  const error = reading && !reading.plan.ok ? reading.plan.error : null;
  const checks = plan ? groupWarnings(plan.warnings) : [];

  /** What had the focus goes when the view changes; the dialog keeps it. */
  const view = draft ? 'draft' : error ? 'problem' : 'start';
  useEffect(() => {
    if (view !== 'start') popup.current?.focus();
  }, [view]);

  const make = async (use: (map: JourneyMap) => Promise<void> | void) => {
    if (!plan || making === 'now') return;
    setMaking('now');
    try {
      await use(plan.map);
      onClose();
    } catch (problem) {
      if (problem instanceof NotKept) return setMaking(problem);
      setMaking('failed');
      reportError(problem);
    }
  };

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          ref={popup}
          initialFocus={popup}
          className={styles.dialog}
          data-wide={draft ? true : undefined}
          {...transfer.handlers}
        >
          <header className={styles.header}>
            <div className={styles.heading}>
              <Dialog.Title className={styles.title}>
                {reading ? t('titleOf', { name: reading.fileName ?? t('pasted') }) : t('title')}
              </Dialog.Title>
              <Dialog.Description className={styles.subtitle}>
                {plan
                  ? [
                      `${t('lanes', { count: countLanes(plan.map, draft) })} × ${t('phases', { count: Object.keys(plan.map.phases).length })}`,
                      t('cards', { count: Object.keys(plan.map.cards).length }),
                      t('toCheck', { count: checks.length }),
                    ].join(' · ')
                  : t('lead')}
              </Dialog.Description>
            </div>
            <div className={styles.actions}>
              <Dialog.Close render={<Button>{t('cancel')}</Button>} />
              {plan && onMerge && (
                <Button disabled={making === 'now'} onClick={() => make(onMerge)}>
                  {t('merge')}
                </Button>
              )}
              {plan && (
                <Button look="primary" disabled={making === 'now'} onClick={() => make(onMakeMap)}>
                  {making === 'now' ? t('making') : t('make')}
                </Button>
              )}
            </div>
          </header>
          {making === 'failed' && (
            <p role="alert" className={styles.problem}>
              {t('makeFailed')}
            </p>
          )}
          {making instanceof NotKept && (
            <p role="alert" className={styles.problem}>
              {t('versions:notMerged')} {t(`versions:problem.${making.problem}`)}
            </p>
          )}
          {error && (
            <div role="alert" className={styles.problem}>
              <strong>{words.withPlace(t('problem'), error.place)}</strong>
              <p className={styles.sentence}>{words.error(error)}</p>
            </div>
          )}
          {opening?.isSlow && <OpeningBar opening={opening} />}
          {!draft && !opening && <OpenSource isOver={transfer.isOver} onOpen={openSource} />}
          {draft && (
            <div className={styles.parts}>
              <section className={styles.side} aria-label={t('understood')}>
                <h3 className={styles.partTitle}>{t('understood')}</h3>
                <Corrections
                  draft={draft}
                  onChoose={opened.choose}
                  onScale={opened.scale}
                  onSeparate={opened.separate}
                />
                <Understood draft={draft} map={plan?.map ?? null} locale={locale} onOrient={orient} onAssign={assign} />
                <Button look="quiet" className={styles.another} onClick={() => openSource(null)}>
                  {t('another')}
                </Button>
              </section>
              <div className={styles.middle}>
                <h3 className={styles.partTitle}>{t('preview')}</h3>
                {plan && <MapPreview map={plan.map} locale={locale} theme={theme} />}
              </div>
              <section className={styles.side} aria-label={t('check')}>
                <h3 className={styles.partTitle}>{t('check')}</h3>
                <ToCheck
                  checks={checks}
                  draft={draft}
                  canMerge={onMerge !== undefined}
                  onAssign={assign}
                  onJourney={readJourney}
                />
              </section>
            </div>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function toSource(initial: InitialSource): ImportSource {
  return 'text' in initial ? textToSource(initial.text) : initial;
}

/** Lanes as people see them in the source: in a table, the activities too. */
function countLanes(map: JourneyMap, draft: ImportDraft | null): number {
  const lanes = Object.keys(map.lanes).length;
  const hasActivities =
    draft !== null && 'understanding' in draft && draft.understanding.lanes.some(({ use }) => use === ACTIVITIES);
  return hasActivities ? lanes + 1 : lanes;
}
