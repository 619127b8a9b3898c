import { useTranslation } from 'react-i18next';
import { RATIOS } from '../../../export/index.ts';
import { LOCALES } from '../../../lib/locale.ts';
import { isLive } from '../../../model/index.ts';
import fields from '../../parts/Field.module.css';
import { Field, FieldGroup } from '../../parts/Field.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import type { ChoicesProps } from './choicesProps.ts';
import styles from './DeckChoices.module.css';
import { DeckLook } from './DeckLook.tsx';
import { DeckParts } from './DeckParts.tsx';
import { DeckTitles } from './DeckTitles.tsx';

/** Names of languages in themselves. */
const LANGUAGES = { en: 'English', sv: 'Svenska', nb: 'Norsk' } as const;

/** Which slides, whose and in which language; what they are called and look like is folded away, since it is right as it is. */
export function DeckChoices(props: ChoicesProps<'pptx'>) {
  const { t } = useTranslation('export');
  const { map, options, onChange } = props;
  const personas = Object.values(map.personas).filter(isLive);
  return (
    <>
      <DeckParts {...props} />
      {options.template === null && (
        <FieldGroup label={t('deck.ratio')}>
          <Segmented
            label={t('deck.ratio')}
            value={options.ratio}
            options={RATIOS.map((ratio) => ({ value: ratio, label: ratio }))}
            onChange={(ratio) => onChange({ ...options, ratio })}
          />
        </FieldGroup>
      )}
      <div className={styles.pair}>
        {personas.length > 1 && (
          <Field label={t('deck.persona')}>
            {(id) => (
              <select
                id={id}
                className={fields.control}
                value={options.persona ?? ''}
                onChange={({ target }) => onChange({ ...options, persona: target.value || null })}
              >
                <option value="">{t('deck.everybody')}</option>
                {personas.map((persona) => (
                  <option key={persona.id} value={persona.id}>
                    {persona.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label={t('deck.language')}>
          {(id) => (
            <select
              id={id}
              className={fields.control}
              value={options.locale ?? ''}
              onChange={({ target }) =>
                onChange({ ...options, locale: LOCALES.find((each) => each === target.value) ?? null })
              }
            >
              <option value="">{t('deck.asMap')}</option>
              {LOCALES.map((locale) => (
                <option key={locale} value={locale}>
                  {LANGUAGES[locale]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <details className={styles.more}>
        <summary>{t('deck.more')}</summary>
        <div className={styles.inside}>
          <DeckTitles {...props} />
          <DeckLook {...props} />
        </div>
      </details>
    </>
  );
}
