import { useTranslation } from 'react-i18next';
import { PAPER_NAMES, PDF_KINDS, PDF_LIMITS, PDF_SCALE, TILE_PAPER_NAMES } from '../../../export/index.ts';
import { FieldGroup } from '../../parts/Field.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import styles from './choices.module.css';
import type { ChoicesProps } from './choicesProps.ts';
import { NumberChoice } from './NumberChoice.tsx';
import { PartChoice } from './PartChoice.tsx';
import { PdfSize } from './PdfSize.tsx';

export function PdfChoices({ map, locale, selection, options, onChange }: ChoicesProps<'pdf'>) {
  const { t } = useTranslation('export');
  const set = (more: Partial<typeof options>) => onChange({ ...options, ...more });
  const { kind } = options;
  const paperLabel = t(`pdf.paper.${kind}`);
  const hasMarks = kind === 'tiles' || options.bleed > 0;
  return (
    <>
      <FieldGroup label={t('pdf.kind')}>
        <Segmented
          label={t('pdf.kind')}
          value={kind}
          options={PDF_KINDS.map((value) => ({ value, label: t(`pdf.kinds.${value}`) }))}
          onChange={(next) => set({ kind: next })}
        />
      </FieldGroup>
      <PartChoice map={map} selection={selection} value={options.part} onChange={(part) => set({ part })} />
      {(kind !== 'tiles' || options.scale === 'fit') && (
        <FieldGroup label={paperLabel}>
          <Segmented
            label={paperLabel}
            value={options.paper}
            options={PAPER_NAMES.map((name) => ({ value: name, label: name }))}
            onChange={(paper) => set({ paper })}
          />
        </FieldGroup>
      )}
      {kind === 'tiles' && (
        <FieldGroup label={t('pdf.tilePaper')}>
          <Segmented
            label={t('pdf.tilePaper')}
            value={options.tilePaper}
            options={TILE_PAPER_NAMES.map((name) => ({ value: name, label: name }))}
            onChange={(tilePaper) => set({ tilePaper })}
          />
        </FieldGroup>
      )}
      <PdfSize map={map} locale={locale} options={options} />
      <details className={styles.more}>
        <summary>{t('pdf.more')}</summary>
        <div className={styles.numbers}>
          <NumberChoice
            label={t('pdf.scale')}
            value={options.scale === 'fit' ? null : options.scale}
            {...PDF_SCALE}
            none={t('pdf.fit')}
            onChange={(scale) => set({ scale: scale ?? 'fit' })}
          />
          <NumberChoice
            label={t('pdf.margin')}
            value={options.margin}
            min={0}
            max={PDF_LIMITS.margin}
            none={t('pdf.auto')}
            onChange={(margin) => set({ margin })}
          />
          {kind === 'tiles' && (
            <NumberChoice
              label={t('pdf.overlap')}
              value={options.overlap}
              min={0}
              max={PDF_LIMITS.overlap}
              onChange={(overlap) => set({ overlap: overlap ?? options.overlap })}
            />
          )}
          <NumberChoice
            label={t('pdf.bleed')}
            value={options.bleed}
            min={0}
            max={PDF_LIMITS.bleed}
            onChange={(bleed) => set({ bleed: bleed ?? options.bleed })}
          />
          {hasMarks && (
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={options.cropMarks}
                onChange={(event) => set({ cropMarks: event.target.checked })}
              />
              {t('pdf.cropMarks')}
            </label>
          )}
        </div>
      </details>
    </>
  );
}
