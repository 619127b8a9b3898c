import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { MOST_TEMPLATES, saveTemplate, type TemplateProblem, toTemplate } from './ownTemplates.ts';
import styles from './templates.module.css';

/** Keeps the open map on this device as something to begin from. */
export function SaveTemplateDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['moving', 'common']);
  const { document } = useOpenMap();
  const [name, setName] = useState(() => document.getMap().map.title || t('common:untitled'));
  const [hasCards, setHasCards] = useState(false);
  const [outcome, setOutcome] = useState<'saved' | TemplateProblem | null>(null);
  const checkId = useId();

  function save(event: FormEvent): void {
    event.preventDefault();
    const saved = saveTemplate(name, toTemplate(document.getMap(), hasCards));
    setOutcome(saved.ok ? 'saved' : saved.error);
  }

  return (
    <Sheet title={t('template.save')} subtitle={t('template.lead')} width={460} onClose={onClose}>
      {outcome === 'saved' ? (
        <>
          <p role="status" className={styles.line}>
            {t('template.saved', { name })}
          </p>
          <div className={styles.actions}>
            <Button look="primary" onClick={onClose}>
              {t('common:close')}
            </Button>
          </div>
        </>
      ) : (
        <form className={styles.form} onSubmit={save}>
          <Field label={t('template.name')}>
            {(id) => (
              <input
                id={id}
                className={styles.field}
                maxLength={120}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <label htmlFor={checkId} className={styles.check}>
            <input
              id={checkId}
              type="checkbox"
              checked={hasCards}
              onChange={(event) => setHasCards(event.target.checked)}
            />
            {t('template.withCards')}
          </label>
          {outcome && (
            <p role="alert" className={styles.problem}>
              {t(`template.problem.${outcome}`, { limit: MOST_TEMPLATES })}
            </p>
          )}
          <div className={styles.actions}>
            <Button type="submit" look="primary" disabled={name.trim() === ''}>
              {t('template.keep')}
            </Button>
          </div>
        </form>
      )}
    </Sheet>
  );
}
