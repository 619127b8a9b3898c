import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { LIMITS, parseMapFile } from '../../model/index.ts';
import type { Comparing } from '../../session/session.ts';
import { deviceMaps } from '../deviceMaps.ts';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import styles from './CompareDialog.module.css';

/** Which map to compare with: where this one comes from, another of this device's, or a Resa file. */
export function CompareDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['compare', 'common', 'editor']);
  const { id, session } = useOpenMap();
  const origin = useMapValue((map) => map.map.origin);
  const known = useStore(deviceMaps).filter((map) => map.id !== id && !map.isRefused);
  const [wrongFile, setWrongFile] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isOrigin = (map: { readonly id: string }) => map.id === origin?.map;
  const maps = [...known.filter(isOrigin), ...known.filter((map) => !isOrigin(map))];
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });

  function start(comparing: Omit<Comparing, 'problem' | 'among'>) {
    session.setState({ comparing: { ...comparing, problem: null, among: null }, panel: 'compare', dialog: null });
  }

  async function openFile(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    const read = file.size > LIMITS.file ? null : parseMapFile(await file.text());
    if (!read?.ok) setWrongFile(file.name);
    else start({ with: { type: 'file' }, title: read.value.map.title || file.name, map: read.value });
  }

  return (
    <Sheet title={t('choose.title')} subtitle={t('choose.lead')} width={520} onClose={onClose}>
      <h3 className={styles.caption}>{t('choose.maps')}</h3>
      {maps.length === 0 && <p className={styles.none}>{t('choose.none')}</p>}
      <ul className={styles.list}>
        {maps.map((map) => (
          <li key={map.id}>
            <button
              type="button"
              className={styles.map}
              onClick={() => start({ with: { type: 'device', id: map.id }, title: map.title, map: null })}
            >
              <span className={styles.title}>{map.title || t('common:untitled')}</span>
              <span className={styles.facts}>
                {[
                  t(`editor:state.${map.isFuture ? 'future' : 'current'}`),
                  isOrigin(map) ? t('choose.origin') : date.format(map.openedAt),
                ].join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.file}>
        <Button onClick={() => input.current?.click()}>{t('choose.file')}</Button>
        <span className={styles.facts}>{t('choose.fileHint')}</span>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t('choose.file')}
          onChange={openFile}
        />
      </div>
      <div role="alert">
        {wrongFile !== null && <p className={styles.problem}>{t('choose.wrongFile', { file: wrongFile })}</p>}
      </div>
    </Sheet>
  );
}
