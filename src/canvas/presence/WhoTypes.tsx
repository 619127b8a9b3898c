import { useTranslation } from 'react-i18next';
import styles from '../stage/stage.module.css';

/** A small flag on the text somebody else is typing in. */
export function WhoTypes({ name, colour }: { readonly name: string; readonly colour: string }) {
  const { t } = useTranslation('canvas');
  return (
    <span className={styles.who} style={{ background: colour }}>
      {t('presence.types', { name: name || t('presence.guest') })}
    </span>
  );
}
