import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf, parseCard } from '../../kinds/registry.ts';
import { sayWhose } from '../../layout/index.ts';
import { type Card, recordKey } from '../../model/index.ts';
import { useMapValue, useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { useScore } from '../moments/useScore.ts';
import { cx } from '../parts/cx.ts';
import { DropMenu } from '../parts/DropMenu.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { KindBadge } from '../parts/KindBadge.tsx';
import { usePersonas } from '../personas/usePersonas.ts';
import { CommentsOnCard } from './CommentsOnCard.tsx';
import { useMovedFocus } from './cardFocus.ts';
import { EditableText } from './EditableText.tsx';
import styles from './OutlineCardItem.module.css';
import { ScoreFaces } from './ScoreFaces.tsx';
import { useCardMenu } from './useCardMenu.tsx';

interface OutlineCardItemProps {
  readonly card: Card;
  /** The activity it reaches to, when it covers several. */
  readonly until: string | null;
  /** In a table there is no room for more than the words. */
  readonly isBrief?: boolean;
}

/** One card as text: its words, what its kind says beside them, its score, and what can be done with it. */
export const OutlineCardItem = memo(function OutlineCardItem({ card, until, isBrief = false }: OutlineCardItemProps) {
  const { t } = useTranslation(['outline', 'common']);
  const { canEdit } = useOpenMap();
  const locale = useMapValue((map) => map.map.locale);
  const personas = usePersonas();
  const key = recordKey('cards', card.id);
  const isSelected = useSession((state) => state.selection.includes(key));
  const menu = useCardMenu(card);
  useMovedFocus(key);
  const kind = kindOf(card.kind);
  const parsed = parseCard(card);
  const plot = kind?.traits.plot;
  const value = plot ? parsed?.fields[plot.field] : null;
  const shown = useScore(card.id, plot?.field ?? '', typeof value === 'number' ? value : null);
  if (!kind || !parsed) return null;
  const isSaidByFaces = plot !== undefined && !isBrief;
  const said = [
    isSaidByFaces ? '' : kind.describe(parsed, locale),
    card.moment ? t('outline:critical') : '',
    sayWhose(card, personas, locale),
    until === null ? '' : t('outline:until', { activity: until }),
  ];
  return (
    <li className={cx(styles.card, isSelected && styles.selected)} data-key={key}>
      <KindBadge kind={kind} size={20} isDashed={kind.traits.hasEvidence && card.evidence === 'assumption'} />
      <div className={styles.text}>
        <EditableText
          of={key}
          field="text"
          value={card.text}
          label={t('outline:cardText', { kind: kind.labels[locale].name })}
          empty={t('common:noText')}
        />
      </div>
      <div className={styles.tools}>
        {!isBrief && <CommentsOnCard card={card} />}
        <DropMenu
          align="end"
          trigger={
            <IconButton
              className={styles.more ?? ''}
              label={t('outline:more', { card: card.text || t('common:noText') })}
            >
              <Ellipsis size={16} aria-hidden />
            </IconButton>
          }
          entries={menu}
        />
      </div>
      <div className={styles.beside}>
        {isSaidByFaces && plot && (
          <ScoreFaces min={plot.min} max={plot.max} value={shown.score} disabled={!canEdit} onChange={shown.setScore} />
        )}
        <p className={styles.said}>
          {said.filter(Boolean).join(' · ')}
          {kind.traits.hasEvidence && <span className={styles.evidence}> · {t(`outline:${card.evidence}`)}</span>}
        </p>
      </div>
    </li>
  );
});
