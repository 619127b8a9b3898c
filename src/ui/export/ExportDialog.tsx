import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultOptions, type ExportFormat, type ExportOptions, showsOutcome } from '../../export/index.ts';
import type { Locale } from '../../lib/locale.ts';
import type { JourneyMap, MapOutcome } from '../../model/index.ts';
import type { ImageStore } from '../../sync/index.ts';
import { OpenMapContext } from '../editor/useOpenMap.ts';
import { Sheet } from '../parts/Sheet.tsx';
import { PersonalNotice } from '../review/PersonalNotice.tsx';
import { Choices } from './choices/Choices.tsx';
import styles from './ExportDialog.module.css';
import { FormatList } from './FormatList.tsx';
import { FormatPane } from './FormatPane.tsx';
import { isTextFormat } from './groups.ts';
import { localDate } from './localDate.ts';
import { type ExportWhat, useExport } from './useExport.ts';

export interface ExportDialogProps {
  readonly map: JourneyMap;
  readonly locale: Locale;
  /** The map's pictures; without them images are drawn as missing. */
  readonly images?: ImageStore;
  /** What a workshop has found, as it is seen over the map. */
  readonly outcome?: MapOutcome | null;
  readonly open: boolean;
  onClose(): void;
  /** Ids of the cards that are selected, to be taken alone. */
  readonly selection: readonly string[];
  /** What *Copy what I see* copies; null leaves that out. */
  readonly viewElement: HTMLElement | null;
}

/** Takes the map away as a file or a picture. */
export function ExportDialog({ open, ...rest }: ExportDialogProps) {
  return open ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({
  map,
  locale,
  images,
  outcome,
  onClose,
  selection,
  viewElement,
}: Omit<ExportDialogProps, 'open'>) {
  const { t } = useTranslation('export');
  const title = map.map.title || t('untitled');
  const isOnScreen = useContext(OpenMapContext) !== null;
  const [what, setWhat] = useState<ExportWhat>('pptx');
  const [chosen, setChosen] = useState<Partial<ExportOptions>>({});
  const [withOutcome, setWithOutcome] = useState(true);
  const { state, save, copy, copyTable, copyPng, copyFile, cancel, forget } = useExport(title, images ?? null);

  const optionsOf = <F extends ExportFormat>(format: F): ExportOptions[F] => chosen[format] ?? defaultOptions(format);
  const input = () => ({ map, locale, today: localDate(), ...(outcome && withOutcome && { outcome }) });
  const start = () => {
    if (what === 'table') copyTable(map);
    else if (what !== 'view') save(what, input(), optionsOf(what));
    else if (viewElement) copy(viewElement);
  };

  const copyWhat = () => {
    if (what === 'png') return () => copyPng(input(), optionsOf('png'));
    if (what === 'view' || what === 'table' || !isTextFormat(what)) return null;
    return () => copyFile(what, input(), optionsOf(what));
  };

  return (
    <Sheet title={t('title', { title })} subtitle={t('subtitle')} width={800} onClose={onClose}>
      {isOnScreen && <PersonalNotice onClose={onClose} />}
      <div className={styles.parts}>
        <FormatList
          value={what}
          hasView={viewElement !== null}
          disabled={state.type === 'running'}
          onChange={(next) => {
            forget();
            setWhat(next);
          }}
        />
        <FormatPane what={what} state={state} onStart={start} onCancel={cancel} onCopy={copyWhat()}>
          {outcome && what !== 'view' && what !== 'table' && showsOutcome(what) && (
            <label className={styles.outcome}>
              <input type="checkbox" checked={withOutcome} onChange={({ target }) => setWithOutcome(target.checked)} />
              {t('withOutcome')}
            </label>
          )}
          {what !== 'view' && what !== 'table' && (
            <Choices
              key={what}
              format={what}
              map={map}
              locale={locale}
              selection={selection}
              options={optionsOf(what)}
              onChange={(options) => setChosen((now) => ({ ...now, [what]: options }))}
            />
          )}
        </FormatPane>
      </div>
    </Sheet>
  );
}
