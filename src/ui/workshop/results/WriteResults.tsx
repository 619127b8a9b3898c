import { useTranslation } from 'react-i18next';
import type { BoxResult } from '../../../model/workshop/index.ts';
import { CardGroups } from '../part/CardGroups.tsx';
import part from '../part/Part.module.css';

/** The cards that were written, now in the map for everybody. */
export function WriteResults({ result }: { readonly result: Extract<BoxResult, { readonly type: 'write' }> }) {
  const { t } = useTranslation('part');
  const whose = new Map(result.cards.map(({ id, by }) => [id, by]));
  if (whose.size === 0) return <p className={part.instruction}>{t('results.nothing')}</p>;
  return (
    <>
      <h3 className={part.title}>{t('results.writeTitle', { count: whose.size })}</h3>
      <CardGroups ids={[...whose.keys()]}>
        {(card) => {
          const by = whose.get(card.id);
          return by ? <p className={part.subtle}>{by}</p> : null;
        }}
      </CardGroups>
    </>
  );
}
