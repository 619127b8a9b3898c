import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button.tsx';
import styles from './ExportDialog.module.css';
import type { ExportState, ExportWhat } from './useExport.ts';

interface FormatRowProps {
  readonly what: ExportWhat;
  readonly icon: ReactNode;
  readonly state: ExportState;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  /** Choices this format has. */
  readonly children?: ReactNode;
}

/** One format: what it is for, its choices, and one button, which cancels while the file is made. */
export function FormatRow({ what, icon, state, onStart, onCancel, children }: FormatRowProps) {
  const { t } = useTranslation('export');
  const textId = useId();
  const format = t(`formats.${what}.name`);
  const isRunning = state.type === 'running' && state.what === what;
  const isWaiting = state.type === 'running' && !isRunning;
  const isCopy = what === 'view';
  const name = isRunning ? t('cancelFormat', { format }) : isCopy ? t('copyFormat') : t('downloadFormat', { format });
  return (
    <li className={styles.row}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <div className={styles.words}>
        <h3 className={styles.name}>{format}</h3>
        <p id={textId} className={styles.text}>
          {t(`formats.${what}.text`)}
        </p>
        {isRunning && state.isSlow ? <Progress format={format} done={state.done} /> : children}
      </div>
      <Button
        look={what === 'pptx' && !isRunning ? 'primary' : 'plain'}
        className={styles.button}
        aria-label={name}
        aria-describedby={textId}
        disabled={isWaiting}
        onClick={isRunning ? onCancel : onStart}
      >
        {isRunning ? t('cancel') : isCopy ? t('copy') : t('download')}
      </Button>
    </li>
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
