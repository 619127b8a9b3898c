import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bytesToBase64 } from '../../../export/index.ts';
import { Button } from '../../parts/Button.tsx';
import fields from '../../parts/Field.module.css';
import { Field } from '../../parts/Field.tsx';
import type { ChoicesProps } from './choicesProps.ts';
import styles from './DeckChoices.module.css';

const LARGEST = 20_000_000;
const HOUSE = { primary: '#0e7490', accent: '#4338ca' } as const;

/** The company's colours and font, or all of its look from a file of its own. */
export function DeckLook({ options, onChange }: ChoicesProps<'pptx'>) {
  const { t } = useTranslation('export');
  const [file, setFile] = useState('');
  const [trouble, setTrouble] = useState('');
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > LARGEST) {
      setTrouble(t('deck.templateLarge', { name: chosen.name }));
      return;
    }
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    setTrouble('');
    setFile(chosen.name);
    onChange({ ...options, template: bytesToBase64(bytes) });
  };
  return (
    <>
      {options.template === null && (
        <>
          <div className={styles.pair}>
            {(['primary', 'accent'] as const).map((name) => (
              <Field key={name} label={t(`deck.${name}`)}>
                {(id) => (
                  <div className={styles.row}>
                    <input
                      id={id}
                      type="color"
                      className={styles.colour}
                      value={options[name] ?? HOUSE[name]}
                      onChange={({ target }) => onChange({ ...options, [name]: target.value })}
                    />
                    {options[name] === null ? (
                      t('deck.houseColour')
                    ) : (
                      <Button look="plain" onClick={() => onChange({ ...options, [name]: null })}>
                        {t('deck.houseColour')}
                      </Button>
                    )}
                  </div>
                )}
              </Field>
            ))}
          </div>
          <Field label={t('deck.font')}>
            {(id) => (
              <input
                id={id}
                className={fields.control}
                maxLength={60}
                value={options.font ?? ''}
                onChange={({ target }) => onChange({ ...options, font: target.value.replace(/[<>&"]/g, '') || null })}
              />
            )}
          </Field>
        </>
      )}
      <Field label={t('deck.template')}>
        {(id) => (
          <>
            {options.template === null ? (
              <input
                id={id}
                type="file"
                className={styles.file}
                accept=".pptx,.potx"
                onChange={({ target }) => void choose(target.files?.[0])}
              />
            ) : (
              <Button
                id={id}
                look="plain"
                aria-label={t('deck.removeTemplate', { name: file })}
                onClick={() => onChange({ ...options, template: null })}
              >
                {t('deck.removeTemplate', { name: file })}
              </Button>
            )}
            <p className={styles.hint}>{t('deck.templateHint')}</p>
            <p role="alert" className={styles.hint}>
              {trouble}
            </p>
          </>
        )}
      </Field>
    </>
  );
}
