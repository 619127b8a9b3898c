import { Popover } from '@base-ui/react/popover';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { changeMe, useMe } from '../me.ts';
import { Button } from '../parts/Button.tsx';
import { ColourChoice } from '../parts/ColourChoice.tsx';
import { cx } from '../parts/cx.ts';
import field from '../parts/Field.module.css';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { useTheme } from '../theme/themeStore.ts';
import styles from './OwnFacePopup.module.css';

const PHONE = '(max-width: 720px)';

interface OwnFacePopupProps {
  readonly anchor: RefObject<HTMLElement | null>;
  /** It opened by itself: on a phone it then lies below the text, takes little room and waits for an answer. */
  readonly isAsking: boolean;
  readonly onClose: () => void;
}

/** Whoever has gone on to something else while it asked keeps the keyboard there. */
function hasMovedOn(): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body && !activeElement.closest('[data-own-face]');
}

/** Name and colour, kept as they are typed. It takes no focus when it opens by itself, so nobody is cut off mid-word. */
export function OwnFacePopup({ anchor, isAsking, onClose }: OwnFacePopupProps) {
  const { t } = useTranslation(['editor', 'common']);
  const me = useMe();
  const { theme } = useTheme();
  const isBelow = isAsking && window.matchMedia(PHONE).matches;
  return (
    <Popover.Root
      open
      onOpenChange={(isOpen, { event }) => {
        if (isBelow && event.type !== 'keydown') return;
        const isOnFace = event.target instanceof Node && anchor.current?.contains(event.target);
        if (!isOpen && !(isOnFace && event.type !== 'keydown')) onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={isBelow ? () => document.querySelector('[data-view-bar]') : anchor}
          side={isBelow ? 'top' : 'bottom'}
          align={isBelow ? 'start' : 'end'}
          sideOffset={8}
          collisionPadding={8}
          className={cx(styles.positioner, isBelow && styles.below)}
          data-asks-name={isBelow || undefined}
        >
          <Popover.Popup
            data-own-face
            className={styles.popup}
            initialFocus={!isAsking}
            finalFocus={() => (hasMovedOn() ? false : anchor.current)}
          >
            <Popover.Title className={styles.title}>{t('people.ask')}</Popover.Title>
            <form
              className={styles.form}
              onSubmit={(event) => {
                event.preventDefault();
                onClose();
              }}
            >
              <div className={styles.name}>
                <Field label={t('people.name')}>
                  {(id) => (
                    <input
                      id={id}
                      className={field.control}
                      value={me.name}
                      maxLength={60}
                      placeholder={t('common:guest')}
                      autoComplete="nickname"
                      onChange={(event) => changeMe({ name: event.target.value })}
                    />
                  )}
                </Field>
              </div>
              <div className={styles.colour}>
                <FieldGroup label={t('people.colour')}>
                  <ColourChoice
                    label={t('people.colour')}
                    colours={theme.phases}
                    value={me.colour}
                    onChange={(colour) => changeMe({ colour })}
                  />
                </FieldGroup>
              </div>
              <Button type="submit" look="primary" className={styles.done}>
                {t('common:done')}
              </Button>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
