import { Combobox } from '@base-ui/react/combobox';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import styles from './AddBox.module.css';
import { cx } from './cx.ts';
import field from './Field.module.css';

export interface AddOption {
  readonly value: string;
  readonly label: string;
  readonly icon?: ReactNode;
}

interface AddBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly AddOption[];
  /** What is chosen and stands in the box; where nothing stays chosen, the box is empty again after each choice. */
  readonly chosen?: AddOption;
  readonly maxLength: number;
  /** Says that what was typed becomes a new one: "Add “trust”". */
  readonly makeLabel: (typed: string) => string;
  readonly onPick: (value: string) => void;
  readonly onMake: (typed: string) => void;
}

interface Item extends AddOption {
  readonly isNew?: boolean;
}

/** A box that offers what there is while one types, and takes what there is not: arrows walk, Enter takes, Escape closes. */
export function AddBox({ label, placeholder, options, chosen, maxLength, makeLabel, onPick, onMake }: AddBoxProps) {
  const [query, setQuery] = useState<string | null>(null);
  const typed = (query ?? '').replace(/\s+/g, ' ').trim();
  const isKnown = options.some((option) => isSameWord(option.label, typed));
  const items: Item[] =
    typed === '' || isKnown ? [...options] : [...options, { value: `new:${typed}`, label: typed, isNew: true }];
  return (
    <Combobox.Root<Item>
      items={items}
      value={chosen ?? null}
      isItemEqualToValue={(item, other) => item.value === other.value}
      itemToStringLabel={(item) => item.label}
      inputValue={query ?? chosen?.label ?? ''}
      autoHighlight
      onInputValueChange={(text, { reason }) => setQuery(reason === 'input-change' ? text : null)}
      onOpenChange={(isOpen) => !isOpen && setQuery(null)}
      onValueChange={(item) => {
        setQuery(null);
        if (item?.isNew) onMake(item.label);
        else if (item) onPick(item.value);
      }}
    >
      <div className={styles.box}>
        {chosen?.icon && <span className={styles.inBox}>{chosen.icon}</span>}
        <Combobox.Input
          className={cx(field.control, chosen?.icon ? styles.withIcon : false)}
          aria-label={label}
          placeholder={placeholder}
          maxLength={maxLength}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <Combobox.Portal>
        <Combobox.Positioner className={styles.positioner} sideOffset={4}>
          <Combobox.Popup className={styles.popup} aria-label={label}>
            <Combobox.List>
              {(item: Item) => (
                <Combobox.Item key={item.value} value={item} className={styles.item}>
                  <span className={styles.icon}>{item.isNew ? <Plus size={14} aria-hidden /> : item.icon}</span>
                  <span className={styles.words}>{item.isNew ? makeLabel(item.label) : item.label}</span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function isSameWord(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0;
}
