import type { FieldSpec } from '../../kinds/defineKind.ts';
import type { FieldValue } from '../../model/index.ts';

export interface FieldControlProps {
  /** Id of the card. */
  readonly card: string;
  readonly spec: FieldSpec;
  readonly label: string;
  /** The kind's words for the options of its choices, by `field.option`. */
  readonly options: Readonly<Record<string, string>>;
  readonly value: FieldValue;
  /** The kind's colour. */
  readonly accent: string;
  readonly isReadOnly: boolean;
  /** Whether the kind's schema takes this value; what it does not take is not offered. */
  readonly accepts: (value: FieldValue) => boolean;
  readonly onChange: (value: FieldValue) => void;
  /** All values of the card, and how several change as one. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly onFields: (fields: Readonly<Record<string, FieldValue>>) => void;
}
