import type { ChoicesProps } from './choicesProps.ts';
import { LookChoice } from './LookChoice.tsx';
import { PartChoice } from './PartChoice.tsx';

export function SvgChoices({ map, selection, options, onChange }: ChoicesProps<'svg'>) {
  return (
    <>
      <PartChoice
        map={map}
        selection={selection}
        value={options.part}
        onChange={(part) => onChange({ ...options, part })}
      />
      <LookChoice value={options.look} onChange={(look) => onChange({ ...options, look })} />
    </>
  );
}
