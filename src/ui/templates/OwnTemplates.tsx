import { Download, Pencil, Trash2 } from 'lucide-react';
import { type ChangeEvent, lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import type { JourneyMap } from '../../model/index.ts';
import { fileNameOf, saveFile } from '../export/saveFile.ts';
import { Button } from '../parts/Button.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import {
  addTemplateFile,
  deleteTemplate,
  MOST_TEMPLATES,
  type OwnTemplate,
  ownTemplates,
  renameTemplate,
  type TemplateProblem,
  templateMapOf,
} from './ownTemplates.ts';
import styles from './templates.module.css';

/** Knows how to draw maps, which the page with no templates does without. */
const TemplatePicture = lazy(async () => ({ default: (await import('./TemplatePicture.tsx')).TemplatePicture }));

interface OwnTemplatesProps {
  readonly isBusy: boolean;
  readonly onStart: (map: JourneyMap) => void;
}

/** Templates of one's own, to begin from, rename, hand on and delete. */
export function OwnTemplates({ isBusy, onStart }: OwnTemplatesProps) {
  const { t } = useTranslation('moving');
  const templates = useStore(ownTemplates);
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<TemplateProblem | null>(null);

  async function add(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    const added = addTemplateFile(await file.text());
    setProblem(added.ok ? null : added.error);
  }

  return (
    <section aria-labelledby="own-templates">
      <div className={styles.bar}>
        <h2 id="own-templates" className={styles.heading}>
          {t('template.heading')}
        </h2>
        <Button look="quiet" onClick={() => input.current?.click()}>
          {t('template.add')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t('template.add')}
          onChange={add}
        />
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {t(`template.problem.${problem}`, { limit: MOST_TEMPLATES })}
        </p>
      )}
      {templates.length === 0 && <p className={styles.line}>{t('template.empty')}</p>}
      <ul className={styles.list}>
        {templates.map((template) => (
          <TemplateItem key={template.id} template={template} isBusy={isBusy} onStart={onStart} />
        ))}
      </ul>
    </section>
  );
}

function TemplateItem({ template, isBusy, onStart }: OwnTemplatesProps & { readonly template: OwnTemplate }) {
  const { t } = useTranslation('moving');
  const [state, setState] = useState<'shown' | 'renaming' | 'deleting'>('shown');
  const map = useMemo(() => templateMapOf(template), [template]);
  const { name } = template;
  const end = (value: string): void => {
    if (value.trim() !== '') renameTemplate(template.id, value);
    setState('shown');
  };
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.start}
        disabled={isBusy || !map}
        aria-label={t('template.start', { name })}
        onClick={() => map && onStart(map)}
      >
        <Suspense fallback={null}>{map && <TemplatePicture map={map} />}</Suspense>
      </button>
      {state === 'renaming' ? (
        <input
          // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed.
          autoFocus
          className={styles.input}
          aria-label={t('template.name')}
          maxLength={120}
          defaultValue={name}
          onBlur={(event) => end(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') end(event.currentTarget.value);
            if (event.key === 'Escape') setState('shown');
          }}
        />
      ) : (
        <p className={styles.name}>{name}</p>
      )}
      {!map && <p className={styles.problem}>{t('template.damaged')}</p>}
      <div className={styles.tools}>
        <IconButton label={t('template.rename', { name })} onClick={() => setState('renaming')}>
          <Pencil size={14} aria-hidden />
        </IconButton>
        <IconButton
          label={t('template.download', { name })}
          onClick={() =>
            saveFile(new TextEncoder().encode(template.file), 'application/json', fileNameOf(name, 'resa.json'))
          }
        >
          <Download size={14} aria-hidden />
        </IconButton>
        <IconButton label={t('template.delete', { name })} onClick={() => setState('deleting')}>
          <Trash2 size={14} aria-hidden />
        </IconButton>
      </div>
      {state === 'deleting' && (
        <Confirm
          title={t('template.delete', { name })}
          text={t('template.deleteText')}
          action={t('template.deleteAction')}
          onCancel={() => setState('shown')}
          onConfirm={() => deleteTemplate(template.id)}
        />
      )}
    </li>
  );
}
