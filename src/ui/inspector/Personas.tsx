import { useTranslation } from 'react-i18next';
import { compareOrder, isLive, type JourneyMap } from '../../model/index.ts';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { FieldGroup } from '../parts/Field.tsx';
import styles from './Inspector.module.css';

const personasOf = (map: JourneyMap) => map.personas;

/** Whose journey it is; their cards are a button away. */
export function Personas() {
  const { t } = useTranslation('editor');
  const { session, canEdit } = useOpenMap();
  const personas = Object.values(useMapValue(personasOf)).filter(isLive).sort(compareOrder);
  return (
    <FieldGroup label={t('map.personas')}>
      <ul className={styles.personas}>
        {personas.map(({ id, name, summary }) => (
          <li key={id}>
            {name} {summary && <span className={styles.facts}>{summary}</span>}
          </li>
        ))}
      </ul>
      <Button className={styles.add} onClick={() => session.setState({ dialog: 'personas' })}>
        {t(canEdit ? 'map.editPersonas' : 'map.personas')}
      </Button>
    </FieldGroup>
  );
}
