import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PanelHeader } from '../../editor/PanelHeader.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import { PeopleTab } from '../people/PeopleTab.tsx';
import { RoomTab } from '../people/RoomTab.tsx';
import { PlanTab } from '../plan/PlanTab.tsx';
import { SummaryNote } from '../summary/SummaryNote.tsx';
import { useIsLeading } from './useWorkshop.ts';

const TABS = ['plan', 'people', 'room'] as const;

/** The plan for everybody; for facilitators also who is here, and how people come in. */
export function WorkshopPanel() {
  const { t } = useTranslation(['workshop', 'editor']);
  const isLeading = useIsLeading();
  const [tab, setTab] = useState<(typeof TABS)[number]>('plan');
  return (
    <div data-workshop>
      <PanelHeader title={t('editor:panel.workshop')} />
      <SummaryNote />
      {isLeading && (
        <Segmented
          label={t('panel.parts')}
          value={tab}
          options={TABS.map((value) => ({ value, label: t(`panel.${value}`) }))}
          onChange={setTab}
        />
      )}
      {tab === 'plan' && <PlanTab />}
      {tab === 'people' && isLeading && <PeopleTab />}
      {tab === 'room' && isLeading && <RoomTab />}
    </div>
  );
}
