import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DECK_PARTS, type DeckPart, defaultOptions, findFilledParts } from '../../../export/index.ts';
import { FieldGroup } from '../../parts/Field.tsx';
import type { ChoicesProps } from './choicesProps.ts';
import styles from './DeckChoices.module.css';

/** Which slides to make. Those that the map has nothing for cannot be chosen, and say so. */
export function DeckParts({ map, options, onChange }: ChoicesProps<'pptx'>) {
  const { t } = useTranslation('export');
  const { persona } = options;
  const [filled, setFilled] = useState<readonly DeckPart[]>(DECK_PARTS);
  useEffect(() => {
    let isGone = false;
    const input = { map, locale: map.map.locale, today: new Date().toISOString().slice(0, 10) };
    void findFilledParts(input, { ...defaultOptions('pptx'), persona }).then((parts) => {
      if (!isGone) setFilled(parts);
    });
    return () => {
      isGone = true;
    };
  }, [map, persona]);
  const toggle = (part: DeckPart, isChosen: boolean) =>
    onChange({
      ...options,
      slides: DECK_PARTS.filter((each) => (each === part ? isChosen : options.slides.includes(each))),
    });
  return (
    <FieldGroup label={t('deck.parts')}>
      <div className={styles.parts}>
        {DECK_PARTS.map((part) => {
          const isEmpty = !filled.includes(part);
          return (
            <label key={part} className={styles.part} data-empty={isEmpty || undefined}>
              <input
                type="checkbox"
                disabled={isEmpty}
                checked={!isEmpty && options.slides.includes(part)}
                onChange={(event) => toggle(part, event.target.checked)}
              />
              <span>
                {t(`deck.partsOf.${part}`)}
                {isEmpty && <span className={styles.why}> · {t(`deck.whyEmpty.${part}`)}</span>}
              </span>
            </label>
          );
        })}
      </div>
    </FieldGroup>
  );
}
