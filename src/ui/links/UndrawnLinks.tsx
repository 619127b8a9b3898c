import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { deleteRecords } from '../../document/index.ts';
import { type JourneyMap, type Link, recordKey, undrawnLinks } from '../../model/index.ts';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { IconButton } from '../parts/IconButton.tsx';
import styles from './links.module.css';
import { gridOf, useEnd } from './useEnd.ts';

const undrawnOf = (map: JourneyMap) => undrawnLinks(map, gridOf(map));

/** Links whose arrow is missing from the sheet, and why; nothing when there are none. */
export function UndrawnLinks() {
  const { t } = useTranslation('links');
  const links = useMapValue(undrawnOf);
  if (links.length === 0) return null;
  return (
    <section className={styles.undrawn}>
      <h3 className={styles.heading}>{t('undrawn')}</h3>
      <p className={styles.none}>{t('undrawnLead')}</p>
      <ul className={styles.list}>
        {links.map((link) => (
          <UndrawnRow key={link.id} link={link} />
        ))}
      </ul>
    </section>
  );
}

function UndrawnRow({ link }: { readonly link: Link }) {
  const { t } = useTranslation('links');
  const { document, session, canEdit } = useOpenMap();
  const from = useEnd(link.from);
  const to = useEnd(link.to);
  const words = t('between', { from: from.words, to: to.words });
  const key = recordKey('links', link.id);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <button
          type="button"
          className={styles.jump}
          onClick={() => session.setState({ selection: [key], panel: 'inspector' })}
        >
          {words}
        </button>
        <span className={styles.kind}>{[t(`types.${link.type}`), link.label].filter(Boolean).join(' · ')}</span>
      </div>
      {canEdit && (
        <IconButton label={t('delete', { words })} onClick={() => document.run(deleteRecords, { keys: [key] })}>
          <Trash2 size={14} aria-hidden />
        </IconButton>
      )}
    </li>
  );
}
