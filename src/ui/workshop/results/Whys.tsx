import { CornerDownRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setFields } from '../../../document/index.ts';
import type { Card } from '../../../model/index.ts';
import { MOST_WHYS, readWhys, writeWhys } from '../../../model/workshop/index.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { DraftText } from '../../inspector/DraftText.tsx';
import { FieldGroup } from '../../parts/Field.tsx';
import styles from './Whys.module.css';

const LONGEST = 280;

/** Five whys: what is answered asks for the next, and the chain is the pain point's own. */
export function Whys({ card, canEdit }: { readonly card: Card; readonly canEdit: boolean }) {
  const { t } = useTranslation('part');
  const { document } = useOpenMap();
  const whys = readWhys(typeof card.fields.why === 'string' ? card.fields.why : '');
  const shown = canEdit && whys.length < MOST_WHYS ? [...whys, ''] : whys;
  if (shown.length === 0) return null;
  return (
    <FieldGroup label={t('clinic.whys')}>
      <ol className={styles.whys}>
        {shown.map((why, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its place in the chain.
          <li key={i} className={styles.why} style={{ marginLeft: i * 10 }}>
            {i > 0 && <CornerDownRight size={14} aria-hidden className={styles.arrow} />}
            <DraftText
              label={t('clinic.why', { number: i + 1 })}
              placeholder={t(i === 0 ? 'clinic.firstWhy' : 'clinic.nextWhy')}
              value={why}
              maxLength={LONGEST}
              isReadOnly={!canEdit}
              isGrowing
              onChange={(text) =>
                document.run(setFields, { id: card.id, fields: { why: writeWhys(shown.with(i, text)) } })
              }
            />
          </li>
        ))}
      </ol>
    </FieldGroup>
  );
}
