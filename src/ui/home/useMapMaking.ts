import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeMap } from '../makeMap.ts';
import type { StartValues } from './StartForm.tsx';
import type { StartTemplate } from './StartFrom.tsx';

interface MapMaking {
  readonly isBusy: boolean;
  /** Why the last attempt made nothing, as a sentence; null when there is nothing to say. */
  readonly problem: string | null;
  readonly make: (values: StartValues & { readonly template: StartTemplate }) => Promise<void>;
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
    const made = await makeMap({ ...filled, template });
    if (made.ok) return;
    setBusy(false);
    const isKnown = made.error === 'unreachable' || made.error === 'too-many';
    setProblem(t(`problem.${isKnown ? made.error : 'refused'}`));
  }

  return { isBusy, problem, make };
}
