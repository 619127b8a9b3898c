import {
  AppWindow,
  ArchiveRestore,
  Eye,
  Flag,
  Monitor,
  Plus,
  RotateCcw,
  SkipBack,
  SkipForward,
  Square,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../../i18n/index.ts';
import { PARKED_MARKS } from '../../../model/workshop/index.ts';
import { useOpenMap, useSession } from '../../editor/useOpenMap.ts';
import type { MenuEntry } from '../../parts/menuEntries.ts';
import { wholeLink } from '../../route.ts';
import { useLead } from '../leading/useLead.ts';
import { useOwnPart, useStanding, useWorkshop, useWorkshopView } from '../leading/useWorkshop.ts';
import { useStillSealed } from '../people/useStillSealed.ts';
import { askToEnd } from './endStore.ts';
import { parkSelection } from './park.ts';

const MINUTE = 60_000;

/** All that a facilitator can do now. */
export function useLeadEntries(): readonly MenuEntry[] {
  const { t } = useTranslation('workshop');
  const open = useOpenMap();
  const { act, inOrder } = useLead();
  const workshop = useWorkshop();
  const { state, ownRuns } = useWorkshopView();
  const { run, exercise, next } = useStanding();
  const [part, change] = useOwnPart();
  const { isLeft } = useStillSealed();
  const hasCards = useSession(({ selection }) => selection.some((key) => key.startsWith('cards:')));
  const item = (label: string, icon: ReactNode, onSelect: () => void): MenuEntry => ({
    type: 'item',
    label,
    icon,
    onSelect,
  });
  const toWindow = (path: 'lead' | 'wall') => () => {
    window.open(wholeLink(`/${path}/${open.id}#${open.key}`), `resa-${path}-${open.id}`, 'popup,width=1280,height=800');
  };
  return [
    ...(run ? [item(t('lead.fiveMore'), <Plus size={15} />, () => inOrder((lead) => lead.extend(5 * MINUTE)))] : []),
    ...(next ? [item(t('lead.skip'), <SkipForward size={15} />, () => act('next', (lead) => lead.next()))] : []),
    ...(run?.state === 'shown' && isLeft
      ? [item(t('lead.revealRest'), <Eye size={15} />, () => act('revealRest', (lead) => lead.revealRest(run)))]
      : []),
    ...(ownRuns.some(({ state: one }) => one === 'done')
      ? [item(t('lead.back'), <SkipBack size={15} />, () => act('back', (lead) => lead.back()))]
      : []),
    ...(exercise
      ? [
          item(t('lead.repeat'), <RotateCcw size={15} />, () =>
            act(`start ${exercise.id}`, (lead) => lead.start(exercise)),
          ),
        ]
      : []),
    ...(run ? [item(t('lead.finish'), <Square size={15} />, () => act('finish', (lead) => lead.finish()))] : []),
    { type: 'line' },
    {
      type: 'checks',
      label: t('lead.forAll'),
      options: [
        { value: 'isLocked', label: t('lead.lock'), isOn: state.isLocked },
        { value: 'hideCursors', label: t('lead.hideCursors'), isOn: state.hideCursors },
        { value: 'hideNames', label: t('lead.hideNames'), isOn: state.hideNames },
        { value: 'spotlight', label: t('lead.spotlight'), isOn: part.spotlight },
        { value: 'laser', label: t('lead.laser'), isOn: part.isPointing },
      ],
      onToggle: (value, isOn) => {
        if (value === 'spotlight') change({ spotlight: isOn });
        else if (value === 'laser') change({ isPointing: isOn });
        else workshop.setState({ [value]: isOn });
      },
    },
    { type: 'line' },
    ...(hasCards
      ? [item(t('lead.park'), <ArchiveRestore size={15} />, () => parkSelection(open, PARKED_MARKS[currentLocale()]))]
      : []),
    item(t('lead.ownWindow'), <AppWindow size={15} />, toWindow('lead')),
    item(t('lead.wallWindow'), <Monitor size={15} />, toWindow('wall')),
    ...(state.phase === 'on' || state.phase === 'lobby'
      ? [
          { type: 'line' as const },
          { type: 'item' as const, label: t('lead.end'), icon: <Flag size={15} />, isDanger: true, onSelect: askToEnd },
        ]
      : []),
  ];
}
