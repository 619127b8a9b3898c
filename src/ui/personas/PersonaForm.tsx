import { ArrowDown, ArrowUp, Eye, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setRecord } from '../../document/index.ts';
import type { Persona } from '../../model/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { TextSection } from '../inspector/TextSection.tsx';
import { ImageField } from '../media/ImageField.tsx';
import { Button } from '../parts/Button.tsx';
import { ColourChoice } from '../parts/ColourChoice.tsx';
import { FieldGroup } from '../parts/Field.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { useTheme } from '../theme/themeStore.ts';
import styles from './Personas.module.css';

interface PersonaFormProps {
  readonly persona: Persona;
  readonly index: number;
  readonly count: number;
  readonly onMove: (persona: Persona, by: 1 | -1) => void;
  readonly onDelete: (persona: Persona) => void;
  readonly onRead: (persona: Persona) => void;
}

const LINES = ['name', 'summary'] as const;
const TEXTS = ['quote', 'goals', 'needs', 'context'] as const;

/** Everything about one persona. */
export function PersonaForm({ persona, index, count, onMove, onDelete, onRead }: PersonaFormProps) {
  const { t } = useTranslation('personas');
  const { document, canEdit } = useOpenMap();
  const { theme } = useTheme();
  const { id, colour, portrait } = persona;
  const name = persona.name || t('unnamed');
  const text = { root: 'personas', id } as const;
  return (
    <section className={styles.form} aria-label={name} data-form={id}>
      <div className={styles.head}>
        <ImageField
          label={t('portrait')}
          image={portrait}
          alt={t('portraitOf', { name })}
          shape="portrait"
          isReadOnly={!canEdit}
          onChange={(image) =>
            document.run(setRecord, { root: 'personas', id, values: { portrait: image?.id ?? null } })
          }
        />
        <div className={styles.tools}>
          {count > 1 && (
            <Button className={styles.read} onClick={() => onRead(persona)}>
              <Eye size={14} aria-hidden />
              {t('readAs', { name })}
            </Button>
          )}
          {canEdit && (
            <>
              <IconButton label={t('earlier', { name })} disabled={index === 0} onClick={() => onMove(persona, -1)}>
                <ArrowUp size={16} aria-hidden />
              </IconButton>
              <IconButton
                label={t('later', { name })}
                disabled={index === count - 1}
                onClick={() => onMove(persona, 1)}
              >
                <ArrowDown size={16} aria-hidden />
              </IconButton>
              <IconButton label={t('delete', { name })} onClick={() => onDelete(persona)}>
                <Trash2 size={16} aria-hidden />
              </IconButton>
            </>
          )}
        </div>
      </div>
      {LINES.map((field) => (
        <TextSection
          key={field}
          {...text}
          isSingleLine
          field={field}
          label={t(field)}
          placeholder={field === 'summary' ? t('summaryPlaceholder') : t('new')}
          value={persona[field]}
        />
      ))}
      {TEXTS.map((field) => (
        <TextSection
          key={field}
          {...text}
          field={field}
          label={t(field)}
          placeholder={t(`${field}Placeholder`)}
          value={persona[field]}
        />
      ))}
      <FieldGroup label={t('colour')}>
        <ColourChoice
          label={t('colour')}
          colours={theme.personas}
          ink={theme.sheet}
          value={colour}
          disabled={!canEdit}
          onChange={(next) => document.run(setRecord, { root: 'personas', id, values: { colour: next } })}
        />
      </FieldGroup>
    </section>
  );
}
