import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { makeTeamMap, type TeamAddress } from '../../sync/teams/index.ts';
import { rememberMap } from '../deviceMaps.ts';
import { mapPath, navigate } from '../route.ts';
import { LineForm } from './LineForm.tsx';
import styles from './Team.module.css';

const LONGEST = 200;

/** Makes a map in the team and goes there. Who makes it has its facilitate key, on this device. */
export function MakeMapForm({ address }: { readonly address: TeamAddress }) {
  const { t } = useTranslation(['team', 'home']);

  async function make(title: string): Promise<string | null> {
    if (title === '') return t('home:form.titleMissing');
    const made = await makeTeamMap(address, { title, locale: currentLocale() });
    if (!made.ok) return t(`problems.${made.error}`);
    const { id, epoch, keys } = made.value;
    rememberMap({ id, epoch, title, role: 'facilitate', by: 'link', key: keys.facilitate });
    navigate(mapPath(id, keys.facilitate));
    return null;
  }

  return (
    <div className={styles.card}>
      <LineForm
        label={t('home:form.title')}
        placeholder={t('home:form.titleExample')}
        action={t('make')}
        look="primary"
        maxLength={LONGEST}
        onSubmit={make}
      />
    </div>
  );
}
