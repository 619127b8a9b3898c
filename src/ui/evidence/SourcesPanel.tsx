import { ChevronRight, Plus, Trash2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addSources, deleteRecords } from '../../document/index.ts';
import { newId } from '../../lib/id.ts';
import { type Card, isLive, type JourneyMap, recordKey, type Source } from '../../model/index.ts';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { RecordJump } from './RecordJump.tsx';
import { SourceFields } from './SourceFields.tsx';
import styles from './Sources.module.css';
import { SourceIcon, useSourceWords } from './sourceLook.tsx';

const recordsOf = (map: JourneyMap) => map.sources;
const cardsOf = (map: JourneyMap) => map.cards;

/** Every source of the map: what it is, where it is used, and the way to change it or do without it. */
export function SourcesPanel() {
  const { t } = useTranslation(['evidence', 'editor']);
  const { document, canEdit } = useOpenMap();
  const { nameOf } = useSourceWords();
  const records = useMapValue(recordsOf);
  const cards = useMapValue(cardsOf);
  const uses = useMemo(() => usesOf(Object.values(cards)), [cards]);
  const sources = Object.values(records).filter(isLive);
  const panel = useRef<HTMLDivElement>(null);
  const [made, setMade] = useState<string | null>(null);
  const [asked, setAsked] = useState<Source | null>(null);
  const [said, setSaid] = useState('');

  // A new source is for writing in.
  useEffect(() => {
    if (made) panel.current?.querySelector<HTMLTextAreaElement>(`[data-source="${made}"] textarea`)?.focus();
  }, [made]);

  function make() {
    const id = newId();
    document.run(addSources, { sources: [{ id }] });
    setMade(id);
  }

  function remove(source: Source) {
    const count = uses.get(source.id)?.length ?? 0;
    document.run(deleteRecords, { keys: [recordKey('sources', source.id)] });
    setAsked(null);
    const text = nameOf(source);
    setSaid(count > 0 ? t('sources.deletedFrom', { text, count }) : t('sources.deleted', { text }));
    // The button that was pressed is gone.
    panel.current?.querySelector<HTMLElement>('h2')?.focus();
  }

  return (
    <div ref={panel}>
      <PanelHeader title={t('editor:panel.sources')} />
      <p className={styles.lead}>{sources.length === 0 && !canEdit ? t('sources.none') : t('sources.lead')}</p>
      {canEdit && (
        <Button className={styles.new} onClick={make}>
          <Plus size={14} aria-hidden />
          {t('sources.new')}
        </Button>
      )}
      <p role="status" className={said ? styles.note : undefined}>
        {said}
      </p>
      {sources.length === 0 && canEdit && <p className={styles.none}>{t('sources.empty')}</p>}
      <ul className={styles.list}>
        {sources.map((source) => (
          <SourceRow
            key={source.id}
            source={source}
            cards={uses.get(source.id) ?? []}
            isOpen={source.id === made}
            onDelete={() => (uses.has(source.id) ? setAsked(source) : remove(source))}
          />
        ))}
      </ul>
      {asked && (
        <Confirm
          title={t('sources.confirm', { text: nameOf(asked) })}
          text={t('sources.losing', { count: uses.get(asked.id)?.length ?? 0 })}
          action={t('sources.deleteIt')}
          onCancel={() => setAsked(null)}
          onConfirm={() => remove(asked)}
        />
      )}
    </div>
  );
}

interface SourceRowProps {
  readonly source: Source;
  readonly cards: readonly Card[];
  readonly isOpen: boolean;
  readonly onDelete: () => void;
}

function SourceRow({ source, cards, isOpen, onDelete }: SourceRowProps) {
  const { t } = useTranslation('evidence');
  const { canEdit } = useOpenMap();
  const { nameOf, factsOf } = useSourceWords();
  const text = nameOf(source);
  return (
    <li className={styles.source} data-source={source.id}>
      <details open={isOpen || undefined}>
        <summary className={styles.summary}>
          <ChevronRight size={13} className={styles.chevron} aria-hidden />
          <SourceIcon type={source.type} />
          <span className={styles.words}>
            {text}
            <span className={styles.facts}>{factsOf(source)}</span>
            <span className={styles.facts}>
              {cards.length > 0 ? t('sources.usedBy', { count: cards.length }) : t('sources.unused')}
            </span>
          </span>
        </summary>
        <SourceFields source={source} />
        {cards.length > 0 && (
          <ul className={styles.cards} aria-label={t('sources.usedBy', { count: cards.length })}>
            {cards.map((card) => (
              <li key={card.id}>
                <RecordJump on={recordKey('cards', card.id)} panel="sources" />
              </li>
            ))}
          </ul>
        )}
        {canEdit && (
          <div className={styles.foot}>
            <Button
              look="danger"
              className={styles.small}
              aria-label={t('sources.delete', { text })}
              onClick={onDelete}
            >
              <Trash2 size={13} aria-hidden />
              {t('sources.deleteIt')}
            </Button>
          </div>
        )}
      </details>
    </li>
  );
}

/** The live cards that name each source. */
function usesOf(cards: readonly Card[]): ReadonlyMap<string, readonly Card[]> {
  const uses = new Map<string, Card[]>();
  for (const card of cards.filter(isLive)) for (const id of card.sources) uses.set(id, [...(uses.get(id) ?? []), card]);
  return uses;
}
