import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { setCard } from '../../document/index.ts';
import type { Card } from '../../model/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { FieldGroup } from '../parts/Field.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { DraftText } from './DraftText.tsx';
import styles from './Inspector.module.css';
import { CardSources } from './laterParts.ts';

const EVIDENCE = ['assumption', 'insight'] as const;
const LONGEST_NOTE = 500;

/** Whether it is believed or known, and from where. */
export function EvidenceSection({ card }: { readonly card: Card }) {
  const { t } = useTranslation('editor');
  const { document, canEdit } = useOpenMap();
  const { id } = card;
  return (
    <FieldGroup label={t('card.evidence')}>
      <Segmented
        label={t('card.evidence')}
        value={card.evidence}
        options={EVIDENCE.map((value) => ({ value, label: t(`card.${value}`) }))}
        disabled={!canEdit}
        onChange={(evidence) => document.run(setCard, { id, values: { evidence } })}
      />
      <DraftText
        isGrowing
        label={t('card.evidenceNote')}
        className={styles.note}
        value={card.evidenceNote}
        maxLength={LONGEST_NOTE}
        placeholder={card.evidence === 'insight' ? t('card.evidenceFrom') : t('card.evidenceTest')}
        isReadOnly={!canEdit}
        onChange={(evidenceNote) => document.run(setCard, { id, values: { evidenceNote } })}
      />
      {(card.evidence === 'insight' || card.sources.length > 0) && (
        <Suspense fallback={null}>
          <CardSources card={card} />
        </Suspense>
      )}
    </FieldGroup>
  );
}

/** The flag for a moment that decides how the journey is remembered. */
export function MomentSection({ card }: { readonly card: Card }) {
  const { t } = useTranslation('editor');
  const { document, canEdit } = useOpenMap();
  return (
    <label className={styles.switch}>
      {t('card.critical')}
      <input
        type="checkbox"
        role="switch"
        aria-checked={card.moment === 'critical'}
        checked={card.moment === 'critical'}
        disabled={!canEdit}
        onChange={(event) =>
          document.run(setCard, { id: card.id, values: { moment: event.target.checked ? 'critical' : null } })
        }
      />
    </label>
  );
}
