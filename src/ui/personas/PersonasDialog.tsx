import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPersonas, deleteRecords, movePersonas, restoreRecords } from '../../document/index.ts';
import { newId } from '../../lib/id.ts';
import { type Persona, recordKey } from '../../model/index.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { lossesOf } from './losses.ts';
import { PersonaForm } from './PersonaForm.tsx';
import { PersonaList } from './PersonaList.tsx';
import styles from './Personas.module.css';
import { readAs } from './reading.ts';
import { usePersonas } from './usePersonas.ts';

interface Said {
  readonly text: string;
  /** Of a deletion that can be taken back from here. */
  readonly deleted: Persona | null;
}

/** The personas of the map: who they are, in which order, and everything about the chosen one. */
export function PersonasDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('personas');
  const open = useOpenMap();
  const { document, session, canEdit } = open;
  const personas = usePersonas();
  const wanted = useSession((state) => state.persona);
  const [said, setSaid] = useState<Said | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const chosen = personas.find(({ id }) => id === wanted) ?? personas[0] ?? null;
  const choose = (persona: string | null) => session.setState({ persona });
  /** What takes the focus as soon as it is there: what was pressed may be gone by then. */
  const awaited = useRef<string | null>(null);
  const focusSoon = (selector: string) => {
    awaited.current = selector;
  };
  useEffect(() => {
    const target = awaited.current && body.current?.querySelector<HTMLElement>(awaited.current);
    if (!target) return;
    awaited.current = null;
    target.focus();
  });
  const nameOf = ({ name }: Persona) => name || t('unnamed');

  function add() {
    const id = newId();
    document.run(addPersonas, { personas: [{ id, name: '' }] });
    choose(id);
    setSaid(null);
    focusSoon(`[data-form="${CSS.escape(id)}"] input:not([type])`);
  }

  function move(persona: Persona, by: 1 | -1) {
    const index = personas.indexOf(persona) + by;
    if (index < 0 || index >= personas.length) return;
    document.run(movePersonas, { ids: [persona.id], index });
    setSaid({ text: t('moved', { name: nameOf(persona), n: index + 1, count: personas.length }), deleted: null });
  }

  function remove(persona: Persona) {
    const { feelings, heir, own } = lossesOf(document.getMap(), persona.id);
    const index = personas.indexOf(persona);
    document.run(deleteRecords, { keys: [recordKey('personas', persona.id)] });
    choose((personas[index + 1] ?? personas[index - 1])?.id ?? null);
    const stay = heir
      ? t('feelingsStay', { count: feelings, heir: nameOf(heir) })
      : t('feelingsOrphaned', { count: feelings });
    const text = [
      t('deleted', { name: nameOf(persona) }),
      feelings > 0 ? stay : '',
      own > 0 ? t('ownStay', { count: own }) : '',
    ];
    setSaid({ text: text.filter(Boolean).join(' '), deleted: persona });
    focusSoon('[data-undo]');
  }

  function bringBack(persona: Persona) {
    document.run(restoreRecords, { keys: [recordKey('personas', persona.id)] });
    choose(persona.id);
    setSaid({ text: t('back', { name: nameOf(persona) }), deleted: null });
    focusSoon(`[data-persona="${CSS.escape(persona.id)}"]`);
  }

  return (
    <Sheet title={t('title')} subtitle={t('lead')} width={880} onClose={onClose}>
      <div ref={body} className={styles.body}>
        <div className={styles.side}>
          {personas.length === 0 && <p className={styles.none}>{t('none')}</p>}
          <PersonaList
            personas={personas}
            chosen={chosen?.id ?? null}
            canMove={canEdit}
            onChoose={choose}
            onMove={move}
          />
          {canEdit && (
            <Button onClick={add}>
              <Plus size={15} aria-hidden />
              {t('add')}
            </Button>
          )}
          <div role="status" className={said ? styles.said : undefined}>
            {said?.text}
          </div>
          {said?.deleted && (
            <Button data-undo onClick={() => said.deleted && bringBack(said.deleted)}>
              {t('undo')}
            </Button>
          )}
        </div>
        {chosen && (
          <PersonaForm
            key={chosen.id}
            persona={chosen}
            index={personas.indexOf(chosen)}
            count={personas.length}
            onMove={move}
            onDelete={remove}
            onRead={({ id }) => {
              readAs(open, id);
              onClose();
            }}
          />
        )}
      </div>
    </Sheet>
  );
}
