import { useTranslation } from 'react-i18next';
import { BACKGROUNDS, isTooLarge, PAPER_NAMES, PNG_LIMITS, PNG_SCALES, planPicture } from '../../../export/index.ts';
import fields from '../../parts/Field.module.css';
import { Field, FieldGroup } from '../../parts/Field.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import styles from './choices.module.css';
import type { ChoicesProps } from './choicesProps.ts';
import { LookChoice } from './LookChoice.tsx';
import { NumberChoice } from './NumberChoice.tsx';
import { PartChoice } from './PartChoice.tsx';
import { useSheetSize } from './useSheetSize.ts';

export function PngChoices({ map, locale, selection, options, onChange }: ChoicesProps<'png'>) {
  const { t } = useTranslation('export');
  const set = (more: Partial<typeof options>) => onChange({ ...options, ...more });
  return (
    <>
      <PartChoice map={map} selection={selection} value={options.part} onChange={(part) => set({ part })} />
      <LookChoice value={options.look} onChange={(look) => set({ look })} />
      <FieldGroup label={t('png.background')}>
        <Segmented
          label={t('png.background')}
          value={options.background}
          options={BACKGROUNDS.map((value) => ({ value, label: t(`png.backgrounds.${value}`) }))}
          onChange={(background) => set({ background })}
        />
      </FieldGroup>
      {options.paper === null && (
        <FieldGroup label={t('scale')}>
          <Segmented
            label={t('scale')}
            value={String(options.scale)}
            options={PNG_SCALES.map((times) => ({ value: String(times), label: t('times', { scale: times }) }))}
            onChange={(value) => set({ scale: Number(value) })}
          />
        </FieldGroup>
      )}
      <PngSize map={map} locale={locale} options={options} />
      <details className={styles.more}>
        <summary>{t('png.more')}</summary>
        <div className={styles.numbers}>
          <Field label={t('png.paper')}>
            {(id) => (
              <select
                id={id}
                className={fields.control}
                value={options.paper ?? ''}
                onChange={({ target }) => set({ paper: PAPER_NAMES.find((name) => name === target.value) ?? null })}
              >
                <option value="">{t('png.noPaper')}</option>
                {PAPER_NAMES.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {options.paper === null ? (
            <NumberChoice
              label={t('png.scale')}
              value={options.scale}
              {...PNG_LIMITS.scale}
              step={0.1}
              onChange={(scale) => set({ scale: scale ?? options.scale })}
            />
          ) : (
            <NumberChoice
              label={t('png.dpi')}
              value={options.dpi}
              {...PNG_LIMITS.dpi}
              onChange={(dpi) => set({ dpi: dpi ?? options.dpi })}
            />
          )}
        </div>
      </details>
    </>
  );
}

/** How large the picture will be, or that nothing holds it. */
function PngSize({ map, locale, options }: Pick<ChoicesProps<'png'>, 'map' | 'locale' | 'options'>) {
  const { t } = useTranslation('export');
  const sheet = useSheetSize(map, locale, options.part);
  const plan = sheet && planPicture(sheet, options);
  return (
    <p className={styles.size} aria-live="polite">
      {plan && t(isTooLarge(plan) ? 'errors.too-large' : 'png.size', { width: plan.width, height: plan.height })}
    </p>
  );
}
