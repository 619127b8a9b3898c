import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { emotionColour, facePaths } from '../../../drawing/index.ts';
import { currentLocale } from '../../../i18n/index.ts';
import { cx } from '../../parts/cx.ts';
import { useTheme } from '../../theme/themeStore.ts';
import styles from './FaceChoice.module.css';

/** The best first, as they stand under each other; the keys 1 to 5 choose them from the top. */
export const FACE_SCORES = [2, 1, 0, -1, -2] as const;
const MOST = 2;

interface FaceChoiceProps {
  readonly label: string;
  /** Null: not scored. */
  readonly value: number | null;
  readonly disabled: boolean;
  readonly onChange: (score: number) => void;
}

/** How somebody feels: five faces in a column, each in words and as a number. */
export function FaceChoice({ label, value, disabled, onChange }: FaceChoiceProps) {
  const { t } = useTranslation('part');
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.faces}>
      {FACE_SCORES.map((score) => (
        <label key={score} className={cx(styles.face, score === value && styles.chosen)}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            checked={score === value}
            disabled={disabled}
            onChange={() => onChange(score)}
          />
          <ScoreFace score={score} size={28} />
          <span className={styles.words}>{t(`faces.${faceKey(score)}`)}</span>
          <span className={styles.number}>{wholeScore(score)}</span>
        </label>
      ))}
    </div>
  );
}

export function ScoreFace({ score, size }: { readonly score: number; readonly size: number }) {
  const { theme } = useTheme();
  const ink = emotionColour(score, theme);
  const face = facePaths(14, 14, 12.5, score / MOST);
  return (
    <svg viewBox="0 0 28 28" width={size} height={size} aria-hidden className={styles.icon}>
      <path d={face.circle} fill="none" stroke={ink} strokeWidth={2} />
      <path d={face.eyes} fill={ink} />
      {face.mouth && <path d={face.mouth} fill="none" stroke={ink} strokeWidth={1.75} strokeLinecap="round" />}
    </svg>
  );
}

/** Which face a whole score is. */
export function faceKey(score: number): 'plus2' | 'plus1' | 'zero' | 'minus1' | 'minus2' {
  return score > 1 ? 'plus2' : score > 0 ? 'plus1' : score > -1 ? 'zero' : score > -2 ? 'minus1' : 'minus2';
}

/** A whole score with its sign: `+2`, `0`, `−1`. */
export function wholeScore(score: number): string {
  return new Intl.NumberFormat(currentLocale(), { signDisplay: 'exceptZero', maximumFractionDigits: 1 })
    .format(score)
    .replace('-', '\u2212');
}
