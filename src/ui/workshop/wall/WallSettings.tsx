import { Maximize, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROOM_LIMITS, type Room } from '../../../workshop/index.ts';
import field from '../../parts/Field.module.css';
import { Field } from '../../parts/Field.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import styles from './Wall.module.css';

interface WallSettingsProps {
  readonly room: Room;
  readonly onChange: (room: Room) => void;
}

/** How far away the last row sits and how wide the picture is: from these the letters get their size. */
export function WallSettings({ room, onChange }: WallSettingsProps) {
  const { t } = useTranslation('workshop');
  const [isOpen, setOpen] = useState(false);
  const box = (name: keyof Room) => {
    const { min, max } = ROOM_LIMITS[name];
    return (
      <Field label={t(`wall.${name}`)}>
        {(id) => (
          <input
            id={id}
            type="number"
            className={field.control}
            min={min}
            max={max}
            step={0.1}
            defaultValue={room[name]}
            onChange={({ target }) => {
              const value = target.valueAsNumber;
              if (value >= min && value <= max) onChange({ ...room, [name]: value });
            }}
          />
        )}
      </Field>
    );
  };
  return (
    <div className={styles.settings} data-open={isOpen || undefined}>
      <IconButton label={t('wall.settings')} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Settings2 size={18} aria-hidden />
      </IconButton>
      <IconButton label={t('wall.full')} onClick={() => void document.documentElement.requestFullscreen()}>
        <Maximize size={18} aria-hidden />
      </IconButton>
      {isOpen && (
        <div className={styles.room}>
          {box('distance')}
          {box('screenWidth')}
        </div>
      )}
    </div>
  );
}
