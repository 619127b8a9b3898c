import type { ChoicesProps } from './choicesProps.ts';
import { LookChoice } from './LookChoice.tsx';

export function SvgChoices({ options, onChange }: ChoicesProps<'svg'>) {
  return <LookChoice value={options.look} onChange={(look) => onChange({ ...options, look })} />;
}
