import { useTranslation } from 'react-i18next';
import { PNG_SCALES } from '../../../export/index.ts';
import { FieldGroup } from '../../parts/Field.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import type { ChoicesProps } from './choicesProps.ts';
import { LookChoice } from './LookChoice.tsx';

export function PngChoices({ options, onChange }: ChoicesProps<'png'>) {
  const { t } = useTranslation('export');
  return (
    <>
      <LookChoice value={options.look} onChange={(look) => onChange({ ...options, look })} />
      <FieldGroup label={t('scale')}>
        <Segmented
          label={t('scale')}
          value={String(options.scale)}
          options={PNG_SCALES.map((times) => ({ value: String(times), label: t('times', { scale: times }) }))}
          onChange={(value) =>
            onChange({ ...options, scale: PNG_SCALES.find((times) => String(times) === value) ?? options.scale })
          }
        />
      </FieldGroup>
    </>
  );
}
