import { useTranslation } from 'react-i18next';
import { setRecord } from '../../document/index.ts';
import type { Source } from '../../model/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { useTextEditing } from '../editor/useTextEditing.ts';
import { DraftText } from '../inspector/DraftText.tsx';
import field from '../parts/Field.module.css';
import { Field } from '../parts/Field.tsx';
import { LiveText } from '../parts/LiveText.tsx';
import styles from './Sources.module.css';
import { SOURCE_TYPES } from './sourceLook.tsx';

const DIGITS = 9;

/** Everything there is to say about one source; what is changed here is changed for every card that names it. */
export function SourceFields({ source }: { readonly source: Source }) {
  const { t } = useTranslation('evidence');
  const { document, canEdit } = useOpenMap();
  const { id, type, reference, date, n } = source;
  const editing = useTextEditing({ root: 'sources', id, field: 'reference' });
  const set = (values: Partial<Pick<Source, 'type' | 'date' | 'n'>>) =>
    document.run(setRecord, { root: 'sources', id, values });
  return (
    <div className={styles.fields}>
      <Field label={t('sources.reference')}>
        {(boxId) => (
          <LiveText
            {...editing}
            id={boxId}
            className={field.control ?? ''}
            placeholder={t('sources.referencePlaceholder')}
            value={reference}
          />
        )}
      </Field>
      <Field label={t('sources.type')}>
        {(boxId) => (
          <select
            id={boxId}
            className={field.control}
            value={type}
            disabled={!canEdit}
            onChange={(event) => {
              const chosen = SOURCE_TYPES.find((one) => one === event.target.value);
              if (chosen) set({ type: chosen });
            }}
          >
            {SOURCE_TYPES.map((one) => (
              <option key={one} value={one}>
                {t(`sources.types.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles.pair}>
        <Field label={t('sources.date')}>
          {(boxId) => (
            <input
              id={boxId}
              type="date"
              className={field.control}
              value={date}
              disabled={!canEdit}
              onChange={(event) => set({ date: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('sources.n')}>
          {(boxId) => (
            <DraftText
              id={boxId}
              value={n === null ? '' : String(n)}
              maxLength={DIGITS}
              isReadOnly={!canEdit}
              isNumber
              onChange={(text) => set({ n: text === '' ? null : Number(text) })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
