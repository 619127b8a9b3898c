import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { hasUnsent } from './ballots.ts';
import { readBegun } from './begunCard.ts';
import type { Box } from './boxes.ts';
import styles from './Part.module.css';
import { useBallot } from './useBallot.ts';

interface LateNoteProps {
  readonly box: Box;
  /** One's own key. */
  readonly participant: string;
}

/** Above what came out: what one had written and not handed in when it was opened, so that it is not lost. */
export function LateNote({ box, participant }: LateNoteProps) {
  const { id: map, key } = useOpenMap();
  // Most have handed in everything, and then nothing more is asked of the server.
  const [isUnsure] = useState(() => hasUnsent({ map, key, box: box.id, participant }));
  const [begun] = useState(() => readBegun(box.id)?.text.trim() ?? '');
  if (isUnsure) return <Unsent box={box} participant={participant} begun={begun} />;
  return begun === '' ? null : <Words texts={[begun]} />;
}

function Unsent({ box, participant, begun }: LateNoteProps & { readonly begun: string }) {
  const { ballot, status, isUnsent } = useBallot(box.id, participant);
  const isLate = status === 'closed' && isUnsent;
  const cards = ballot?.type === 'write' ? ballot.cards.map(({ text }) => text) : [];
  const texts = [...(isLate ? cards : []), begun].filter((text) => text !== '');
  return isLate || texts.length > 0 ? <Words texts={texts} /> : null;
}

function Words({ texts }: { readonly texts: readonly string[] }) {
  const { t } = useTranslation('part');
  return (
    <section className={styles.lateNote} aria-label={t('late.title')}>
      <p role="status">{t(texts.length > 0 ? 'late.text' : 'late.bare')}</p>
      {texts.length > 0 && (
        <ul className={styles.plainList}>
          {texts.map((text, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only read.
            <li key={i}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
