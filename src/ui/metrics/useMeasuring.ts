import { addSources, setCard, setFields } from '../../document/index.ts';
import type { FieldSpec } from '../../kinds/defineKind.ts';
import { newId } from '../../lib/id.ts';
import { roundTo } from '../../lib/number.ts';
import { LIMITS } from '../../model/index.ts';
import type { Interval } from '../../model/metrics/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import type { FieldControlProps } from '../inspector/fieldControlProps.ts';

export type MeasuredControlProps = FieldControlProps & { readonly spec: Extract<FieldSpec, { type: 'measured' }> };

/** What was worked out, unrounded. */
export interface Found {
  readonly value: number;
  /** Null where the card's own unit stays. */
  readonly unit: string | null;
  readonly interval: Interval | null;
  readonly n: number | null;
  /** Where the answers lie: a file's name, or what was pasted; null for a company's own figures. */
  readonly survey: string | null;
}

/** Decimals kept on the card. */
const KEPT = 4;

/** Puts a value that was worked out on its card, with where it comes from, as one step to undo. The value before is kept beside it. */
export function useMeasuring({ card: id, spec, value: before }: MeasuredControlProps): (found: Found) => void {
  const { document } = useOpenMap();
  return ({ value, unit, interval, n, survey }) => {
    const card = document.getMap().cards[id];
    if (!card) return;
    const gesture = document.history.beginGesture();
    const { also } = spec;
    document.run(setFields, {
      id,
      fields: {
        [spec.name]: roundTo(value, KEPT),
        ...(typeof before === 'number' ? { [also.previous]: before } : {}),
        ...(unit === null ? {} : { [also.unit]: unit }),
        [also.n]: n,
        [also.low]: interval && roundTo(interval.low, KEPT),
        [also.high]: interval && roundTo(interval.high, KEPT),
      },
    });
    if (survey !== null && card.sources.length < LIMITS.references) {
      const source = newId();
      document.run(addSources, { sources: [{ id: source, type: 'survey', reference: survey, n }] });
      document.run(setCard, { id, values: { evidence: 'insight', sources: [...card.sources, source] } });
    }
    gesture.commit();
  };
}
