import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseNumber } from '../../lib/number.ts';
import { RATE_INPUTS, RATE_NAMES, RATE_UNITS, type RateName, rateOf } from '../../model/metrics/index.ts';
import field from '../parts/Field.module.css';
import { Field } from '../parts/Field.tsx';
import styles from './Metrics.module.css';
import { Outcome } from './Outcome.tsx';
import type { Found } from './useMeasuring.ts';

/** From the company's own figures to a value: which metric, and its two or three numbers. */
export function FiguresForm({ onUse }: { readonly onUse: (found: Found) => void }) {
  const { t } = useTranslation('moments');
  const [name, setName] = useState<RateName>('churn');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const inputs = RATE_INPUTS[name];
  const numbers = inputs.map((input) => parseNumber(texts[input] ?? ''));
  const isFilled = numbers.every((number) => number !== null);
  const value = isFilled ? rateOf(name, numbers) : null;
  const unit = { percent: '%', months: t('metric.months'), money: null }[RATE_UNITS[name]];
  return (
    <>
      <Field label={t('metric.which')}>
        {(id) => (
          <select
            id={id}
            className={field.control}
            value={name}
            onChange={(event) => setName(RATE_NAMES.find((one) => one === event.target.value) ?? name)}
          >
            {RATE_NAMES.map((one) => (
              <option key={one} value={one}>
                {t(`metric.rates.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles.inputs}>
        {inputs.map((input) => (
          <Field key={input} label={t(`metric.inputs.${input}`)}>
            {(id) => (
              <input
                id={id}
                className={field.control}
                inputMode="decimal"
                maxLength={20}
                value={texts[input] ?? ''}
                onChange={(event) => setTexts({ ...texts, [input]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <Outcome
        value={value}
        unit={unit ?? ''}
        interval={null}
        notes={[]}
        none={isFilled ? t('metric.senseless') : t('metric.fill')}
        onUse={() => value !== null && onUse({ value, unit, interval: null, n: null, survey: null })}
      />
    </>
  );
}
