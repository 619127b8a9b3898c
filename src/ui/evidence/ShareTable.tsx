import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import type { EvidenceShare } from '../../model/index.ts';
import styles from './Assumptions.module.css';

interface ShareTableProps {
  readonly caption: string;
  readonly rows: readonly (EvidenceShare & { readonly key: string; readonly name: string })[];
  readonly lit: string | null;
  readonly onLight: (key: string | null) => void;
}

/** A share a row, as a bar and in numbers; pressing the numbers lights the cards, pressing again lets go. */
export function ShareTable({ caption, rows, lit, onLight }: ShareTableProps) {
  const { t } = useTranslation('evidence');
  const percent = new Intl.NumberFormat(currentLocale(), { style: 'percent' });
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('assumptions.name')}</th>
          <th scope="col">{t('assumptions.share')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, assumed, total }) => {
          const share = assumed.length / total;
          const counts = { assumed: assumed.length, total };
          return (
            <tr key={key}>
              <th scope="row" className={styles.name}>
                {name}
                <span className={styles.bar} aria-hidden>
                  <span className={styles.filled} style={{ width: `${share * 100}%` }} />
                </span>
              </th>
              <td className={styles.cell}>
                <span className={styles.percent}>{percent.format(share)}</span>
                {assumed.length === 0 ? (
                  <span className={styles.still}>{t('assumptions.count', counts)}</span>
                ) : (
                  <button
                    type="button"
                    className={styles.count}
                    aria-label={t('assumptions.show', { name, ...counts })}
                    aria-pressed={lit === key}
                    onClick={() => onLight(lit === key ? null : key)}
                  >
                    {t('assumptions.count', counts)}
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
