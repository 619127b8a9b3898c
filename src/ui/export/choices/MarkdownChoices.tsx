import { useTranslation } from 'react-i18next';
import { MARKDOWN_LAYOUTS, MARKDOWN_SOURCES, MARKDOWN_TABLES } from '../../../export/index.ts';
import { FieldGroup } from '../../parts/Field.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import type { ChoicesProps } from './choicesProps.ts';

/** What does not touch the chosen layout is not asked. */
export function MarkdownChoices({ options, onChange }: ChoicesProps<'markdown'>) {
  const { t } = useTranslation('export');
  return (
    <>
      <FieldGroup label={t('markdown.layout')}>
        <Segmented
          label={t('markdown.layout')}
          value={options.layout}
          options={MARKDOWN_LAYOUTS.map((value) => ({ value, label: t(`markdown.${value}`) }))}
          onChange={(layout) => onChange({ ...options, layout })}
        />
      </FieldGroup>
      {options.layout !== 'text' && (
        <FieldGroup label={t('markdown.tables')}>
          <Segmented
            label={t('markdown.tables')}
            value={options.tables}
            options={MARKDOWN_TABLES.map((value) => ({ value, label: t(`markdown.${value}`) }))}
            onChange={(tables) => onChange({ ...options, tables })}
          />
        </FieldGroup>
      )}
      {options.layout !== 'table' && (
        <FieldGroup label={t('markdown.sources')}>
          <Segmented
            label={t('markdown.sources')}
            value={options.sources}
            options={MARKDOWN_SOURCES.map((value) => ({ value, label: t(`markdown.${value}`) }))}
            onChange={(sources) => onChange({ ...options, sources })}
          />
        </FieldGroup>
      )}
    </>
  );
}
