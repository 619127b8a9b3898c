import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../../kinds/registry.ts';
import type { JourneyMap } from '../../../model/index.ts';
import { type SealedCard, WORKSHOP_LIMITS } from '../../../model/workshop/index.ts';
import { useMapValue } from '../../editor/useOpenMap.ts';
import { Button } from '../../parts/Button.tsx';
import field from '../../parts/Field.module.css';
import { IconButton } from '../../parts/IconButton.tsx';
import { KindBadge } from '../../parts/KindBadge.tsx';
import styles from './Part.module.css';
import { PlaceSelect } from './PlaceSelect.tsx';

interface OwnCardProps {
  readonly card: SealedCard;
  readonly canChange: boolean;
  readonly onChange: (text: string) => void;
  /** By id of activity; empty: unplaced. */
  readonly onMove: (activity: string) => void;
  readonly onDelete: () => void;
}

const activitiesOf = (map: JourneyMap) => map.activities;

/** A card of one's own that is still sealed: read, changed, moved or taken away. */
export function OwnCard({ card, canChange, onChange, onMove, onDelete }: OwnCardProps) {
  const { t } = useTranslation(['part', 'common']);
  const kind = kindOf(card.kind);
  const activity = useMapValue(activitiesOf)[card.place?.activity ?? ''];
  const [text, setText] = useState<string | null>(null);
  const short = card.text.slice(0, 60);

  if (text !== null) {
    return (
      <li className={styles.column}>
        <textarea
          className={field.control}
          aria-label={t('write.change', { card: short })}
          value={text}
          // biome-ignore lint/a11y/noAutofocus: it stands where the button was that somebody pressed to write here.
          autoFocus
          maxLength={WORKSHOP_LIMITS.cardText}
          readOnly={!canChange}
          rows={2}
          onChange={({ target }) => {
            setText(target.value);
            // A card without words is none: what was there stays until something is written, or the card is deleted.
            if (target.value.trim() !== '') onChange(target.value);
          }}
        />
        <PlaceSelect
          label={t('write.placeOf', { card: short })}
          value={card.place?.activity ?? ''}
          disabled={!canChange}
          onChange={onMove}
        />
        <Button onClick={() => setText(null)}>{t('common:done')}</Button>
      </li>
    );
  }
  return (
    <li className={styles.row}>
      {kind && <KindBadge kind={kind} />}
      <p className={styles.words}>
        {card.text}
        <span className={styles.where}>{activity ? activity.text : t('unplaced')}</span>
      </p>
      <IconButton label={t('write.change', { card: short })} disabled={!canChange} onClick={() => setText(card.text)}>
        <Pencil size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('write.delete', { card: short })} disabled={!canChange} onClick={onDelete}>
        <Trash2 size={16} aria-hidden />
      </IconButton>
    </li>
  );
}
