import { Printer } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createGridReader, createSceneBuilder } from '../../layout/index.ts';
import { deriveGrid, type JourneyMap, type MapView, type RecordKey } from '../../model/index.ts';
import { useMapValue, useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { useTheme } from '../theme/themeStore.ts';
import styles from './Outline.module.css';
import { OutlineList } from './OutlineList.tsx';
import { OutlineTable } from './OutlineTable.tsx';
import { type OpenText, TypingContext } from './typing.ts';

const wholeMap = (map: JourneyMap) => map;

/** The map without the sheet: as a text to read or as a table, live, to edit and to print. */
export function Outline() {
  const { t } = useTranslation(['outline', 'common']);
  const form = useSession((state) => state.form);
  const panel = useSession((state) => state.panel);
  const [open, setOpen] = useState<OpenText | null>(null);
  const present = useMapValue(wholeMap);
  const deferred = useDeferredValue(present);
  // What was just made is there before its first letter.
  const map = open?.made ? present : deferred;
  const view = useSession((state) => state.view);
  const read = useMemo(() => createGridReader(), []);
  const whole = useMemo(() => deriveGrid(map), [map]);
  const grid = read(whole, view);
  const moved = useRef<RecordKey | null>(null);
  const typing = useMemo(() => ({ open, setOpen, moved }), [open]);
  const ref = useRef<HTMLDivElement>(null);
  useReveal(ref.current);
  // Another form begins at its beginning: what was scrolled to stands elsewhere in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is what it follows.
  useEffect(() => {
    ref.current?.scrollTo(0, 0);
  }, [form]);
  const title = map.map.title || t('common:untitled');
  const personas = grid.personas.map(({ name, summary }) => [name, summary].filter(Boolean).join(' · '));
  return (
    <TypingContext value={typing}>
      <div
        ref={ref}
        className={styles.ground}
        data-part
        lang={map.map.locale}
        data-form={form}
        data-panel={panel ?? undefined}
      >
        <div className={styles.page}>
          <header className={styles.header}>
            <div>
              <p className={styles.title}>{title}</p>
              <p className={styles.lead}>{personas.join('; ')}</p>
              {map.map.purpose && <p className={styles.lead}>{map.map.purpose}</p>}
              <Remembered map={map} view={view} />
              {grid.lanes.some(({ cards }) => cards.length > 0) && <EvidenceLegend />}
            </div>
            <Button className={styles.print} onClick={() => window.print()}>
              <Printer size={15} aria-hidden />
              {t('outline:print')}
            </Button>
          </header>
          {grid.phases.length === 0 && <p className={styles.lead}>{t('outline:empty')}</p>}
          {form === 'table' ? <OutlineTable map={map} grid={grid} title={title} /> : <OutlineList grid={grid} />}
        </div>
      </div>
    </TypingContext>
  );
}

/** What a dashed mark means: in print the words stand at each card. */
function EvidenceLegend() {
  const { t } = useTranslation('outline');
  return (
    <p className={styles.legend} aria-hidden>
      {(['assumption', 'insight'] as const).map((evidence) => (
        <span key={evidence} className={styles.meaning}>
          <span className={styles.mark} data-evidence={evidence} />
          {t(evidence)}
        </span>
      ))}
    </p>
  );
}

/** What the sheet says at its top: what will be remembered, the mean, the peak and the end. */
function Remembered({ map, view }: { readonly map: JourneyMap; readonly view: MapView }) {
  const { theme } = useTheme();
  const { locale } = map.map;
  const builder = useMemo(() => createSceneBuilder({ locale, theme }), [locale, theme]);
  const summary = useMemo(
    () => builder.build(map, view).items.find(({ role }) => role === 'summary'),
    [builder, map, view],
  );
  return summary?.label ? <p className={styles.remembered}>{summary.label}</p> : null;
}

/** What is selected from elsewhere, as by a search, comes into view. */
function useReveal(within: HTMLElement | null): void {
  const { session } = useOpenMap();
  useEffect(
    () =>
      session.subscribe(({ selection }, before) => {
        const [key] = selection;
        if (!key || key === before.selection[0] || within?.contains(document.activeElement)) return;
        within?.querySelector(`[data-key="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'center' });
      }),
    [session, within],
  );
}
