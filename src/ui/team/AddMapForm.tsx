import { useTranslation } from 'react-i18next';
import { addTeamMap, type TeamAddress } from '../../sync/teams/index.ts';
import { LineForm } from './LineForm.tsx';
import { mapOfLink } from './mapOfLink.ts';
import styles from './Team.module.css';

const LONGEST = 500;

interface AddMapFormProps {
  readonly address: TeamAddress;
  readonly onAdded: () => void;
}

/** Adds a map that is there already: its facilitate link shows that it is one's to share. */
export function AddMapForm({ address, onAdded }: AddMapFormProps) {
  const { t } = useTranslation('team');

  async function add(link: string): Promise<string | null> {
    const map = mapOfLink(link);
    if (!map) return t('add.noLink');
    const added = await addTeamMap(address, map.id, map.key);
    if (added.ok) {
      onAdded();
      return null;
    }
    if (added.error === 'forbidden') return t('add.notFacilitate');
    return t(added.error === 'not-found' ? 'add.deadLink' : `problems.${added.error}`);
  }

  return (
    <section aria-labelledby="add-map">
      <h2 id="add-map" className={styles.heading}>
        {t('add.heading')}
      </h2>
      <p className={styles.hint}>{t('add.text')}</p>
      <LineForm label={t('add.label')} action={t('add.action')} maxLength={LONGEST} onSubmit={add} />
    </section>
  );
}
