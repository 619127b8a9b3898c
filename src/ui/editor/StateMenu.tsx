import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setMapInfo } from '../../document/index.ts';
import { Button } from '../parts/Button.tsx';
import { DropMenu } from '../parts/DropMenu.tsx';
import type { MenuEntry } from '../parts/menuEntries.ts';
import styles from './StateMenu.module.css';
import { useMapValue, useOpenMap } from './useOpenMap.ts';

const STATES = ['current', 'future'] as const;

/** Whether the map shows how it is or how it should become, and the way from the one to the other. */
export function StateMenu() {
  const { t } = useTranslation('editor');
  const { document, session, canEdit } = useOpenMap();
  const state = useMapValue((map) => map.map.state);
  const choice: MenuEntry = {
    type: 'choice',
    label: t('state.label'),
    value: state,
    options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
    onChange: (value) => {
      const chosen = STATES.find((one) => one === value);
      if (chosen) document.run(setMapInfo, { values: { state: chosen } });
    },
  };
  return (
    <DropMenu
      trigger={
        <Button className={styles.button}>
          {t(`state.${state}`)}
          <ChevronDown size={12} strokeWidth={3} aria-hidden />
        </Button>
      }
      entries={[
        ...(canEdit ? [choice, { type: 'line' } as const] : []),
        { type: 'item', label: t('state.copy'), onSelect: () => session.setState({ dialog: 'copy' }) },
        { type: 'item', label: t('state.compare'), onSelect: () => session.setState({ dialog: 'compare' }) },
      ]}
    />
  );
}
