import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDraft, JourneyChoices } from '../../import/index.ts';
import type { Check } from './checks.ts';
import styles from './ToCheck.module.css';
import { useImportWords } from './useImportWords.ts';

interface ToCheckProps {
  readonly checks: readonly Check[];
  readonly draft: ImportDraft;
  /** Whether it can also be added to the map that is open, where undo takes it back. */
  readonly canMerge: boolean;
  readonly onAssign: (lane: number, use: string) => void;
  /** Where a journey can be read otherwise than Mermaid reads it. */
  readonly onJourney: (choices: Partial<JourneyChoices>) => void;
}

/** Read at once without asking; the rest on request. */
const SHOWN = 2;

/** What can be answered of a journey with one press, by the code of its check. */
const ANSWERS = [
  { code: 'mermaid-swapped', choice: 'swap', label: 'swap', undo: 'unswap' },
  { code: 'mermaid-title-task', choice: 'titles', label: 'titleTasks', undo: 'unTitleTasks' },
] as const;

/** What somebody should look at before the map is made, with its place in the source. */
export function ToCheck({ checks, draft, canMerge, onAssign, onJourney }: ToCheckProps) {
  const { t } = useTranslation('import');
  const answered = draft.kind === 'mermaid' ? ANSWERS.filter(({ choice }) => draft.choices[choice]) : [];
  return (
    <>
      {checks.map((check) => (
        <CheckBox key={check.key} check={check} draft={draft} onAssign={onAssign} onJourney={onJourney} />
      ))}
      {checks.length === 0 && <p className={styles.note}>{t('nothingToCheck')}</p>}
      {answered.map(({ choice, undo }) => (
        <button key={choice} type="button" className={styles.link} onClick={() => onJourney({ [choice]: false })}>
          {t(undo)}
        </button>
      ))}
      <p className={styles.note}>{canMerge ? `${t('promise')} ${t('promiseMerge')}` : t('promise')}</p>
    </>
  );
}

interface CheckBoxProps extends Omit<ToCheckProps, 'checks' | 'canMerge'> {
  readonly check: Check;
}

function CheckBox({ check, draft, onAssign, onJourney }: CheckBoxProps) {
  const { t } = useTranslation('import');
  const words = useImportWords();
  const [isOpen, setOpen] = useState(false);
  const [first] = check.warnings;
  if (!first) return null;
  const hasMore = check.warnings.length > SHOWN;
  const answer = ANSWERS.find(({ code }) => code === check.code);
  const lane = 'understanding' in draft ? suggestedLane(draft, check) : null;
  return (
    <section className={styles.box}>
      <h4 className={styles.title}>{words.withPlace(words.warningTitle(first), check.place)}</h4>
      {isOpen ? (
        <ul className={styles.all}>
          {check.warnings.map((warning) => (
            <li key={JSON.stringify(warning)}>{words.placedText(warning)}</li>
          ))}
        </ul>
      ) : (
        <p className={styles.text}>{check.warnings.slice(0, SHOWN).map(words.warningText).join(' ')}</p>
      )}
      {hasMore && (
        <button type="button" className={styles.link} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('seeFewer') : t('seeAll', { count: check.warnings.length })}
        </button>
      )}
      {lane && (
        <button type="button" className={styles.link} onClick={() => onAssign(lane.index, lane.use)}>
          {t('itIs', { kind: words.kind(lane.use) })}
        </button>
      )}
      {answer && (
        <button type="button" className={styles.link} onClick={() => onJourney({ [answer.choice]: true })}>
          {t(answer.label)}
        </button>
      )}
    </section>
  );
}

/** The unknown lane a check is about and what it looks like, if it looks like anything. */
function suggestedLane(
  draft: Extract<ImportDraft, { understanding: object }>,
  check: Check,
): { readonly index: number; readonly use: string } | null {
  if (check.code !== 'unknown-lane') return null;
  const title = check.warnings[0]?.values.lane;
  const lane = draft.understanding.lanes.find((one) => !one.isKnown && one.title === title);
  return lane?.suggestion && lane.suggestion !== lane.use ? { index: lane.index, use: lane.suggestion } : null;
}
