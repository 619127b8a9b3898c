import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImportError, openSurveyInWorker, readSurvey, type Survey } from '../../import/index.ts';
import { OpeningBar } from '../import/OpeningBar.tsx';
import { type Opened, type Reader, useOpening } from '../import/useOpening.ts';
import { SurveyAnswers } from './SurveyAnswers.tsx';
import { SurveySource } from './SurveySource.tsx';
import type { Found } from './useMeasuring.ts';

const SURVEY_READER: Reader<Survey> = { quick: readSurvey, later: openSurveyInWorker };

const TOLD = [
  'too-large',
  'quote-not-closed',
  'workbook-damaged',
  'workbook-locked',
  'workbook-old',
  'other-workbook',
  'reading-stopped',
] as const;

/** Codes that say the same to somebody who only wants a column of answers. */
const SAME: Readonly<Record<string, (typeof TOLD)[number]>> = {
  bomb: 'too-large',
  'cell-too-far': 'too-large',
  'too-many-filled': 'too-large',
  'reading-slow': 'too-large',
  'xml-entities': 'workbook-damaged',
};

/** From a file or a paste of answers to a value. */
export function SurveyForm({ onUse }: { readonly onUse: (found: Found) => void }) {
  const { t } = useTranslation('moments');
  const [opened, setOpened] = useState<Opened<Survey> | null>(null);
  const { opening, open } = useOpening(SURVEY_READER, null, setOpened);

  const words = ({ code, values }: ImportError): string => {
    const told = SAME[code] ?? TOLD.find((known) => known === code) ?? 'other';
    return t(`metric.problem.${told}`, { name: String(values.name ?? '') });
  };

  const draft = opened?.draft;
  if (draft?.ok) {
    const name = opened?.fileName ?? t('metric.pasted');
    return <SurveyAnswers survey={draft.value} name={name} onUse={onUse} onAnother={() => setOpened(null)} />;
  }
  return (
    <>
      <SurveySource problem={draft ? words(draft.error) : ''} onOpen={open} />
      {opening?.isSlow && <OpeningBar opening={opening} />}
    </>
  );
}
