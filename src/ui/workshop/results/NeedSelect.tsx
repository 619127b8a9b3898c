import { useTranslation } from 'react-i18next';
import { setFields } from '../../../document/index.ts';
import { type Card, isLive, type JourneyMap } from '../../../model/index.ts';
import { useMapValue, useOpenMap } from '../../editor/useOpenMap.ts';
import field from '../../parts/Field.module.css';
import { Field } from '../../parts/Field.tsx';

const cardsOf = (map: JourneyMap) => map.cards;

/** Which need a pain point hits. */
export function NeedSelect({ card, canEdit }: { readonly card: Card; readonly canEdit: boolean }) {
  const { t } = useTranslation('part');
  const { document } = useOpenMap();
  const cards = useMapValue(cardsOf);
  const needs = Object.values(cards).filter((one) => one.kind === 'need' && isLive(one));
  const value = typeof card.fields.need === 'string' ? card.fields.need : '';
  return (
    <Field label={t('clinic.need')}>
      {(id) => (
        <select
          id={id}
          className={field.control}
          value={needs.some((one) => one.id === value) ? value : ''}
          disabled={!canEdit}
          onChange={({ target }) =>
            document.run(setFields, { id: card.id, fields: { need: target.value === '' ? null : target.value } })
          }
        >
          <option value="">{t('clinic.noNeed')}</option>
          {needs.map((one) => (
            <option key={one.id} value={one.id}>
              {one.text || t('noWords')}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
