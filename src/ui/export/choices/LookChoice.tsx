import { useTranslation } from 'react-i18next';
import type { Look } from '../../../export/index.ts';
import { FieldGroup } from '../../parts/Field.tsx';
import { Segmented } from '../../parts/Segmented.tsx';

interface LookChoiceProps {
  readonly value: Look;
  readonly onChange: (look: Look) => void;
}

/** Light or dark. */
export function LookChoice({ value, onChange }: LookChoiceProps) {
  const { t } = useTranslation('export');
  return (
    <FieldGroup label={t('theme')}>
      <Segmented
        label={t('theme')}
        value={value}
        options={[
          { value: 'light', label: t('light') },
          { value: 'dark', label: t('dark') },
        ]}
        onChange={onChange}
      />
    </FieldGroup>
  );
}
