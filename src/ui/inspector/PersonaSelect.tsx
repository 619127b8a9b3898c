import { useTranslation } from 'react-i18next';
import { type FieldValue, isLive, type JourneyMap } from '../../model/index.ts';
import { useMapValue } from '../editor/useOpenMap.ts';
import { ReferenceSelect } from './ReferenceSelect.tsx';

interface PersonaSelectProps {
  readonly label: string;
  readonly value: FieldValue;
  readonly isReadOnly: boolean;
  readonly accepts: (value: FieldValue) => boolean;
  readonly onChange: (value: FieldValue) => void;
}

const personasOf = (map: JourneyMap) => map.personas;

/** Whose: one of the map's personas. */
export function PersonaSelect(props: PersonaSelectProps) {
  const { t } = useTranslation(['editor', 'common']);
  const personas = useMapValue(personasOf);
  const options = Object.values(personas)
    .filter(isLive)
    .map(({ id, name }) => ({ id, label: name || t('common:noText') }));
  return <ReferenceSelect {...props} none={t('card.noPersona')} options={options} />;
}
