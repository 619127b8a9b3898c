import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button.tsx';
import styles from './FormatPane.module.css';
import { Outcome } from './Outcome.tsx';
import type { ExportState, ExportWhat } from './useExport.ts';

interface FormatPaneProps {
  readonly what: ExportWhat;
  readonly state: ExportState;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  /** To the clipboard instead; null for what is neither text nor a picture. */
  readonly onCopy: (() => void) | null;
  /** Choices this format has. */
  readonly children: ReactNode;
}

/** One format: what it is for, its choices, and one button, which cancels while the file is made. */
export function FormatPane({ what, state, onStart, onCancel, onCopy, children }: FormatPaneProps) {
  const { t } = useTranslation('export');
  const textId = useId();
  const format = t(`formats.${what}.name`);
  const isRunning = state.type === 'running';
  const isCopy = what === 'view' || what === 'table';
  const copyName = what === 'view' ? t('copyFormat') : t('copyTable');
  const name = isRunning ? t('cancelFormat', { format }) : isCopy ? copyName : t('downloadFormat', { format });
  return (
    <section aria-label={format} className={styles.pane}>
      <p id={textId} className={styles.text}>
        {t(`formats.${what}.text`)}
      </p>
      <fieldset className={styles.choices} disabled={isRunning}>
        {children}
      </fieldset>
      <div className={styles.foot}>
        <Button
          look={isRunning ? 'plain' : 'primary'}
          className={styles.button}
          aria-label={name}
          aria-describedby={textId}
          onClick={isRunning ? onCancel : onStart}
        >
          {isRunning ? t('cancel') : isCopy ? t('copy') : t('download')}
        </Button>
        {!isRunning && onCopy && (
          <Button
            className={styles.button}
            aria-label={what === 'png' ? t('copyPicture') : t('copyText', { format })}
            onClick={onCopy}
          >
            {what === 'png' ? t('copyPicture') : t('copy')}
          </Button>
        )}
        {isRunning && state.isSlow && <Progress format={format} done={state.done} />}
      </div>
      <Outcome state={state} />
    </section>
  );
}

function Progress({ format, done }: { readonly format: string; readonly done: number }) {
  const { t } = useTranslation('export');
  const percent = Math.round(done * 100);
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} max={1} value={done} aria-label={t('progress', { format })} />
      <span className={styles.percent} aria-hidden>
        {t('percent', { percent })}
      </span>
    </div>
  );
}
