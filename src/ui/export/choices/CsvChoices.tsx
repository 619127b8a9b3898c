import { useTranslation } from 'react-i18next';
import { CSV_LAYOUTS, CSV_SEPARATORS } from '../../../export/index.ts';
import { FieldGroup } from '../../parts/Field.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import type { ChoicesProps } from './choicesProps.ts';
import { OrientationChoice } from './OrientationChoice.tsx';

const LAYOUTS = { cards: 'table.layoutCards', grid: 'table.layoutGrid' } as const;
const SEPARATORS = {
  auto: 'table.sepAuto',
  comma: 'table.sepComma',
  semicolon: 'table.sepSemicolon',
  tab: 'table.sepTab',
} as const;

export function CsvChoices({ options, onChange }: ChoicesProps<'csv'>) {
  const { t } = useTranslation('export');
  return (
    <>
      <FieldGroup label={t('table.layout')}>
        <Segmented
          label={t('table.layout')}
          value={options.layout}
          options={CSV_LAYOUTS.map((layout) => ({ value: layout, label: t(LAYOUTS[layout]) }))}
          onChange={(layout) => onChange({ ...options, layout })}
        />
      </FieldGroup>
      {options.layout === 'grid' && (
        <OrientationChoice
          value={options.orientation}
          onChange={(orientation) => onChange({ ...options, orientation })}
        />
      )}
      <FieldGroup label={t('table.separator')}>
        <Segmented
          label={t('table.separator')}
          value={options.separator}
          options={CSV_SEPARATORS.map((separator) => ({ value: separator, label: t(SEPARATORS[separator]) }))}
          onChange={(separator) => onChange({ ...options, separator })}
        />
      </FieldGroup>
    </>
  );
}
