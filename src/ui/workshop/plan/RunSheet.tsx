import { Printer } from 'lucide-react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { JourneyMap } from '../../../model/index.ts';
import { isSealed, revealOf } from '../../../model/workshop/index.ts';
import { type Slot, totalMinutes } from '../../../workshop/index.ts';
import { useMapValue } from '../../editor/useOpenMap.ts';
import { Button } from '../../parts/Button.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { useDurationWords } from '../leading/useDurationWords.ts';
import styles from './RunSheet.module.css';

const infoOf = (map: JourneyMap) => map.map;

interface RunSheetProps {
  readonly slots: readonly Slot[];
  readonly onClose: () => void;
}

/** The plan on paper: when, what and how, with room for notes. It is shown as it will be printed. */
export function RunSheet(props: RunSheetProps) {
  const { t } = useTranslation('workshop');
  return (
    <>
      <Sheet title={t('sheet.title')} width={760} onClose={props.onClose}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long plan is scrolled by keys. */}
        <section className={styles.preview} aria-label={t('sheet.preview')} tabIndex={0}>
          <SheetBody {...props} />
        </section>
        <Button look="primary" onClick={() => window.print()}>
          <Printer size={15} aria-hidden />
          {t('sheet.print')}
        </Button>
      </Sheet>
      {createPortal(
        <div className={styles.paper} aria-hidden data-run-sheet>
          <SheetBody {...props} />
        </div>,
        document.body,
      )}
    </>
  );
}

function SheetBody({ slots }: RunSheetProps) {
  const { t, i18n } = useTranslation(['workshop', 'common']);
  const duration = useDurationWords();
  const info = useMapValue(infoOf);
  const clock = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' });
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full' });
  const [first] = slots;
  const last = slots.at(-1);
  return (
    <>
      <p className={styles.title}>{info.title || t('common:untitled')}</p>
      {info.purpose && <p className={styles.purpose}>{info.purpose}</p>}
      {first && last && (
        <p className={styles.purpose}>
          {date.format(first.from)}, {clock.formatRange(first.from, last.to)} ·{' '}
          {duration(totalMinutes(slots.map(({ exercise }) => exercise)))}
        </p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('sheet.time')}</th>
            <th scope="col">{t('sheet.what')}</th>
            <th scope="col">{t('sheet.notes')}</th>
          </tr>
        </thead>
        <tbody>
          {slots.map(({ exercise, from }) => (
            <tr key={exercise.id}>
              <td className={styles.time}>
                {clock.format(from)}
                <span>{t('time.minutes', { minutes: exercise.minutes })}</span>
              </td>
              <td>
                <strong>{exercise.title || t(`types.${exercise.type}`)}</strong>
                <p>{exercise.instruction}</p>
                <p className={styles.how}>
                  {[
                    t(`types.${exercise.type}`),
                    ...(isSealed(exercise.type)
                      ? [t(`naming.${exercise.naming}`), t(`reveal.${revealOf(exercise)}`)]
                      : []),
                    ...(exercise.endsHard ? [t('exercise.endsHard')] : []),
                  ].join(' · ')}
                </p>
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
