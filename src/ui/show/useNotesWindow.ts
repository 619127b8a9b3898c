import { useEffect, useRef, useState } from 'react';
import { newId } from '../../lib/id.ts';
import { notesPath } from '../route.ts';
import { type FromShow, type NotesSlide, openShowLine, type ShowLine } from './showChannel.ts';

type Told = Omit<NotesSlide, 'type' | 'startedAt'>;

/** What can be asked for in the notes. */
interface Asked {
  readonly goTo: (to: number) => void;
  readonly step: (by: 1 | -1) => void;
  readonly toggleBlank: () => void;
}

export interface NotesWindow {
  /** The browser did not let the window open. */
  readonly isBlocked: boolean;
  readonly open: () => void;
}

/** One line for the life of this page: notes that were left open find the next presentation. */
const LINE_ID = newId();
const LOOK = 'popup,width=760,height=640';

/** Tells the notes in the second window what is shown, and does what its buttons ask. */
export function useNotesWindow(told: Told, asked: Asked): NotesWindow {
  const [isBlocked, setBlocked] = useState(false);
  const [startedAt] = useState(Date.now);
  const line = useRef<ShowLine<FromShow> | null>(null);
  const latest = useRef({ told, asked });
  latest.current = { told, asked };

  useEffect(() => {
    const tell = (): void => opened.send({ type: 'slide', ...latest.current.told, startedAt });
    const opened = openShowLine(LINE_ID, (message) => {
      if (message.type === 'go') latest.current.asked.goTo(message.to);
      else if (message.type === 'step') latest.current.asked.step(message.by);
      else if (message.type === 'blank') latest.current.asked.toggleBlank();
      else tell();
    });
    const sayEnd = (): void => opened.send({ type: 'ended' });
    line.current = opened;
    window.addEventListener('pagehide', sayEnd);
    return () => {
      window.removeEventListener('pagehide', sayEnd);
      sayEnd();
      opened.close();
    };
  }, [startedAt]);

  const { index, count, title, notes, next } = told;
  useEffect(() => {
    line.current?.send({ type: 'slide', index, count, title, notes, next, startedAt });
  }, [index, count, title, notes, next, startedAt]);

  return {
    isBlocked,
    open() {
      const opened = window.open(notesPath(LINE_ID), 'resa-notes', LOOK);
      setBlocked(opened === null);
      opened?.focus();
    },
  };
}
