import { useCallback, useEffect, useRef, useState } from 'react';
import { type FromNotes, type NotesSlide, openNotesLine, type ShowLine } from './showChannel.ts';

export interface NotesLine {
  /** Null until the presenting window has spoken. */
  readonly slide: NotesSlide | null;
  /** Nobody presents at the other end: it has ended, or its window is closed. */
  readonly isOver: boolean;
  /** The present moment, by the second. */
  readonly now: number;
  readonly go: (to: number) => void;
  readonly step: (by: 1 | -1) => void;
  readonly blank: () => void;
}

const TICK_MS = 1000;
/** A window that presents answers well within this. */
const ANSWER_MS = 2500;

/** Listens to the presentation on `id`; a closed window cannot say goodbye, so it is looked after by the second. */
export function useNotesLine(id: string): NotesLine {
  const [slide, setSlide] = useState<NotesSlide | null>(null);
  const [isOver, setOver] = useState(false);
  const [now, setNow] = useState(Date.now);
  const line = useRef<ShowLine<FromNotes> | null>(null);

  useEffect(() => {
    let hasHeard = false;
    const opened = openNotesLine(id, (message) => {
      hasHeard = true;
      setOver(message.type === 'ended');
      if (message.type === 'slide') setSlide(message);
    });
    line.current = opened;
    opened.send({ type: 'hello' });
    const asked = Date.now();
    const timer = setInterval(() => {
      setNow(Date.now());
      const isClosed = window.opener instanceof Object && (window.opener as Window).closed;
      if (isClosed || (!hasHeard && Date.now() - asked > ANSWER_MS)) setOver(true);
    }, TICK_MS);
    return () => {
      clearInterval(timer);
      opened.close();
    };
  }, [id]);

  const go = useCallback((to: number) => line.current?.send({ type: 'go', to }), []);
  const step = useCallback((by: 1 | -1) => line.current?.send({ type: 'step', by }), []);
  const blank = useCallback(() => line.current?.send({ type: 'blank' }), []);
  return { slide, isOver, now, go, step, blank };
}
