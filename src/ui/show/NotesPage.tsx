import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { clamp } from '../../lib/geometry.ts';
import { Button } from '../parts/Button.tsx';
import { NotationText } from '../parts/NotationText.tsx';
import { PlainPage } from '../parts/PlainPage.tsx';
import { elapsedText } from './elapsedText.ts';
import styles from './NotesPage.module.css';
import { useNotesLine } from './useNotesLine.ts';
import { useShowKeys } from './useShowKeys.ts';

/** The second window: what to say now, what comes next and how long it has taken, for the one who presents alone. */
export function NotesPage({ line }: { readonly line: string }) {
  const { t, i18n } = useTranslation('show');
  const { slide, isOver, now, go, step, blank } = useNotesLine(line);

  useEffect(() => {
    document.title = `${t('notes.title')} · Resa`;
  }, [t]);
  const goTo = (to: number): void => {
    if (slide && !isOver) go(clamp(to, 0, slide.count - 1));
  };
  useShowKeys({ step, goTo, lookBy: scrollNotes, toggleBlank: blank });

  if (isOver) return <PlainPage title={t('notes.over')} text={t('notes.overHelp')} />;
  if (!slide) return <PlainPage title={t('notes.title')} text={t('notes.waiting')} />;
  const place = t('present.place', { n: slide.index + 1, count: slide.count });
  const clock = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(now);
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <span className={styles.place}>{place}</span>
        <dl className={styles.times}>
          <dt>{t('notes.elapsed')}</dt>
          <dd className={styles.elapsed}>{elapsedText(now - slide.startedAt)}</dd>
          <dt>{t('notes.clock')}</dt>
          <dd>{clock}</dd>
        </dl>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long notes are scrolled by keys. */}
      <section className={styles.notes} aria-label={t('notes.title')} tabIndex={0} data-notes>
        <h1 className={styles.title}>{slide.title}</h1>
        {slide.notes === '' ? (
          <p className={styles.none}>{t('notes.none')}</p>
        ) : (
          <div className={styles.text}>
            <NotationText text={slide.notes} />
          </div>
        )}
      </section>
      <div role="status" className="visually-hidden">
        {t('present.said', { place, title: slide.title })}
      </div>
      <div className={styles.bottom}>
        <Button disabled={slide.index === 0} onClick={() => step(-1)}>
          <ChevronLeft size={16} aria-hidden />
          {t('present.previous')}
        </Button>
        <p className={styles.next}>{slide.next === null ? t('notes.last') : t('notes.next', { title: slide.next })}</p>
        <Button look="primary" disabled={slide.next === null} onClick={() => step(1)}>
          {t('present.next')}
          <ChevronRight size={16} aria-hidden />
        </Button>
      </div>
    </main>
  );
}

/** Long notes are read on before the presentation goes on; answers whether there was more. */
function scrollNotes(screens: number): boolean {
  const notes = document.querySelector('[data-notes]');
  if (!notes) return false;
  const before = notes.scrollTop;
  notes.scrollBy({ top: screens * notes.clientHeight, behavior: 'instant' });
  return notes.scrollTop !== before;
}
