import { RotateCcw } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { restoreVersion } from '../../document/bulk/index.ts';
import { CommandError } from '../../document/index.ts';
import { plainWords } from '../../lib/notation.ts';
import { differencesIn, type MapPart } from '../../model/compare/index.ts';
import { type JourneyMap, parseRecordKey, type RecordKey } from '../../model/index.ts';
import type { VersionProblem } from '../../sync/versions/index.ts';
import type { Comparison } from '../compare/comparison.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { keepBefore, NotKept } from './keepNow.ts';
import styles from './Versions.module.css';

const LONGEST = 40;

type State = 'idle' | 'working' | 'done' | 'limit' | { readonly problem: VersionProblem };
type Part = MapPart & { readonly root: 'lanes' | 'phases' | 'cards' };

/** Makes the map, or what is selected on it, as it was in the version beside it. Undo takes that back. */
export function RestoreBox({
  comparison: { before: version, after: today, toOther },
}: {
  readonly comparison: Comparison;
}) {
  const { t } = useTranslation(['versions', 'common']);
  const open = useOpenMap();
  const selection = useSession((state) => state.selection);
  const [state, setState] = useState<State>('idle');
  const box = useRef<HTMLElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const wasDone = useRef(false);
  // The button that was pressed may be gone with what differed: the way back takes the focus, and then the box.
  useEffect(() => {
    if (state === 'done') undo.current?.focus();
    else if (wasDone.current && state === 'idle') box.current?.focus();
    wasDone.current = state === 'done';
  }, [state]);
  const parts = useMemo(() => partsOf(selection, today), [selection, today]);
  const differing = parts.filter((part) => differencesIn(part, toOther, today, version).length > 0);

  async function restore(part: MapPart) {
    if (state === 'working') return;
    setState('working');
    try {
      await keepBefore(open, 'before-restore');
      open.document.run(restoreVersion, { version, part });
      setState('done');
    } catch (error) {
      if (error instanceof NotKept) setState({ problem: error.problem });
      else if (error instanceof CommandError) setState('limit');
      else throw error;
    }
  }

  const hint = parts.length === 0 ? t('restore.hint') : t('restore.same');
  const isWorking = state === 'working';
  return (
    <section ref={box} tabIndex={-1} className={styles.restore} aria-label={t('restore.label')}>
      {toOther.length > 0 && (
        <>
          <Button
            look="primary"
            className={styles.wide}
            aria-disabled={isWorking}
            onClick={() => restore({ root: 'map' })}
          >
            <RotateCcw size={14} aria-hidden />
            {t('restore.map')}
          </Button>
          {differing.map((part) => (
            <Button key={part.root} className={styles.wide} aria-disabled={isWorking} onClick={() => restore(part)}>
              {t(`restore.${part.root}`, { name: nameOf(part, today) || t('common:noText') })}
            </Button>
          ))}
          {differing.length === 0 && <p className={styles.hint}>{hint}</p>}
        </>
      )}
      <div role="status" className={styles.restored}>
        {isWorking && t('restore.working')}
        {state === 'done' && (
          <>
            {t('restore.done')}
            <Button
              ref={undo}
              className={styles.small}
              onClick={() => {
                open.document.history.undo();
                setState('idle');
              }}
            >
              {t('restore.undo')}
            </Button>
          </>
        )}
      </div>
      <div role="alert">
        {state === 'limit' && <p className={styles.problem}>{t('restore.limit')}</p>}
        {typeof state === 'object' && (
          <p className={styles.problem}>
            {t('restore.notKept')} {t(`problem.${state.problem}`)}
          </p>
        )}
      </div>
    </section>
  );
}

/** What the first of the selection is, and what it stands in. */
function partsOf([first]: readonly RecordKey[], map: JourneyMap): readonly Part[] {
  const key = first === undefined ? null : parseRecordKey(first);
  if (!key) return [];
  const { root, id } = key;
  const phaseOf = (activity: string): readonly Part[] => {
    const phase = map.activities[activity]?.place.phase;
    return phase && map.phases[phase] ? [{ root: 'phases', id: phase }] : [];
  };
  if (root === 'lanes' || root === 'phases') return [{ root, id }];
  if (root === 'activities') return phaseOf(id);
  if (root !== 'cards') return [];
  const place = map.cards[id]?.place;
  return [
    { root: 'cards', id },
    ...(place && map.lanes[place.lane] ? [{ root: 'lanes', id: place.lane } as const] : []),
    ...(place ? phaseOf(place.activity) : []),
  ];
}

function nameOf({ root, id }: Part, map: JourneyMap): string {
  const text = root === 'cards' ? map.cards[id]?.text : map[root][id]?.title;
  const words = plainWords(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
}
