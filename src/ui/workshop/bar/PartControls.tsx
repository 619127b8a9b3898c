import { Check, Hand, SmilePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DropMenu } from '../../parts/DropMenu.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { serverNow } from '../leading/serverClock.ts';
import { useOwnPart, useStanding } from '../leading/useWorkshop.ts';
import { useReactionEntries } from '../part/useReactionEntries.tsx';

/** What everybody can say without a word: a hand, a reaction; and that they are done, who take part. */
export function PartControls() {
  const { t } = useTranslation('workshop');
  const [part, change] = useOwnPart();
  const reactions = useReactionEntries();
  const { run } = useStanding();
  return (
    <span data-signs>
      {run && part.participant !== null && (
        <IconButton label={t('bar.done')} isPressed={part.isReady} onClick={() => change({ isReady: !part.isReady })}>
          <Check size={16} aria-hidden />
        </IconButton>
      )}
      <IconButton
        label={t('bar.hand')}
        isPressed={part.hand !== null}
        onClick={() => change({ hand: part.hand === null ? serverNow() : null })}
      >
        <Hand size={16} aria-hidden />
      </IconButton>
      <DropMenu
        side="top"
        align="center"
        trigger={
          <IconButton label={t('bar.react')}>
            <SmilePlus size={16} aria-hidden />
          </IconButton>
        }
        entries={reactions}
      />
    </span>
  );
}
