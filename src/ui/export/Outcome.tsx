import { useTranslation } from 'react-i18next';
import styles from './FormatPane.module.css';
import type { ExportState } from './useExport.ts';

/** How the last export ended, said aloud too. The two regions are always there, since screen readers only hear changes. */
export function Outcome({ state }: { readonly state: ExportState }) {
  const { t, i18n } = useTranslation('export');
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const said = () => {
    switch (state.type) {
      case 'saved':
        return [
          t('saved', { file: state.file }),
          ...(state.losses.length > 0
            ? [
                t('leftOut', {
                  what: list.format(state.losses.map(({ code, count }) => t(`losses.${code}`, { count }))),
                }),
              ]
            : []),
        ].join(' ');
      case 'copied':
        return state.what === 'view' ? t('copied') : t('tableCopied');
      case 'copyRefused':
        return t(state.what === 'view' ? 'copyRefused' : 'tableRefused', { file: state.file });
      case 'cancelled':
        return t('cancelled');
      default:
        return '';
    }
  };
  return (
    <>
      <p role="status" className={styles.status}>
        {said()}
      </p>
      <p role="alert" className={styles.error}>
        {state.type === 'failed' ? t(`errors.${state.code}`, state.values) : ''}
      </p>
    </>
  );
}
