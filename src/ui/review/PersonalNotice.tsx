import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setMapInfo } from '../../document/index.ts';
import type { JourneyMap } from '../../model/index.ts';
import type { PersonalFinding } from '../../model/personalData/index.ts';
import { findingKey, openPersonalData, sumPersonalData } from '../../model/review/index.ts';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { goToPersonalData } from './goToPersonalData.ts';
import { PersonalFrame, PersonalItem, SHOWN, useSortWords } from './PersonalFrame.tsx';
import { usePersonalPlace } from './usePersonalPlace.ts';

const wholeMap = (map: JourneyMap) => map;
const keyOf = ({ sort, on }: PersonalFinding): string => findingKey({ rule: sort, on });

/**
 * Says calmly, before a map is handed on, what on it looks like personal data and where. It never stands in the way, and what is
 * fine is set aside as in the map review, for everybody.
 */
export function PersonalNotice({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('evidence');
  const { document } = useOpenMap();
  const map = useDeferredValue(useMapValue(wholeMap));
  const found = useMemo(() => openPersonalData(map), [map]);
  const [isWarned, setWarned] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const sortWords = useSortWords();
  if (found.length > 0 && !isWarned) setWarned(true);
  if (found.length === 0 && !isWarned) return null;

  const { places, areCards, sorts } = sumPersonalData(found);

  /** The button that was pressed is gone: the heading takes the focus. */
  function setAside(finding: PersonalFinding): void {
    const dismissed = { ...document.getMap().map.dismissed, [keyOf(finding)]: '' };
    document.run(setMapInfo, { values: { dismissed } });
    heading.current?.focus();
  }

  return (
    <PersonalFrame
      label={t('personal.title')}
      heading={heading}
      lead={t(areCards ? 'personal.cards' : 'personal.places', { count: places, what: sortWords(sorts) })}
      hint={t('personal.hint')}
      more={found.length > SHOWN ? t('personal.more', { count: found.length - SHOWN }) : ''}
    >
      {found.slice(0, SHOWN).map((finding) => (
        <PersonalRow
          key={keyOf(finding)}
          map={map}
          finding={finding}
          onClose={onClose}
          onFine={() => setAside(finding)}
        />
      ))}
    </PersonalFrame>
  );
}

interface PersonalRowProps {
  readonly map: JourneyMap;
  readonly finding: PersonalFinding;
  readonly onClose: () => void;
  readonly onFine: () => void;
}

function PersonalRow({ map, finding, onClose, onFine }: PersonalRowProps) {
  const open = useOpenMap();
  const { text, where } = usePersonalPlace(map, finding);
  const sortWords = useSortWords();
  return (
    <PersonalItem
      what={sortWords([finding])}
      text={text}
      where={where}
      onGo={() => {
        onClose();
        // After the dialog has given the focus back: the map takes it from there.
        setTimeout(() => goToPersonalData(open, finding));
      }}
      onFine={open.canEdit ? onFine : null}
    />
  );
}
