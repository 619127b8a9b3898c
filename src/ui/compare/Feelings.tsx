import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import styles from './ComparePanel.module.css';
import type { Comparison } from './comparison.ts';
import { pairCells } from './listText.ts';

/** What is remembered of the journey and its mean, before and after, persona by persona. */
export function Feelings({ comparison: { feelings } }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('compare');
  const locale = currentLocale();
  if (feelings.length === 0) return null;
  return (
    <table className={styles.feelings}>
      <caption>{t('feelings.title')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('feelings.before')}</th>
          <th scope="col">{t('feelings.after')}</th>
          <th scope="col">{t('feelings.change')}</th>
        </tr>
      </thead>
      {feelings.map(({ persona, remembered, mean }) => (
        <tbody key={persona}>
          {feelings.length > 1 && (
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {persona}
              </th>
            </tr>
          )}
          {[['remembered', remembered] as const, ['mean', mean] as const].map(([name, pair]) => {
            const [before, after, change] = pairCells(pair, locale);
            return (
              <tr key={name}>
                <th scope="row">{t(`feelings.${name}`)}</th>
                <td>{before}</td>
                <td>{after}</td>
                <td className={styles.change}>{change}</td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
