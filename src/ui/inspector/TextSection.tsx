import type { RecordRoot } from '../../model/index.ts';
import { useTextEditing } from '../editor/useTextEditing.ts';
import { cx } from '../parts/cx.ts';
import field from '../parts/Field.module.css';
import { Field } from '../parts/Field.tsx';
import { LiveText } from '../parts/LiveText.tsx';
import styles from './Inspector.module.css';

interface TextSectionProps {
  readonly label: string;
  /** Hidden where the place says it, as with a card's own text. */
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly isSingleLine?: boolean;
  readonly root: RecordRoot | 'map';
  readonly id: string;
  readonly field: string;
  readonly value: string;
}

/** A text of a record that several people may type in at once. */
export function TextSection({ label, isLabelHidden = false, root, id, field: name, ...text }: TextSectionProps) {
  const editing = useTextEditing({ root, id, field: name });
  const box = { ...editing, ...text, className: cx(field.control, isLabelHidden && styles.text) };
  if (isLabelHidden) return <LiveText {...box} label={label} />;
  return <Field label={label}>{(boxId) => <LiveText {...box} id={boxId} />}</Field>;
}
