import { Check, Hand, SmilePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../../session/useStore.ts';
import { ownPartOf } from '../../../workshop/ownPart.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { Button } from '../../parts/Button.tsx';
import { DropMenu } from '../../parts/DropMenu.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { serverNow } from '../leading/serverClock.ts';
import styles from './Signs.module.css';
import { useReactionEntries } from './useReactionEntries.tsx';

const same = <T,>(value: T) => value;

/** What one tells the others without a word: ready, a raised hand, a reaction. */
export function Signs({ hasReady }: { readonly hasReady: boolean }) {
  const { t } = useTranslation('part');
  const reactions = useReactionEntries();
  const { connection } = useOpenMap();
  const own = ownPartOf(connection.presence);
  const { isReady, hand } = useStore(own, same);
  return (
    <fieldset aria-label={t('signs.name')} className={styles.signs}>
      {hasReady && (
        <Button className={styles.ready} aria-pressed={isReady} onClick={() => own.change({ isReady: !isReady })}>
          {isReady && <Check size={16} aria-hidden />}
          {t('signs.ready')}
        </Button>
      )}
      <IconButton
        className={styles.sign ?? ''}
        label={t('signs.hand')}
        isPressed={hand !== null}
        onClick={() => own.change({ hand: hand === null ? serverNow() : null })}
      >
        <Hand size={18} aria-hidden />
      </IconButton>
      <DropMenu
        align="end"
        trigger={
          <IconButton className={styles.sign ?? ''} label={t('signs.react')}>
            <SmilePlus size={18} aria-hidden />
          </IconButton>
        }
        entries={reactions}
      />
    </fieldset>
  );
}
