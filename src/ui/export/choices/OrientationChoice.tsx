import { useTranslation } from 'react-i18next';
import { FieldGroup } from '../../parts/Field.tsx';
import { Segmented } from '../../parts/Segmented.tsx';

interface OrientationChoiceProps {
  readonly value: 'columns' | 'rows';
  readonly onChange: (orientation: 'columns' | 'rows') => void;
}

/** Where the phases are in a table. */
export function OrientationChoice({ value, onChange }: OrientationChoiceProps) {
  const { t } = useTranslation('export');
  return (
    <FieldGroup label={t('table.phasesIn')}>
      <Segmented
        label={t('table.phasesIn')}
        value={value}
        options={[
          { value: 'columns', label: t('table.columns') },
          { value: 'rows', label: t('table.rows') },
        ]}
        onChange={onChange}
      />
    </FieldGroup>
  );
}
