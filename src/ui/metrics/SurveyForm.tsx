import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { methodFor, readSurvey, type SurveyTable } from '../../import/index.ts';
import { measureSurvey, NKI_QUESTIONS, SCALES, SURVEY_METHODS, type SurveyMethod } from '../../model/metrics/index.ts';
import type { ImportSource } from '../import/source.ts';
import { Button } from '../parts/Button.tsx';
import field from '../parts/Field.module.css';
import { Field } from '../parts/Field.tsx';
import { ColumnSelect } from './ColumnSelect.tsx';
import styles from './Metrics.module.css';
import { Outcome } from './Outcome.tsx';
import { SurveySource } from './SurveySource.tsx';
import type { Found } from './useMeasuring.ts';

interface Opened {
  readonly table: SurveyTable;
  readonly name: string;
  /** One column for each question of the method. */
  readonly columns: readonly number[];
  readonly method: SurveyMethod;
}

const TOLD = ['workbook', 'too-large', 'quote-not-closed'] as const;

/** From a table of answers to a value: which column, which method, what it comes to. */
export function SurveyForm({ onUse }: { readonly onUse: (found: Found) => void }) {
  const { t } = useTranslation('moments');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [problem, setProblem] = useState('');
  const found = useRef<HTMLParagraphElement>(null);
  const isOpened = opened !== null;
  /** What had the focus is gone when the answers have been read. */
  useEffect(() => {
    if (isOpened) found.current?.focus();
  }, [isOpened]);

  function open({ bytes, fileName }: ImportSource) {
    const read = readSurvey(bytes, fileName ?? '');
    setProblem(read.ok ? '' : t(`metric.problem.${TOLD.find((code) => code === read.error.code) ?? 'other'}`));
    if (!read.ok) return;
    const { column, method } = read.value;
    const columns = Array.from({ length: NKI_QUESTIONS }, (_, i) =>
      Math.min(column + i, read.value.columns.length - 1),
    );
    setOpened({ table: read.value, name: fileName ?? t('metric.pasted'), columns, method });
  }

  if (!opened) return <SurveySource problem={problem} onOpen={open} />;
  const { table, columns, method } = opened;
  const questions = method === 'nki' ? NKI_QUESTIONS : 1;
  const people = (table.columns[0]?.answers ?? []).map((_, row) =>
    columns.slice(0, questions).map((column) => table.columns[column]?.answers[row] ?? null),
  );
  const measured = measureSurvey(method, people);
  const { low, high } = SCALES[method];
  const unit = method === 'csat' || method === 'cesTop' ? '%' : '';
  const choose = (at: number, column: number): void => {
    const next = columns.map((before, i) => (i === at ? column : before));
    const chosen = table.columns[column];
    // Another single question may be asked on another scale.
    setOpened({ ...opened, columns: next, method: questions === 1 && chosen ? methodFor(chosen) : method });
  };
  return (
    <>
      <p ref={found} tabIndex={-1} className={styles.file}>
        <span>{t('metric.opened', { name: opened.name, count: people.length })}</span>
        <Button className={styles.small} onClick={() => setOpened(null)}>
          {t('metric.another')}
        </Button>
      </p>
      <Field label={t('metric.method')}>
        {(id) => (
          <select
            id={id}
            className={field.control}
            value={method}
            onChange={(event) => {
              const next = SURVEY_METHODS.find((one) => one === event.target.value);
              if (next) setOpened({ ...opened, method: next });
            }}
          >
            {SURVEY_METHODS.map((one) => (
              <option key={one} value={one}>
                {t(`metric.methods.${one}.name`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className={styles.hint}>{t(`metric.methods.${method}.how`)}</p>
      {Array.from({ length: questions }, (_, i) => (
        <ColumnSelect
          // biome-ignore lint/suspicious/noArrayIndexKey: the questions of a method stay in their order.
          key={i}
          label={questions === 1 ? t('metric.column') : t(`metric.question.${i as 0 | 1 | 2}`)}
          columns={table.columns}
          value={columns[i] ?? 0}
          onChange={(column) => choose(i, column)}
        />
      ))}
      <Outcome
        value={measured?.value ?? null}
        unit={unit}
        interval={measured?.interval ?? null}
        notes={
          measured
            ? [
                t('metric.answers', { count: measured.n }),
                ...(measured.ignored > 0 ? [t('metric.ignored', { count: measured.ignored, low, high })] : []),
              ]
            : []
        }
        none={t('metric.none', { low, high })}
        onUse={() =>
          measured &&
          onUse({
            value: measured.value,
            unit,
            interval: measured.interval,
            n: measured.n,
            survey: opened.name,
          })
        }
      />
    </>
  );
}
