import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../../model/workshop/index.ts';
import { listParticipants, type Participant } from '../../../sync/workshop/index.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { useAskWhen, useBoxes } from '../part/boxes.ts';
import styles from '../plan/Plan.module.css';

interface ContributorsProps {
  readonly run: Run;
  /** Its deadline has passed. */
  readonly isOver: boolean;
}

/** Who has handed something in ahead of the meeting, and who has not; never what. */
export function Contributors({ run, isOver }: ContributorsProps) {
  const { t, i18n } = useTranslation('workshop');
  const { id: map, key } = useOpenMap();
  const { boxes, ask } = useBoxes();
  useAskWhen(ask, run);
  const [people, setPeople] = useState<readonly Participant[]>([]);
  const box = boxes.get(run.id);
  useEffect(() => {
    const leaving = new AbortController();
    // Asked again with every answer about the boxes: who has come meanwhile may have handed in.
    if (box)
      void listParticipants({ map, key }, leaving.signal).then((listed) => {
        if (listed.ok) setPeople(listed.value);
      });
    return () => leaving.abort();
  }, [map, key, box]);
  if (!box) return null;
  const done = new Set(box.handedIn?.map(({ participant }) => participant));
  const names = (list: readonly Participant[]) =>
    new Intl.ListFormat(i18n.language).format(list.map(({ name }) => name || t('people.unnamed')));
  const handedIn = people.filter(({ id }) => done.has(id));
  const missing = people.filter(({ id }) => !done.has(id));
  return (
    <p role="status" className={styles.hint}>
      {[
        ...(isOver ? [t('ahead.over')] : []),
        handedIn.length > 0 ? t('ahead.handedIn', { names: names(handedIn) }) : t('ahead.nobody'),
        ...(missing.length > 0 ? [t('ahead.missing', { names: names(missing) })] : []),
      ].join(' ')}
    </p>
  );
}
