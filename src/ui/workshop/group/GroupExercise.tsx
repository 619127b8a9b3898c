import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyMap } from '../../../model/index.ts';
import { findDuplicates } from '../../../model/workshop/index.ts';
import { useMapValue, useOpenMap } from '../../editor/useOpenMap.ts';
import { Button } from '../../parts/Button.tsx';
import part from '../part/Part.module.css';
import { useInstruction } from '../part/useInstruction.ts';
import { DuplicateBox } from './DuplicateBox.tsx';
import { GroupList } from './GroupList.tsx';
import { PickCards } from './PickCards.tsx';
import { useGroupedCards } from './useGroupedCards.ts';

const wholeMap = (map: JourneyMap) => map;

/** Reveal and group: what may be the same side by side, cards made one or put together, and groups merged, all without dragging. */
export function GroupExercise() {
  const { t } = useTranslation('part');
  const { canEdit, document } = useOpenMap();
  const map = useMapValue(wholeMap);
  const instruction = useInstruction();
  const cards = useGroupedCards();
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const duplicates = useMemo(() => findDuplicates(cards), [cards]);
  const shown = duplicates.filter((ids) => !apart.has(ids.join(' ')));

  return (
    <>
      <div className={part.body}>
        <p className={part.instruction}>{instruction || t('group.ask')}</p>
        {!canEdit && <p className={part.subtle}>{t('group.readOnly')}</p>}
        {canEdit && shown.length > 0 && (
          <section className={part.group} aria-label={t('group.same')}>
            <h3>{t('group.sameCount', { count: shown.length })}</h3>
            {shown.map((ids) => (
              <DuplicateBox
                key={ids.join(' ')}
                cards={ids.flatMap((id) => map.cards[id] ?? [])}
                onMerged={() => setSaid(t('group.merged', { count: ids.length }))}
                onGrouped={(name) => setSaid(t('group.grouped', { count: ids.length, name }))}
                onApart={() => setApart(new Set([...apart, ids.join(' ')]))}
              />
            ))}
          </section>
        )}
        <GroupList cards={cards} onSaid={setSaid} />
        <PickCards cards={cards} onSaid={setSaid} />
      </div>
      <div className={part.foot}>
        <p role="status" className={part.status}>
          {said || t('group.count', { count: cards.length })}
        </p>
        {canEdit && said && (
          <div className={part.actions}>
            <Button
              onClick={() => {
                document.history.undo();
                setSaid('');
              }}
            >
              {t('group.undo')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
