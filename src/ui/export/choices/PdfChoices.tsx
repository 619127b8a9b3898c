import { useTranslation } from 'react-i18next';
import { PAPER_NAMES } from '../../../export/index.ts';
import { FieldGroup } from '../../parts/Field.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import type { ChoicesProps } from './choicesProps.ts';

export function PdfChoices({ options, onChange }: ChoicesProps<'pdf'>) {
  const { t } = useTranslation('export');
  return (
    <FieldGroup label={t('paper')}>
      <Segmented
        label={t('paper')}
        value={options.paper}
        options={PAPER_NAMES.map((name) => ({ value: name, label: name }))}
        onChange={(paper) => onChange({ ...options, paper })}
      />
    </FieldGroup>
  );
}
