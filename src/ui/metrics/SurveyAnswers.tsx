import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { methodFor, type Survey, type SurveyTable } from '../../import/index.ts';
import { required } from '../../lib/assert.ts';
import { measureSurvey, NKI_QUESTIONS, SCALES, SURVEY_METHODS, type SurveyMethod } from '../../model/metrics/index.ts';
import { Button } from '../parts/Button.tsx';
import field from '../parts/Field.module.css';
import { Field } from '../parts/Field.tsx';
import { ColumnSelect } from './ColumnSelect.tsx';
import styles from './Metrics.module.css';
import { Outcome } from './Outcome.tsx';
import type { Found } from './useMeasuring.ts';

interface SurveyAnswersProps {
  readonly survey: Survey;
  /** Where the answers come from. */
  readonly name: string;
  readonly onUse: (found: Found) => void;
  readonly onAnother: () => void;
}

interface Chosen {
  readonly sheet: number;
  readonly table: SurveyTable;
  /** One column for each question of the method. */
  readonly columns: readonly number[];
  readonly method: SurveyMethod;
}

/** A sheet, with the column and the method that look right on it. */
function chooseSheet({ sheets }: Survey, sheet: number): Chosen {
  const { table } = required(sheets[sheet], 'a sheet of the survey');
  const last = table.columns.length - 1;
  const columns = Array.from({ length: NKI_QUESTIONS }, (_, i) => Math.min(table.column + i, last));
  return { sheet, table, columns, method: table.method };
}

/** From tables of answers to a value: which sheet, which column, which method, what it comes to. */
export function SurveyAnswers({ survey, name, onUse, onAnother }: SurveyAnswersProps) {
  const { t } = useTranslation('moments');
  const [chosen, setChosen] = useState(() => chooseSheet(survey, survey.sheet));
  const found = useRef<HTMLParagraphElement>(null);
  /** What had the focus is gone when the answers have been read. */
  useEffect(() => found.current?.focus(), []);

  const { sheets } = survey;
  const { table, columns, method } = chosen;
  const questions = method === 'nki' ? NKI_QUESTIONS : 1;
  const people = (table.columns[0]?.answers ?? []).map((_, row) =>
    columns.slice(0, questions).map((column) => table.columns[column]?.answers[row] ?? null),
  );
  const measured = measureSurvey(method, people);
  const { low, high } = SCALES[method];
  const unit = method === 'csat' || method === 'cesTop' ? '%' : '';
  const choose = (at: number, column: number): void => {
    const next = columns.map((before, i) => (i === at ? column : before));
    const answers = table.columns[column];
    // Another single question may be asked on another scale.
    setChosen({ ...chosen, columns: next, method: questions === 1 && answers ? methodFor(answers) : method });
  };
  return (
    <>
      <p ref={found} tabIndex={-1} className={styles.file}>
        <span>{t('metric.opened', { name, count: people.length })}</span>
        <Button className={styles.small} onClick={onAnother}>
          {t('metric.another')}
        </Button>
      </p>
      {sheets.length > 1 && (
        <Field label={t('metric.sheet')}>
          {(id) => (
            <select
              id={id}
              className={field.control}
              value={chosen.sheet}
              onChange={(event) => setChosen(chooseSheet(survey, Number(event.target.value)))}
            >
              {sheets.map((sheet, i) => (
                <option key={sheet.name} value={i}>
                  {sheet.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={t('metric.method')}>
        {(id) => (
          <select
            id={id}
            className={field.control}
            value={method}
            onChange={(event) => {
              const next = SURVEY_METHODS.find((one) => one === event.target.value);
              if (next) setChosen({ ...chosen, method: next });
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
            survey: sheets.length > 1 ? `${name}: ${sheets[chosen.sheet]?.name}` : name,
          })
        }
      />
    </>
  );
}
