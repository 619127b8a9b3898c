import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findPersonalComments, type PersonalComment } from '../../document/discussion/index.ts';
import { setMapInfo } from '../../document/index.ts';
import type { JourneyMap } from '../../model/index.ts';
import { NO_COMMENTS } from '../../session/session.ts';
import { useThreads } from '../comments/useThreads.ts';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { PersonalFrame, PersonalItem, SHOWN, useSortWords } from '../review/PersonalFrame.tsx';

const dismissedOf = (map: JourneyMap) => map.map.dismissed;
const keyOf = ({ sort, message }: PersonalComment): string => `${sort}:comments:${message.id}`;

/** Says before a link is handed on what in the comments looks like personal data: every link, of viewers too, shows them. */
export function CommentsNotice({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('evidence');
  const { canEdit, document, session } = useOpenMap();
  const threads = useThreads();
  const dismissed = useMapValue(dismissedOf);
  const all = useMemo(() => findPersonalComments(threads), [threads]);
  const found = all.filter((one) => !Object.hasOwn(dismissed, keyOf(one)));
  const [isWarned, setWarned] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const sortWords = useSortWords();
  if (found.length > 0 && !isWarned) setWarned(true);
  if (found.length === 0 && !isWarned) return null;
  const count = new Set(found.map(({ message }) => message.id)).size;

  return (
    <PersonalFrame
      label={t('personal.commentsTitle')}
      heading={heading}
      lead={t('personal.comments', { count, what: sortWords(found) })}
      hint={t('personal.commentsHint')}
      more={found.length > SHOWN ? t('personal.moreComments', { count: found.length - SHOWN }) : ''}
    >
      {found.slice(0, SHOWN).map((one) => (
        <PersonalItem
          key={keyOf(one)}
          what={sortWords([one])}
          text={one.message.text}
          where={one.message.author.name}
          onGo={() => {
            onClose();
            // After the dialog has given the focus back: the panel takes it from there.
            setTimeout(() => session.setState({ panel: 'comments', comments: { ...NO_COMMENTS, thread: one.thread } }));
          }}
          onFine={
            canEdit
              ? () => {
                  document.run(setMapInfo, { values: { dismissed: { ...dismissed, [keyOf(one)]: '' } } });
                  heading.current?.focus();
                }
              : null
          }
        />
      ))}
    </PersonalFrame>
  );
}
