import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proposeDeckTitles } from '../../../export/index.ts';
import fields from '../../parts/Field.module.css';
import { FieldGroup } from '../../parts/Field.tsx';
import type { ChoicesProps } from './choicesProps.ts';
import styles from './DeckChoices.module.css';

type Titles = Awaited<ReturnType<typeof proposeDeckTitles>>;

/** Every slide's title as it is proposed, to be written over; emptied, the proposal is back. */
export function DeckTitles({ map, options, onChange }: ChoicesProps<'pptx'>) {
  const { t } = useTranslation('export');
  const [proposed, setProposed] = useState<Titles>([]);
  const { slides, persona, locale, ratio } = options;
  useEffect(() => {
    let isGone = false;
    const input = { map, locale: map.map.locale, today: new Date().toISOString().slice(0, 10) };
    const plain = {
      slides,
      persona,
      locale,
      ratio,
      titles: {},
      primary: null,
      accent: null,
      font: null,
      template: null,
    };
    void proposeDeckTitles(input, plain).then((titles) => {
      if (!isGone) setProposed(titles);
    });
    return () => {
      isGone = true;
    };
  }, [map, slides, persona, locale, ratio]);
  const change = (key: string, title: string) => {
    const { [key]: _, ...others } = options.titles;
    onChange({ ...options, titles: title === '' ? others : { ...others, [key]: title } });
  };
  return (
    <FieldGroup label={t('deck.titles')}>
      <div className={styles.titles}>
        {proposed.map(({ key, title }) => (
          <input
            key={key}
            className={fields.control}
            aria-label={title}
            placeholder={title}
            maxLength={500}
            value={options.titles[key] ?? ''}
            onFocus={() => {
              if (options.titles[key] === undefined) change(key, title);
            }}
            onBlur={({ target }) => {
              if (target.value === title) change(key, '');
            }}
            onChange={({ target }) => change(key, target.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
