import { useTranslation } from 'react-i18next';
import { jumpTo } from '../editor/jumpTo.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { cx } from '../parts/cx.ts';
import styles from './ComparePanel.module.css';
import type { DifferenceRow } from './describe.ts';
import { SORT_LOOKS } from './sortLooks.ts';

interface DifferenceItemProps {
  readonly row: DifferenceRow;
  /** Bringing it in takes back what was done to the map on screen. */
  readonly isBack: boolean;
  /** Null for who may not edit. */
  readonly onBring: (() => void) | null;
}

/** One difference: its sort, what it is about and what has become of it; a press on its name goes there. */
export function DifferenceItem({ row, isBack, onBring }: DifferenceItemProps) {
  const { t } = useTranslation('compare');
  const { actions, session } = useOpenMap();
  const { on, sort, about, name, details } = row;
  const { Icon } = SORT_LOOKS[sort];
  return (
    <li className={styles.item} data-row>
      <span className={cx(styles.sign, styles[sort])}>
        <Icon size={13} aria-hidden />
        <span className="visually-hidden">{t(`sort.${sort}`)}</span>
      </span>
      <div className={styles.words}>
        <span className={styles.about}>{about}</span>
        {on ? (
          <button
            type="button"
            className={styles.jump}
            aria-label={t('panel.jump', { text: name })}
            onClick={() => {
              if (jumpTo({ actions, session }, on)) session.setState({ panel: 'compare' });
            }}
          >
            {name}
          </button>
        ) : (
          <span className={cx(styles.name, sort === 'removed' && styles.gone)}>{name}</span>
        )}
        {details.map((detail) => (
          <span key={detail} className={styles.detail}>
            {detail}
          </span>
        ))}
        {onBring && (
          <Button
            data-bring
            className={styles.bring}
            aria-label={t(isBack ? 'bring.oneBackOf' : 'bring.oneOf', { text: name })}
            onClick={onBring}
          >
            {t(isBack ? 'bring.oneBack' : 'bring.one')}
          </Button>
        )}
      </div>
    </li>
  );
}
