import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../parts/cx.ts';
import styles from './FormatList.module.css';
import { FORMAT_GROUPS, FORMAT_ICONS } from './groups.ts';
import type { ExportWhat } from './useExport.ts';

interface FormatListProps {
  readonly value: ExportWhat;
  /** A view on screen that can be copied. */
  readonly hasView: boolean;
  readonly disabled: boolean;
  readonly onChange: (what: ExportWhat) => void;
}

/** Every format by what it is for; arrow keys walk through all of them. */
export function FormatList({ value, hasView, disabled, onChange }: FormatListProps) {
  const { t } = useTranslation('export');
  const name = useId();
  return (
    <div role="radiogroup" aria-label={t('format')} className={styles.list}>
      {FORMAT_GROUPS.map(({ id, formats }) => (
        <div key={id} className={styles.group}>
          <h3 className={styles.heading}>{t(`groups.${id}`)}</h3>
          {formats.map((what) => {
            if (what === 'view' && !hasView) return null;
            const Icon = FORMAT_ICONS[what];
            return (
              <label key={what} className={cx(styles.format, what === value && styles.chosen)}>
                <input
                  type="radio"
                  className={styles.input}
                  name={name}
                  checked={what === value}
                  disabled={disabled}
                  onChange={() => onChange(what)}
                />
                <Icon size={17} aria-hidden />
                {t(`formats.${what}.name`)}
              </label>
            );
          })}
        </div>
      ))}
    </div>
  );
}
