import { useTranslation } from 'react-i18next';
import { HTML_LOOKS } from '../../../export/index.ts';
import { FieldGroup } from '../../parts/Field.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import type { ChoicesProps } from './choicesProps.ts';

export function HtmlChoices({ options, onChange }: ChoicesProps<'html'>) {
  const { t } = useTranslation('export');
  return (
    <FieldGroup label={t('theme')}>
      <Segmented
        label={t('theme')}
        value={options.look}
        options={HTML_LOOKS.map((value) => ({ value, label: t(value) }))}
        onChange={(look) => onChange({ ...options, look })}
      />
    </FieldGroup>
  );
}
