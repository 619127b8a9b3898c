import { Plus, X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addPersonas, deleteRecords } from '../../document/index.ts';
import { newId } from '../../lib/id.ts';
import { compareOrder, isLive, type JourneyMap, type Persona, recordKey } from '../../model/index.ts';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { useTextEditing } from '../editor/useTextEditing.ts';
import { Button } from '../parts/Button.tsx';
import field from '../parts/Field.module.css';
import { FieldGroup } from '../parts/Field.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { LiveText } from '../parts/LiveText.tsx';
import styles from './Inspector.module.css';

const personasOf = (map: JourneyMap) => map.personas;

/** Whose journey it is: add, rename, remove. */
export function Personas() {
  const { t } = useTranslation('editor');
  const { document, canEdit } = useOpenMap();
  const records = useMapValue(personasOf);
  const personas = useMemo(() => Object.values(records).filter(isLive).sort(compareOrder), [records]);
  return (
    <FieldGroup label={t('map.personas')}>
      <ul className={styles.personas}>
        {personas.map((persona) => (
          <PersonaRow key={persona.id} persona={persona} />
        ))}
      </ul>
      {canEdit && (
        <Button
          className={styles.add}
          onClick={() => document.run(addPersonas, { personas: [{ id: newId(), name: t('map.newPersona') }] })}
        >
          <Plus size={14} aria-hidden />
          {t('map.addPersona')}
        </Button>
      )}
    </FieldGroup>
  );
}

function PersonaRow({ persona }: { readonly persona: Persona }) {
  const { t } = useTranslation('editor');
  const { document, canEdit } = useOpenMap();
  const { id, name, summary } = persona;
  const naming = useTextEditing({ root: 'personas', id, field: 'name' });
  const describing = useTextEditing({ root: 'personas', id, field: 'summary' });
  return (
    <li className={styles.persona}>
      <div className={styles.personaWords}>
        <LiveText {...naming} className={field.control ?? ''} isSingleLine label={t('map.personaName')} value={name} />
        <LiveText
          {...describing}
          className={styles.note ?? ''}
          isSingleLine
          label={t('map.personaSummary', { name })}
          placeholder={t('map.personaSummaryPlaceholder')}
          value={summary}
        />
      </div>
      {canEdit && (
        <IconButton
          label={t('map.removePersona', { name })}
          onClick={() => document.run(deleteRecords, { keys: [recordKey('personas', id)] })}
        >
          <X size={15} aria-hidden />
        </IconButton>
      )}
    </li>
  );
}
