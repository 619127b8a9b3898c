import { Braces, FileText, Image, type LucideIcon, MousePointer2, PenTool, Presentation, Workflow } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { darkTheme, lightTheme } from '../../drawing/index.ts';
import { PAPER_NAMES, type Paper, PNG_SCALES, type PngScale } from '../../export/index.ts';
import type { Locale } from '../../lib/locale.ts';
import type { JourneyMap } from '../../model/index.ts';
import type { ImageStore } from '../../sync/index.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import styles from './ExportDialog.module.css';
import { FormatRow } from './FormatRow.tsx';
import { Outcome } from './Outcome.tsx';
import { type ExportWhat, useExport } from './useExport.ts';

export interface ExportDialogProps {
  readonly map: JourneyMap;
  readonly locale: Locale;
  /** The map's pictures; without them images are drawn as missing. */
  readonly images?: ImageStore;
  readonly open: boolean;
  onClose(): void;
  /** What *Copy what I see* copies; null leaves that out. */
  readonly viewElement: HTMLElement | null;
}

/** Takes the map away as a file or a picture. */
export function ExportDialog({ open, ...rest }: ExportDialogProps) {
  return open ? <OpenDialog {...rest} /> : null;
}

const ICON: Readonly<Record<ExportWhat, LucideIcon>> = {
  pptx: Presentation,
  pdf: FileText,
  png: Image,
  svg: PenTool,
  view: MousePointer2,
  mermaid: Workflow,
  json: Braces,
};

function OpenDialog({ map, locale, images, onClose, viewElement }: Omit<ExportDialogProps, 'open'>) {
  const { t } = useTranslation('export');
  const title = map.map.title || t('untitled');
  const [paper, setPaper] = useState<Paper>('A1');
  const [scale, setScale] = useState<PngScale>(2);
  const [look, setLook] = useState<'light' | 'dark'>('light');
  const { state, save, copy, cancel } = useExport(title, images ?? null);
  const picture = { map, locale, theme: look === 'dark' ? darkTheme : lightTheme };
  const paperInput = { map, locale, theme: lightTheme };
  const isBusy = state.type === 'running';

  const row = (what: ExportWhat, onStart: () => void, choices?: React.ReactNode) => {
    const Icon = ICON[what];
    return (
      <FormatRow what={what} icon={<Icon size={18} />} state={state} onStart={onStart} onCancel={cancel}>
        {choices}
      </FormatRow>
    );
  };
  const lookChoice = (
    <Segmented
      label={t('theme')}
      value={look}
      options={[
        { value: 'light', label: t('light') },
        { value: 'dark', label: t('dark') },
      ]}
      disabled={isBusy}
      onChange={setLook}
    />
  );

  return (
    <Sheet title={t('title', { title })} subtitle={t('subtitle')} width={620} onClose={onClose}>
      <ul className={styles.rows}>
        {row('pptx', () => save('pptx', paperInput, { today: localDate() }))}
        {row(
          'pdf',
          () => save('pdf', paperInput, { paper, today: localDate() }),
          <div className={styles.choices}>
            <Segmented
              label={t('paper')}
              value={paper}
              options={PAPER_NAMES.map((name) => ({ value: name, label: name }))}
              disabled={isBusy}
              onChange={setPaper}
            />
          </div>,
        )}
        {row(
          'png',
          () => save('png', picture, { scale }),
          <div className={styles.choices}>
            {lookChoice}
            <Segmented
              label={t('scale')}
              value={String(scale)}
              options={PNG_SCALES.map((times) => ({ value: String(times), label: t('times', { scale: times }) }))}
              disabled={isBusy}
              onChange={(value) => setScale(PNG_SCALES.find((times) => String(times) === value) ?? 1)}
            />
          </div>,
        )}
        {row('svg', () => save('svg', picture, {}), <div className={styles.choices}>{lookChoice}</div>)}
        {viewElement && row('view', () => copy(viewElement))}
        {row('mermaid', () => save('mermaid', paperInput, {}))}
        {row('json', () => save('json', paperInput, {}))}
      </ul>
      <Outcome state={state} />
    </Sheet>
  );
}

/** Today where the person is, as an ISO 8601 calendar date: Swedish writes dates that way. */
function localDate(): string {
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short' }).format();
}
