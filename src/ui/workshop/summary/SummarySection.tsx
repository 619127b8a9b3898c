import { type ReactNode, useId } from 'react';
import type { ToldGroup, ToldItem, ToldSection } from '../../../export/index.ts';
import { kindOf } from '../../../kinds/registry.ts';
import type { Spread } from '../../../model/workshop/index.ts';
import { KindBadge } from '../../parts/KindBadge.tsx';
import styles from './Summary.module.css';

interface SummarySectionProps {
  readonly section: ToldSection;
  /** Instead of its lists, where something can be set in it. */
  readonly children?: ReactNode;
}

/** One heading of the summary, with its lists. */
export function SummarySection({ section: { id, heading, groups }, children }: SummarySectionProps) {
  const title = useId();
  return (
    <section className={styles.section} aria-labelledby={title} data-section={id}>
      <h3 id={title} tabIndex={-1} className={styles.heading}>
        {heading}
      </h3>
      {children ?? groups.map((group, i) => <Told key={group.heading ?? i} group={group} isRanked={id === 'votes'} />)}
    </section>
  );
}

function Told({
  group: { heading, empty, items },
  isRanked,
}: {
  readonly group: ToldGroup;
  readonly isRanked: boolean;
}) {
  const List = isRanked ? 'ol' : 'ul';
  return (
    <div className={styles.group}>
      {heading !== null && <h4 className={styles.subheading}>{heading}</h4>}
      {items.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <List className={styles.list}>
          {items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that is told anew as a whole.
            <li key={i} className={styles.item}>
              <Line item={item} />
            </li>
          ))}
        </List>
      )}
    </div>
  );
}

function Line({ item: { kind: kindId, label, text, facts, share, spread } }: { readonly item: ToldItem }) {
  const kind = kindId === null ? undefined : kindOf(kindId);
  return (
    <>
      <p className={styles.label}>
        {kind && <KindBadge kind={kind} size={18} />}
        {label}
      </p>
      <div className={styles.body}>
        <p className={styles.text}>{text}</p>
        {share !== undefined && (
          <span className={styles.bar} aria-hidden>
            <span style={{ width: `${share * 100}%` }} />
          </span>
        )}
        {spread && <Range spread={spread} />}
        {facts.map((fact) => (
          <p key={fact} className={styles.fact}>
            {fact}
          </p>
        ))}
      </div>
    </>
  );
}

const [LOWEST, HIGHEST] = [-2, 2];

/** From the lowest score to the highest, with the middle half as a band and the median as a line; the words beside it say the same. */
function Range({ spread: { min, max, low, high, median } }: { readonly spread: Spread }) {
  const at = (value: number) => `${((value - LOWEST) / (HIGHEST - LOWEST)) * 100}%`;
  const between = (from: number, to: number) => ({ left: at(from), right: `calc(100% - ${at(to)})` });
  return (
    <span className={styles.range} aria-hidden>
      <span className={styles.all} style={between(min, max)} />
      <span className={styles.half} style={between(low, high)} />
      <span className={styles.median} style={{ left: at(median) }} />
    </span>
  );
}
