import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type JourneyMap, writeMapFile } from '../../model/index.ts';
import { makeMap } from '../makeMap.ts';
import type { StartValues } from './StartForm.tsx';
import type { StartTemplate } from './StartFrom.tsx';

interface MapMaking {
  readonly isBusy: boolean;
  /** Why the last attempt made nothing, as a sentence; null when there is nothing to say. */
  readonly problem: string | null;
  readonly make: (values: StartValues & { readonly template: StartTemplate }) => Promise<void>;
  /** A map as it is, under another title when there is one. */
  readonly makeFrom: (map: JourneyMap, title: string) => Promise<void>;
}

/** Making a map from what people filled in; on success the browser is already there. */
export function useMapMaking(): MapMaking {
  const { t } = useTranslation('home');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function make({ template, ...values }: StartValues & { readonly template: StartTemplate }) {
    setBusy(true);
    setProblem(null);
    const filled = Object.fromEntries(Object.entries(values).filter(([, text]) => text.trim() !== ''));
    finish(await makeMap({ ...filled, template }));
  }

  async function makeFrom(map: JourneyMap, title: string) {
    setBusy(true);
    setProblem(null);
    const named = title.trim() === '' ? map : { ...map, map: { ...map.map, title: title.trim() } };
    finish(await makeMap({ title: named.map.title, map: JSON.parse(writeMapFile(named)) }));
  }

  function finish(made: Awaited<ReturnType<typeof makeMap>>) {
    if (made.ok) return;
    setBusy(false);
    const isKnown = made.error === 'unreachable' || made.error === 'too-many';
    setProblem(t(`problem.${isKnown ? made.error : 'refused'}`));
  }

  return { isBusy, problem, make, makeFrom };
}
