import { ArrowLeft, ArrowRight, Plus, SlidersHorizontal, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteRecords } from '../../document/index.ts';
import { isSameEnd, type Link, type LinkEnd, linksAt, recordKey } from '../../model/index.ts';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { FieldGroup } from '../parts/Field.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import styles from './links.module.css';
import { type EndWords, useEnd } from './useEnd.ts';

const linksOf = (map: Parameters<typeof linksAt>[0]) => map.links;

/** What leads here and away: each with where it goes, what it is, and the way to its details. */
export function LinksSection({ root, id }: LinkEnd) {
  const { t } = useTranslation('links');
  const { document, actions, canEdit } = useOpenMap();
  const records = useMapValue(linksOf);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the links are all this reads of the map.
  const links = useMemo(() => linksAt(document.getMap(), { root, id }), [document, records, root, id]);
  return (
    <FieldGroup label={t('section')}>
      {links.length === 0 && <p className={styles.none}>{t('none')}</p>}
      <ul className={styles.list}>
        {links.map((link) => (
          <LinkRow key={link.id} link={link} isLeaving={isSameEnd(link.from, { root, id })} />
        ))}
      </ul>
      {canEdit && (
        <Button className={styles.add} onClick={() => actions.startLink(recordKey(root, id))}>
          <Plus size={14} aria-hidden />
          {t('add')}
        </Button>
      )}
    </FieldGroup>
  );
}

function LinkRow({ link, isLeaving }: { readonly link: Link; readonly isLeaving: boolean }) {
  const { t } = useTranslation('links');
  const { document, session, canEdit } = useOpenMap();
  const other = useEnd(isLeaving ? link.to : link.from);
  const Arrow = isLeaving ? ArrowRight : ArrowLeft;
  const key = recordKey('links', link.id);
  return (
    <li className={styles.row}>
      <Arrow size={14} aria-hidden className={styles.arrow} />
      <div className={styles.words}>
        <JumpButton end={other} label={t(isLeaving ? 'leadsTo' : 'comesFrom', { words: other.words })} />
        <span className={styles.kind}>{[t(`types.${link.type}`), link.label].filter(Boolean).join(' · ')}</span>
        {other.trouble && <span className={styles.trouble}>{t(other.trouble)}</span>}
      </div>
      <IconButton
        label={t('open', { words: other.words })}
        onClick={() => session.setState({ selection: [key], panel: 'inspector' })}
      >
        <SlidersHorizontal size={14} aria-hidden />
      </IconButton>
      {canEdit && (
        <IconButton
          label={t('delete', { words: other.words })}
          onClick={() => document.run(deleteRecords, { keys: [key] })}
        >
          <Trash2 size={14} aria-hidden />
        </IconButton>
      )}
    </li>
  );
}

/** The words of an end; they lead there when it has a place. */
export function JumpButton({ end, label }: { readonly end: EndWords; readonly label: string }) {
  const { actions } = useOpenMap();
  if (end.trouble === 'gone') return <span className={styles.lost}>{end.words}</span>;
  return (
    <button type="button" className={styles.jump} aria-label={label} onClick={() => actions.reveal(end.key)}>
      {end.words}
    </button>
  );
}
