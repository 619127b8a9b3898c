import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDraft } from '../../import/index.ts';
import type { Check } from './checks.ts';
import styles from './ToCheck.module.css';
import { useImportWords } from './useImportWords.ts';

interface ToCheckProps {
  readonly checks: readonly Check[];
  readonly draft: ImportDraft;
  /** Whether it can also be added to the map that is open, where undo takes it back. */
  readonly canMerge: boolean;
  readonly onAssign: (lane: number, use: string) => void;
  readonly onSwap: (isSwapped: boolean) => void;
}

/** Read at once without asking; the rest on request. */
const SHOWN = 2;

/** What somebody should look at before the map is made, with its place in the source. */
export function ToCheck({ checks, draft, canMerge, onAssign, onSwap }: ToCheckProps) {
  const { t } = useTranslation('import');
  const isSwapped = draft.kind === 'mermaid' && draft.swap;
  return (
    <>
      {checks.map((check) => (
        <CheckBox key={check.key} check={check} draft={draft} onAssign={onAssign} onSwap={onSwap} />
      ))}
      {checks.length === 0 && <p className={styles.note}>{t('nothingToCheck')}</p>}
      {isSwapped && (
        <button type="button" className={styles.link} onClick={() => onSwap(false)}>
          {t('unswap')}
        </button>
      )}
      <p className={styles.note}>{canMerge ? `${t('promise')} ${t('promiseMerge')}` : t('promise')}</p>
    </>
  );
}

interface CheckBoxProps extends Omit<ToCheckProps, 'checks' | 'canMerge'> {
  readonly check: Check;
}

function CheckBox({ check, draft, onAssign, onSwap }: CheckBoxProps) {
  const { t } = useTranslation('import');
  const words = useImportWords();
  const [isOpen, setOpen] = useState(false);
  const [first] = check.warnings;
  if (!first) return null;
  const hasMore = check.warnings.length > SHOWN;
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
      {check.code === 'mermaid-swapped' && (
        <button type="button" className={styles.link} onClick={() => onSwap(true)}>
          {t('swap')}
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
