import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../../i18n/index.ts';
import { formatScore, parseNumber } from '../../../lib/number.ts';
import type { JourneyMap } from '../../../model/index.ts';
import { type BoxResult, byDisagreement, type ScoredActivity } from '../../../model/workshop/index.ts';
import { useMapValue, useOpenMap } from '../../editor/useOpenMap.ts';
import { Button } from '../../parts/Button.tsx';
import { cx } from '../../parts/cx.ts';
import field from '../../parts/Field.module.css';
import part from '../part/Part.module.css';
import { feelingAt, keepScores } from './keepScores.ts';
import styles from './Results.module.css';
import { Strip } from './Strip.tsx';
import { useIsDeciding } from './useIsDeciding.ts';

type ScoreResult = Extract<BoxResult, { readonly type: 'score' }>;
const MIN = -2;
const MAX = 2;
const wholeMap = (map: JourneyMap) => map;

/** What people think the customer feels: those activities first on which they disagree most. */
export function ScoreResults({ result }: { readonly result: ScoreResult }) {
  const { t } = useTranslation('part');
  const { document } = useOpenMap();
  const isDeciding = useIsDeciding();
  const scored = byDisagreement(result);
  const [first] = scored;
  if (!first) return <p className={part.instruction}>{t('results.nothing')}</p>;
  const isApart = first.spread.max > first.spread.min;
  return (
    <>
      <h3 className={part.title}>{t(isApart ? 'results.scoreTitle' : 'results.scoreAgreed')}</h3>
      {isDeciding && (
        <Button
          className={part.big}
          onClick={() =>
            keepScores(
              document,
              Object.fromEntries(scored.map(({ activity, spread }) => [activity, spread.median])),
              result.persona,
            )
          }
        >
          {t('results.keepAll')}
        </Button>
      )}
      <ol className={part.list}>
        {scored.map((one, i) => (
          <ScoredItem
            key={one.activity}
            scored={one}
            result={result}
            isMost={i === 0 && isApart}
            isDeciding={isDeciding}
          />
        ))}
      </ol>
    </>
  );
}

interface ScoredItemProps {
  readonly scored: ScoredActivity;
  readonly result: ScoreResult;
  readonly isMost: boolean;
  readonly isDeciding: boolean;
}

function ScoredItem({ scored: { activity, spread }, result, isMost, isDeciding }: ScoredItemProps) {
  const { t } = useTranslation('part');
  const locale = currentLocale();
  const map = useMapValue(wholeMap);
  const { document } = useOpenMap();
  const scores = result.scores[activity] ?? [];
  const said = scores.filter(({ words }) => words.trim() !== '');
  const name = map.activities[activity]?.text || t('noWords');
  const card = feelingAt(map, activity, result.persona);
  const now = card?.fields.score;
  const [agreed, setAgreed] = useState('');
  const value = parseNumber(agreed);
  const isValid = value !== null && value >= MIN && value <= MAX;

  function keep(event: FormEvent) {
    event.preventDefault();
    if (!isValid) return;
    keepScores(document, { [activity]: value }, result.persona);
    setAgreed('');
  }

  return (
    <li className={styles.item}>
      <div className={styles.top}>
        <p className={styles.name}>{name}</p>
        <p className={styles.figure}>{t('results.median', { score: formatScore(spread.median, locale) })}</p>
      </div>
      {isMost && <p className={styles.apart}>{t('results.mostApart')}</p>}
      <div>
        <Strip values={scores.map(({ score }) => score)} spread={spread} min={MIN} max={MAX} />
        <div className={styles.ends} aria-hidden>
          <span>{t('faces.minus2')}</span>
          <span>{t('faces.plus2')}</span>
        </div>
      </div>
      {said.length > 0 && (
        <details className={styles.said}>
          <summary>{t('results.said', { count: said.length })}</summary>
          <ul>
            {said.map(({ words, score, by }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only read.
              <li key={i}>
                {t('results.quote', { words, score: formatScore(score, locale) })}
                {by !== null && <span className={part.where}> {by}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {typeof now === 'number' && (
        <p className={part.subtle}>{t('results.onMap', { score: formatScore(now, locale) })}</p>
      )}
      {isDeciding && (
        <form className={styles.set} onSubmit={keep}>
          <Button
            aria-label={t('results.keepOne', { activity: name })}
            onClick={() => keepScores(document, { [activity]: spread.median }, result.persona)}
          >
            {t('results.keep')}
          </Button>
          <input
            className={cx(field.control, styles.number)}
            aria-label={t('results.agreedOn', { activity: name })}
            placeholder={t('results.agreed')}
            inputMode="text"
            value={agreed}
            aria-invalid={agreed !== '' && !isValid}
            onChange={({ target }) => setAgreed(target.value)}
          />
          <Button type="submit" disabled={!isValid}>
            {t('results.set')}
          </Button>
          {agreed !== '' && !isValid && <p className={part.problem}>{t('results.range')}</p>}
        </form>
      )}
    </li>
  );
}
