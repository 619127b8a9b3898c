import { useTranslation } from 'react-i18next';
import { type MapDocument, setFields } from '../../../document/index.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import field from '../../parts/Field.module.css';
import { OthersReady } from '../part/OthersReady.tsx';
import part from '../part/Part.module.css';
import { useInstruction } from '../part/useInstruction.ts';
import styles from './Matrix.module.css';
import { MatrixSheet } from './MatrixSheet.tsx';
import { type Opportunity, useOpportunities } from './useOpportunities.ts';

const STEPS = [1, 2, 3, 4, 5] as const;

/** Impact and effort: opportunities placed together, by a drag, by keys or by numbers; what is set is the cards' own. */
export function MatrixExercise() {
  const { t } = useTranslation('part');
  const { document, canEdit } = useOpenMap();
  const instruction = useInstruction();
  const opportunities = useOpportunities();
  if (opportunities.length === 0) return <p className={part.waiting}>{t('matrix.none')}</p>;
  return (
    <>
      <div className={part.body}>
        <p className={part.instruction}>{instruction || t('matrix.ask')}</p>
        <MatrixSheet
          opportunities={opportunities}
          canEdit={canEdit}
          onPlace={(id, impact, effort) => place(document, id, { impact, effort })}
        />
        {!canEdit && <p className={part.subtle}>{t('matrix.readOnly')}</p>}
        <ol className={part.list}>
          {opportunities.map((one, i) => (
            <li key={one.card.id} className={part.column}>
              <p className={styles.name}>
                <span className={styles.number} aria-hidden>
                  {i + 1}
                </span>
                {one.card.text || t('noWords')}
              </p>
              <div className={styles.fields}>
                <Judged of="impact" opportunity={one} />
                <Judged of="effort" opportunity={one} />
              </div>
            </li>
          ))}
        </ol>
      </div>
      <div className={part.foot}>
        <p role="status" className={part.status}>
          {t('matrix.placed', {
            number: opportunities.filter(({ impact, effort }) => impact !== null && effort !== null).length,
            count: opportunities.length,
          })}
          <span aria-hidden>·</span>
          <OthersReady />
        </p>
      </div>
    </>
  );
}

function place(document: MapDocument, id: string, fields: Partial<Record<'impact' | 'effort', number | null>>): void {
  document.run(setFields, { id, fields });
}

/** One of the two numbers of a card. */
function Judged({ of, opportunity }: { readonly of: 'impact' | 'effort'; readonly opportunity: Opportunity }) {
  const { t } = useTranslation('part');
  const { document, canEdit } = useOpenMap();
  const { card } = opportunity;
  return (
    <label className={styles.field}>
      {t(`matrix.${of}`)}
      <select
        className={field.control}
        aria-label={t(`matrix.${of}Of`, { card: card.text || t('noWords') })}
        value={opportunity[of] ?? ''}
        disabled={!canEdit}
        onChange={({ target }) => place(document, card.id, { [of]: target.value === '' ? null : Number(target.value) })}
      >
        <option value="">–</option>
        {STEPS.map((step) => (
          <option key={step} value={step}>
            {step}
          </option>
        ))}
      </select>
    </label>
  );
}
