import { RotateCcw } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { restoreRecords } from '../../document/index.ts';
import { parseRecordKey, type RecordKey } from '../../model/index.ts';
import { noteWindows } from '../follow/knownWindows.ts';
import { Button } from '../parts/Button.tsx';
import { useNextFocus } from '../parts/useNextFocus.ts';
import { DeletedFinder } from './DeletedFinder.tsx';
import { DeletedRow } from './DeletedRow.tsx';
import { type DeletedRoot, findDeleted, listDeleted, withEnds } from './listDeleted.ts';
import { PanelHeader } from './PanelHeader.tsx';
import styles from './TrayPanel.module.css';
import { useMapValue, useOpenMap } from './useOpenMap.ts';

const SHOWN = 200;
/** Fewer are looked through at a glance. */
const FINDER_FROM = 20;

/** Everything deleted, newest first, each a button away from being back where it was. */
export function DeletedPanel() {
  const { t } = useTranslation(['follow', 'editor']);
  const { document, session, actions, connection, canEdit } = useOpenMap();
  const deleted = useMapValue(listDeleted);
  const [typed, setTyped] = useState('');
  const [root, setRoot] = useState<DeletedRoot | null>(null);
  const hasFinder = deleted.length > FINDER_FROM || typed !== '' || root !== null;
  const found = useMemo(() => findDeleted(deleted, typed, root), [deleted, typed, root]);
  const [panel, goNext] = useNextFocus();
  const [said, setSaid] = useState('');

  useEffect(() => noteWindows(connection.presence.others), [connection]);

  function restore(keys: readonly RecordKey[], index: number, words: string) {
    const [first] = keys;
    document.run(restoreRecords, { keys: withEnds(document.getMap(), keys) });
    if (first && isOnMap(first)) actions.reveal(first);
    session.setState({ panel: 'deleted' });
    goNext(index);
    setSaid(words);
  }

  function restoreFound() {
    restore(
      found.map(({ key }) => key),
      0,
      t('deleted.restoredMany', { count: found.length }),
    );
  }

  return (
    <div ref={panel}>
      <PanelHeader title={t('editor:deleted.title')} />
      <p className={styles.lead}>{t('deleted.kept')}</p>
      {deleted.length === 0 && <p className={styles.lead}>{t('deleted.empty')}</p>}
      {hasFinder && <DeletedFinder {...{ deleted, typed, root }} onType={setTyped} onChoose={setRoot} />}
      {deleted.length > 0 && found.length === 0 && <p className={styles.lead}>{t('deleted.none')}</p>}
      {canEdit && found.length > 1 && (
        <Button className={styles.all} onClick={restoreFound}>
          <RotateCcw size={13} aria-hidden />
          {found.length === deleted.length
            ? t('deleted.restoreAll')
            : t('deleted.restoreThese', { count: found.length })}
        </Button>
      )}
      <ul className={styles.list}>
        {found.slice(0, SHOWN).map((record, index) => (
          <DeletedRow key={record.key} record={record} onRestore={(said) => restore([record.key], index, said)} />
        ))}
      </ul>
      {found.length > SHOWN && <p className={styles.lead}>{t('deleted.more', { count: found.length - SHOWN })}</p>}
      <div role="status" className="visually-hidden">
        {said}
      </div>
    </div>
  );
}

function isOnMap(key: RecordKey): boolean {
  const root = parseRecordKey(key)?.root;
  return root !== 'personas' && root !== 'sources';
}
