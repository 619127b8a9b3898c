import { ChevronDown, ChevronUp, FilterX, ListFilter, Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countChoices, isFiltering, recordKey } from '../../model/index.ts';
import { focusGrid } from '../editor/focusGrid.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { takeTyped } from '../parts/typedAhead.ts';
import { FilterChoices } from './FilterChoices.tsx';
import styles from './Find.module.css';
import type { Found } from './useMatches.ts';

interface FindBarProps {
  readonly found: Found;
  readonly onGo: (by: 1 | -1) => void;
  readonly onClear: () => void;
}

/** What to look for: words, and choices that narrow it. Enter goes to the next match; the bar can be closed and the filter stay. */
export function FindBar({ found, onGo, onClear }: FindBarProps) {
  const { t } = useTranslation(['about', 'common']);
  const { session } = useOpenMap();
  const filter = useSession((state) => state.filter);
  const selection = useSession((state) => state.selection);
  const { placed, unplaced } = found.matches;
  const choices = countChoices(filter);
  const [isOpen, setOpen] = useState(choices > 0);
  const [before] = useState(() => document.activeElement);
  const input = useRef<HTMLInputElement>(null);
  const choicesId = useId();
  const at = placed.findIndex((id) => selection.includes(recordKey('cards', id)));

  useEffect(() => {
    const start = (): void => {
      input.current?.focus();
      const ahead = takeTyped();
      input.current?.select();
      // As if it had been typed over what was selected.
      if (!ahead) return;
      input.current?.setSelectionRange(ahead.length, ahead.length);
      session.setState(({ filter: before }) => ({ filter: { ...before, text: ahead } }));
    };
    start();
    const press = (event: globalThis.KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'f') start();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [session]);

  function close(): void {
    session.setState({ isFinding: false });
    // To the match people stopped at, else to where they were.
    if (at < 0 && before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
    else focusGrid(session);
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
    else if (event.key === 'Enter' && event.target === input.current) onGo(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const said = (): string => {
    if (!isFiltering(filter)) return '';
    if (placed.length + unplaced.length === 0) return t('find.none');
    const count =
      at < 0 ? t('find.count', { count: placed.length }) : t('find.at', { n: at + 1, count: placed.length });
    return unplaced.length > 0 ? `${count}, ${t('find.unplaced', { count: unplaced.length })}` : count;
  };

  return (
    <search className={styles.bar} aria-label={t('find.title')} onKeyDown={press}>
      <div className={styles.row}>
        <Search size={16} aria-hidden className={styles.glass} />
        <input
          ref={input}
          type="text"
          className={styles.input}
          aria-label={t('find.text')}
          placeholder={t('find.text')}
          maxLength={200}
          value={filter.text}
          onChange={(event) => session.setState({ filter: { ...filter, text: event.target.value } })}
        />
        <span role="status" className={styles.said}>
          {said()}
        </span>
        <span className={styles.buttons}>
          <IconButton
            className={styles.small ?? ''}
            label={t('find.previous')}
            keys="⇧Enter"
            disabled={placed.length === 0 || !isFiltering(filter)}
            onClick={() => onGo(-1)}
          >
            <ChevronUp size={16} aria-hidden />
          </IconButton>
          <IconButton
            className={styles.small ?? ''}
            label={t('find.next')}
            keys="Enter"
            disabled={placed.length === 0 || !isFiltering(filter)}
            onClick={() => onGo(1)}
          >
            <ChevronDown size={16} aria-hidden />
          </IconButton>
          <Button
            look="quiet"
            className={styles.more}
            aria-expanded={isOpen}
            aria-controls={choicesId}
            onClick={() => setOpen(!isOpen)}
          >
            <ListFilter size={14} aria-hidden />
            {t('find.choices', { count: choices })}
          </Button>
          <IconButton
            className={styles.small ?? ''}
            label={t('find.clear')}
            disabled={!isFiltering(filter)}
            onClick={() => {
              onClear();
              input.current?.focus();
            }}
          >
            <FilterX size={15} aria-hidden />
          </IconButton>
          <IconButton className={styles.small ?? ''} label={t('common:close')} keys="Esc" onClick={close}>
            <X size={16} aria-hidden />
          </IconButton>
        </span>
      </div>
      <div id={choicesId} hidden={!isOpen}>
        {isOpen && <FilterChoices found={found} />}
      </div>
    </search>
  );
}
