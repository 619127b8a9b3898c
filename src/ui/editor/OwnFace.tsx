import { Popover } from '@base-ui/react/popover';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeMe, useMe } from '../me.ts';
import { Button } from '../parts/Button.tsx';
import { ColourChoice } from '../parts/ColourChoice.tsx';
import { Field, FieldGroup } from '../parts/Field.tsx';
import field from '../parts/Field.module.css';
import { useTheme } from '../theme/themeStore.ts';
import { Face } from './Face.tsx';
import styles from './Faces.module.css';

/** One's own face, and behind it name and colour. It asks for the name once: when the first other person is here to see it. */
export function OwnFace({ isAlone }: { readonly isAlone: boolean }) {
  const { t } = useTranslation(['editor', 'common']);
  const me = useMe();
  const { theme } = useTheme();
  const [isOpen, setOpen] = useState(false);
  const [hasAsked, setAsked] = useState(me.name !== '');

  useEffect(() => {
    if (isAlone || hasAsked) return;
    setAsked(true);
    setOpen(true);
  }, [isAlone, hasAsked]);

  const name = me.name || t('common:guest');
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className={styles.own} aria-label={t('people.you', { name })}>
        <Face name={name} colour={theme.phases[me.colour % theme.phases.length] ?? ''} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="end" sideOffset={8} className={styles.positioner}>
          <Popover.Popup className={styles.popup} initialFocus={false}>
            <Popover.Title className={styles.title}>{t('people.ask')}</Popover.Title>
            <form
              className={styles.popupForm}
              onSubmit={(event) => {
                event.preventDefault();
                setOpen(false);
              }}
            >
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
              <FieldGroup label={t('people.colour')}>
                <ColourChoice
                  colours={theme.phases}
                  value={me.colour}
                  label={t('people.colour')}
                  onChange={(colour) => changeMe({ colour })}
                />
              </FieldGroup>
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
