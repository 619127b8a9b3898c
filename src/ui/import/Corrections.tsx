import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ImportDraft,
  SCALE_CHOICES,
  type ScaleChoice,
  SEPARATOR_CHOICES,
  type SeparatorChoice,
  WHOLE_MAP,
  type WorkbookChoice,
} from '../../import/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import styles from './Corrections.module.css';

interface CorrectionsProps {
  readonly draft: ImportDraft;
  readonly onChoose: (sheet: WorkbookChoice['chosen']) => void;
  readonly onScale: (scale: ScaleChoice) => void;
  readonly onSeparate: (separator: SeparatorChoice) => void;
}

/** What a table may have been misread by, each only where it could be: its sheet, what parts its cells, the scale of its feelings. */
export function Corrections({ draft, onChoose, onScale, onSeparate }: CorrectionsProps) {
  const { t } = useTranslation('import');
  const { workbook } = draft;
  const sheetName = (choice: WorkbookChoice['chosen']) =>
    choice === WHOLE_MAP ? t('wholeMap') : (workbook?.workbook.sheets[choice]?.name ?? '');
  const isGrid = draft.kind === 'grid';
  const hasFeelings = isGrid && draft.understanding.lanes.some(({ use }) => kindOf(use)?.traits.plot);
  const hasSeparator = isGrid && draft.corrections.text !== undefined;
  const hasSheets = workbook !== undefined && workbook.choices.length > 1;
  if (!hasFeelings && !hasSeparator && !hasSheets) return null;
  return (
    <div className={styles.fields}>
      {hasSheets && (
        <Choice
          label={t('sheet')}
          value={String(workbook.chosen)}
          onChange={(value) => onChoose(value === WHOLE_MAP ? WHOLE_MAP : Number(value))}
        >
          {workbook.choices.map((choice) => (
            <option key={choice} value={String(choice)}>
              {sheetName(choice)}
            </option>
          ))}
        </Choice>
      )}
      {hasSeparator && (
        <Choice
          label={t('separator')}
          value={draft.corrections.separator}
          onChange={(value) => onSeparate(SEPARATOR_CHOICES.find((choice) => choice === value) ?? 'auto')}
        >
          {SEPARATOR_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {t(`separators.${choice}`)}
            </option>
          ))}
        </Choice>
      )}
      {hasFeelings && (
        <Choice
          label={t('scale')}
          value={draft.corrections.scale}
          onChange={(value) => onScale(SCALE_CHOICES.find((choice) => choice === value) ?? 'auto')}
        >
          {SCALE_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {t(`scales.${choice}`)}
            </option>
          ))}
        </Choice>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <label className={styles.field}>
      {label}
      <select className={styles.select} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </label>
  );
}
