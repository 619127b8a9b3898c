import { useTranslation } from 'react-i18next';
import type { ExportFile } from '../../export/index.ts';
import styles from './FormatPane.module.css';
import type { ExportState, ExportWhat } from './useExport.ts';

/** How the last export ended, said aloud too. The two regions are always there, since screen readers only hear changes. */
export function Outcome({ state }: { readonly state: ExportState }) {
  const { t, i18n } = useTranslation('export');
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const leftOut = (losses: ExportFile['losses']) =>
    losses.length > 0
      ? [t('leftOut', { what: list.format(losses.map(({ code, count }) => t(`losses.${code}`, { count }))) })]
      : [];
  const isPicture = (what: ExportWhat) => what === 'view' || what === 'png';
  const ending = () => {
    switch (state.type) {
      case 'saved':
        return t('saved', { file: state.file });
      case 'copied':
        if (isPicture(state.what)) return t('copied');
        if (state.what === 'table') return t('tableCopied');
        return t('copiedText', { format: t(`formats.${state.what}.name`) });
      case 'copyRefused':
        if (state.what === 'table') return t('tableRefused', { file: state.file });
        return t(isPicture(state.what) ? 'copyRefused' : 'copyTextRefused', { file: state.file });
      case 'cancelled':
        return t('cancelled');
      default:
        return '';
    }
  };
  return (
    <>
      <p role="status" className={styles.status}>
        {[ending(), ...leftOut('losses' in state ? state.losses : [])].join(' ')}
      </p>
      <p role="alert" className={styles.error}>
        {state.type === 'failed' ? t(`errors.${state.code}`, state.values) : ''}
      </p>
    </>
  );
}
