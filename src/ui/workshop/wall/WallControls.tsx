import { ChevronLeft, ChevronRight, Monitor } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../parts/IconButton.tsx';
import { useWall } from './useWall.ts';
import { wallKey } from './useWallKeys.ts';
import { MarkButtons } from './WallButtons.tsx';
import styles from './WallControls.module.css';

/** Leads the wall from the facilitator's own machine; nothing while there is nothing to go through. */
export function WallControls() {
  const { t } = useTranslation(['workshop', 'part']);
  const wall = useWall();
  const { items, index, isWhole } = wall;
  if (items.length === 0) return null;
  const place = (at: number) => t('wall.place', { number: at + 1, count: items.length });

  function press(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLSelectElement) && wallKey(wall, event.key)) event.preventDefault();
  }

  return (
    <section className={styles.controls} aria-label={t('wall.controls')} onKeyDown={press}>
      <Monitor size={16} aria-hidden className={styles.icon} />
      <IconButton label={t('wall.previous')} keys="←" aria-disabled={!wall.canGoBack} onClick={wall.previous}>
        <ChevronLeft size={18} aria-hidden />
      </IconButton>
      <select
        className={styles.choice}
        aria-label={t('wall.choose')}
        value={isWhole ? '' : (items[index]?.id ?? '')}
        onChange={({ target }) => wall.show(target.value || null)}
      >
        <option value="">{t('wall.whole')}</option>
        {items.map(({ id, text }, i) => (
          <option key={id} value={id}>
            {`${place(i)} · ${text || t('part:noWords')}`}
          </option>
        ))}
      </select>
      <IconButton label={t('wall.next')} keys="→" aria-disabled={!wall.canGoOn} onClick={wall.next}>
        <ChevronRight size={18} aria-hidden />
      </IconButton>
      {isWhole && items.length > 1 && <MarkButtons wall={wall} />}
    </section>
  );
}
