import { ChevronDown, ChevronRight, Columns2 } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { deleteVersion, type KeptVersion, renameVersion, type VersionProblem } from '../../sync/versions/index.ts';
import { PersonFace } from '../comments/PersonFace.tsx';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { describeChanges } from './describeChanges.ts';
import { NameForm } from './NameForm.tsx';
import { titleOf } from './titleOf.ts';
import styles from './Versions.module.css';
import { mapOfVersion } from './versionMaps.ts';

interface VersionRowProps {
  readonly version: KeptVersion;
  /** The one before it; null for the first. */
  readonly before: KeptVersion | null;
  readonly onChanged: () => void;
  readonly onDeleted: () => void;
}

type Changes = { readonly words: string } | { readonly problem: VersionProblem } | 'reading';

/** One version: when, how and by whom; what changed until then; and the way to look at it beside today's map. */
export function VersionRow({ version, before, onChanged, onDeleted }: VersionRowProps) {
  const { t, i18n } = useTranslation(['versions']);
  const { id: mapId, key, role, session } = useOpenMap();
  const address = { mapId, key };
  const [changes, setChanges] = useState<Changes | null>(null);
  const [opening, setOpening] = useState<'no' | 'now' | VersionProblem>('no');
  const [asking, setAsking] = useState<'name' | 'delete' | null>(null);
  const details = useId();
  const nameButton = useRef<HTMLButtonElement>(null);
  const wasNaming = useRef(false);
  // The form that had the focus is gone: the button that opened it takes it.
  useEffect(() => {
    if (wasNaming.current && asking === null) nameButton.current?.focus();
    wasNaming.current = asking === 'name';
  }, [asking]);
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(version.at);
  const title = titleOf(version, t, i18n.language);

  async function open() {
    if (opening === 'now') return;
    setOpening('now');
    const read = await mapOfVersion(address, version.id);
    setOpening(read.ok ? 'no' : read.error);
    if (!read.ok) return;
    session.setState({
      comparing: { with: { type: 'version', id: version.id }, title, map: read.value, problem: null, among: null },
      panel: 'compare',
      mode: 'editing',
    });
  }

  async function toggleChanges() {
    if (changes) return setChanges(null);
    if (!before) return setChanges({ words: t('changes.first') });
    setChanges('reading');
    const [was, is] = await Promise.all([mapOfVersion(address, before.id), mapOfVersion(address, version.id)]);
    if (!was.ok) setChanges({ problem: was.error });
    else if (!is.ok) setChanges({ problem: is.error });
    else setChanges({ words: describeChanges(was.value, is.value, t, currentLocale()) });
  }

  async function remove() {
    setAsking(null);
    const gone = await deleteVersion(address, version.id);
    if (gone.ok) onDeleted();
    else setOpening(gone.error);
  }

  return (
    <li className={styles.row}>
      <span className={styles.title}>
        <time dateTime={new Date(version.at).toISOString()}>{time}</time> {version.name ?? t(`kind.${version.kind}`)}
      </span>
      {version.name !== null && version.kind !== 'named' && (
        <span className={styles.hint}>{t(`kind.${version.kind}`)}</span>
      )}
      {version.people.length > 0 && (
        <ul className={styles.people} aria-label={t('people')}>
          {version.people.map((person) => (
            <li key={`${person.colour} ${person.name}`} className={styles.person}>
              <PersonFace author={{ id: '', ...person }} />
              {person.name}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.ways}>
        <Button
          className={styles.small}
          aria-label={t('openOf', { title })}
          aria-disabled={opening === 'now'}
          onClick={open}
        >
          <Columns2 size={13} aria-hidden />
          {opening === 'now' ? t('opening') : t('open')}
        </Button>
        <Button
          look="quiet"
          className={styles.small}
          aria-label={t('changes.of', { title })}
          aria-expanded={changes !== null}
          aria-controls={details}
          onClick={toggleChanges}
        >
          {changes ? <ChevronDown size={13} aria-hidden /> : <ChevronRight size={13} aria-hidden />}
          {t('changes.show')}
        </Button>
        <Button
          ref={nameButton}
          look="quiet"
          className={styles.small}
          aria-label={t('nameOf', { title })}
          onClick={() => setAsking('name')}
        >
          {t(version.name === null ? 'name' : 'rename')}
        </Button>
        {role === 'facilitate' && (
          <Button
            look="quiet"
            className={styles.small}
            aria-label={t('deleteOf', { title })}
            onClick={() => setAsking('delete')}
          >
            {t('delete')}
          </Button>
        )}
      </div>
      <div id={details} role="status">
        {changes && (
          <p className={styles.changes}>
            {changes === 'reading'
              ? t('changes.reading')
              : 'words' in changes
                ? changes.words
                : t(`problem.${changes.problem}`)}
          </p>
        )}
      </div>
      {asking === 'name' && (
        <NameForm
          label={t('nameLabel')}
          action={t('save')}
          initial={version.name ?? ''}
          onName={(name) => renameVersion(address, version.id, name)}
          onClose={(isNamed) => {
            setAsking(null);
            if (isNamed) onChanged();
          }}
        />
      )}
      {asking === 'delete' && (
        <Confirm
          title={t('deleteTitle', { title })}
          text={t('deleteText')}
          action={t('delete')}
          onCancel={() => setAsking(null)}
          onConfirm={remove}
        />
      )}
      <div role="alert">
        {opening !== 'no' && opening !== 'now' && <p className={styles.problem}>{t(`problem.${opening}`)}</p>}
      </div>
    </li>
  );
}
