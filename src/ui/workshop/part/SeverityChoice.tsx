import { useTranslation } from 'react-i18next';
import { kindOf } from '../../../kinds/registry.ts';
import type { Card } from '../../../model/index.ts';
import { RatingChips } from '../../parts/RatingChips.tsx';
import { useTheme } from '../../theme/themeStore.ts';
import styles from './SeverityChoice.module.css';

interface SeverityChoiceProps {
  readonly card: Card;
  /** Null: not judged. */
  readonly value: number | null;
  readonly disabled: boolean;
  /** The chosen one pressed again takes the judgement away. */
  readonly onChange: (severity: number | null) => void;
}

/** How much it hurts, from 1 (mild) to 5 (severe). */
export function SeverityChoice({ card, value, disabled, onChange }: SeverityChoiceProps) {
  const { t } = useTranslation(['part', 'common']);
  const { theme } = useTheme();
  const kind = kindOf(card.kind);
  return (
    <div className={styles.line}>
      <span aria-hidden className={styles.end}>
        {t('clinic.mild')}
      </span>
      <RatingChips
        label={t('clinic.severityOf', { card: card.text || t('common:noText') })}
        min={1}
        max={5}
        value={value}
        accent={kind ? theme.kinds[kind.palette.colour].accent : theme.ink}
        disabled={disabled}
        isLarge
        canClear
        onChange={onChange}
      />
      <span aria-hidden className={styles.end}>
        {t('clinic.severe')}
      </span>
    </div>
  );
}
