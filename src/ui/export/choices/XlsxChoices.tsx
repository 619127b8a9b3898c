import type { ChoicesProps } from './choicesProps.ts';
import { OrientationChoice } from './OrientationChoice.tsx';

export function XlsxChoices({ options, onChange }: ChoicesProps<'xlsx'>) {
  return (
    <OrientationChoice value={options.orientation} onChange={(orientation) => onChange({ ...options, orientation })} />
  );
}
