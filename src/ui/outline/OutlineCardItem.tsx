import { Ellipsis, MessageSquare } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf, parseCard } from '../../kinds/registry.ts';
import { sayWhose } from '../../layout/index.ts';
import { type Card, recordKey } from '../../model/index.ts';
import { useCommentsOn } from '../comments/useCommentsOn.ts';
import { useMapValue, useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { useScore } from '../moments/useScore.ts';
import { cx } from '../parts/cx.ts';
import { DropMenu } from '../parts/DropMenu.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { KindBadge } from '../parts/KindBadge.tsx';
import { usePersonas } from '../personas/usePersonas.ts';
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
  const { t } = useTranslation(['outline', 'comments', 'common']);
  const { session, canEdit, canDiscuss } = useOpenMap();
  const locale = useMapValue((map) => map.map.locale);
  const personas = usePersonas();
  const key = recordKey('cards', card.id);
  const isSelected = useSession((state) => state.selection.includes(key));
  const { count: comments, unread } = useCommentsOn(key);
  const menu = useCardMenu(card);
  const kind = kindOf(card.kind);
  const parsed = parseCard(card);
  const plot = kind?.traits.plot;
  const value = plot ? parsed?.fields[plot.field] : null;
  const shown = useScore(card.id, plot?.field ?? '', typeof value === 'number' ? value : null);
  if (!kind || !parsed) return null;
  const isSaidByFaces = plot !== undefined && !isBrief;
  const said = [
    isSaidByFaces ? '' : kind.describe(parsed, locale),
    kind.traits.hasEvidence ? t(`outline:${card.evidence}`) : '',
    card.moment ? t('outline:critical') : '',
    sayWhose(card, personas, locale),
    until === null ? '' : t('outline:until', { activity: until }),
  ];
  const openDetails = () => session.setState({ selection: [key], panel: 'inspector' });
  return (
    <li className={cx(styles.card, isSelected && styles.selected)} data-key={key}>
      <KindBadge kind={kind} size={20} />
      <div className={styles.body}>
        <EditableText
          of={key}
          field="text"
          value={card.text}
          label={t('outline:cardText', { kind: kind.labels[locale].name })}
          empty={t('common:noText')}
        />
        {isSaidByFaces && plot && (
          <ScoreFaces min={plot.min} max={plot.max} value={shown.score} disabled={!canEdit} onChange={shown.setScore} />
        )}
        <p className={styles.said}>{said.filter(Boolean).join(' · ')}</p>
      </div>
      {!isBrief && (canDiscuss || comments > 0) && (
        <button
          type="button"
          className={styles.comments}
          aria-label={[
            t('outline:comments', { count: comments }),
            unread > 0 && t('comments:unread', { count: unread }),
          ]
            .filter(Boolean)
            .join(', ')}
          data-unread={unread > 0 || undefined}
          onClick={openDetails}
        >
          <MessageSquare size={16} aria-hidden />
          {comments > 0 && comments}
        </button>
      )}
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
    </li>
  );
});
