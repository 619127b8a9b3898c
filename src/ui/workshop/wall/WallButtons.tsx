import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp, ListOrdered } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../parts/IconButton.tsx';
import type { Wall } from './useWall.ts';
import styles from './Wall.module.css';

/** On the wall itself, for a mouse or a finger. */
export function WallButtons({ wall }: { readonly wall: Wall }) {
  const { t } = useTranslation('workshop');
  return (
    <fieldset className={styles.buttons} aria-label={t('wall.choose')}>
      {wall.isWhole && wall.items.length > 1 && <MarkButtons wall={wall} />}
      <IconButton label={t('wall.previous')} keys="←" aria-disabled={!wall.canGoBack} onClick={wall.previous}>
        <ChevronLeft aria-hidden />
      </IconButton>
      <IconButton label={t('wall.next')} keys="→" aria-disabled={!wall.canGoOn} onClick={wall.next}>
        <ChevronRight aria-hidden />
      </IconButton>
      <IconButton
        label={t('wall.whole')}
        keys="."
        aria-disabled={wall.isBegun && wall.isWhole}
        onClick={() => wall.show(null)}
      >
        <ListOrdered aria-hidden />
      </IconButton>
    </fieldset>
  );
}

/** Moves the mark in the whole list. */
export function MarkButtons({ wall: { items, index, mark } }: { readonly wall: Wall }) {
  const { t } = useTranslation('workshop');
  return (
    <>
      <IconButton label={t('wall.up')} keys="↑" aria-disabled={index <= 0} onClick={() => mark(-1)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton label={t('wall.down')} keys="↓" aria-disabled={index >= items.length - 1} onClick={() => mark(1)}>
        <ChevronDown aria-hidden />
      </IconButton>
    </>
  );
}
