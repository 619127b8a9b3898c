import type { FieldSpec } from '../../kinds/defineKind.ts';
import type { FieldControlProps } from '../inspector/fieldControlProps.ts';
import { ImageField } from './ImageField.tsx';

type PictureControlProps = FieldControlProps & { readonly spec: Extract<FieldSpec, { type: 'image' }> };

/** The picture of a card: its id and its size change as one. */
export function PictureControl({ spec, label, value, fields, isReadOnly, onFields }: PictureControlProps) {
  const alt = fields[spec.alt];
  return (
    <ImageField
      label={label}
      image={typeof value === 'string' ? value : null}
      alt={typeof alt === 'string' ? alt : ''}
      isReadOnly={isReadOnly}
      onChange={(image) =>
        onFields(
          image
            ? { [spec.name]: image.id, [spec.width]: image.width, [spec.height]: image.height }
            : { [spec.name]: null },
        )
      }
    />
  );
}
