import { Eye, Heart, Lightbulb, type LucideIcon, PartyPopper, Smile, SmilePlus, ThumbsUp } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EMOJI, type Emoji, type Message } from '../../document/discussion/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { useMe } from '../me.ts';
import { hint } from '../parts/Hint.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import styles from './Reactions.module.css';
import { useAuthor, useDiscussion } from './useThreads.ts';

/** Drawn, not typed: not every computer has letters for them. */
const SIGNS: Readonly<Record<Emoji, LucideIcon>> = {
  '👍': ThumbsUp,
  '❤️': Heart,
  '🎉': PartyPopper,
  '😄': Smile,
  '💡': Lightbulb,
  '👀': Eye,
};

function Sign({ emoji }: { readonly emoji: Emoji }) {
  const Icon = SIGNS[emoji];
  return <Icon size={15} aria-hidden />;
}

/** The signs people have set on a comment, one's own pressed, and the few there are to set. */
export function Reactions({ message }: { readonly message: Message }) {
  const { t, i18n } = useTranslation('comments');
  const { canDiscuss } = useOpenMap();
  const { id: me } = useMe();
  const author = useAuthor();
  const discussion = useDiscussion();
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const list = new Intl.ListFormat(i18n.language);
  const isSet = (emoji: Emoji) =>
    message.reactions.some((one) => one.emoji === emoji && one.people.some(({ id }) => id === me));

  /** When what was pressed is gone, the way to another sign takes the focus. */
  function react(emoji: Emoji, isGone: boolean) {
    discussion.react(message.id, emoji, author);
    setOpen(false);
    if (isGone) opener.current?.focus();
  }

  function putAway(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
    opener.current?.focus();
  }

  if (!canDiscuss && message.reactions.length === 0) return null;
  return (
    <div className={styles.row}>
      {message.reactions.map(({ emoji, people }) => {
        const names = list.format(people.map(({ name }) => name || t('somebody')));
        const label = t('reaction', { sign: t(`signs.${emoji}`), names });
        return (
          <button
            key={emoji}
            type="button"
            className={styles.sign}
            aria-pressed={isSet(emoji)}
            aria-label={label}
            {...hint(names)}
            disabled={!canDiscuss}
            onClick={() => react(emoji, isSet(emoji) && people.length === 1)}
          >
            <Sign emoji={emoji} />
            {people.length}
          </button>
        );
      })}
      {canDiscuss && (
        <IconButton
          ref={opener}
          className={styles.add ?? ''}
          label={t('react')}
          aria-expanded={isOpen}
          onKeyDown={putAway}
          onClick={() => setOpen(!isOpen)}
        >
          <SmilePlus size={15} aria-hidden />
        </IconButton>
      )}
      {isOpen && (
        <fieldset className={styles.choice} aria-label={t('react')} onKeyDown={putAway}>
          {EMOJI.map((emoji) => (
            <button
              key={emoji}
              type="button"
              className={styles.option}
              aria-pressed={isSet(emoji)}
              aria-label={t('reactWith', { sign: t(`signs.${emoji}`) })}
              onClick={() => react(emoji, true)}
            >
              <Sign emoji={emoji} />
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
