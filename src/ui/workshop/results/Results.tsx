import { useTranslation } from 'react-i18next';
import type { BoxResult } from '../../../model/workshop/index.ts';
import part from '../part/Part.module.css';
import type { Exercising } from '../part/useExercise.ts';
import { ScoreResults } from './ScoreResults.tsx';
import { SeverityResults } from './SeverityResults.tsx';
import { VoteResults } from './VoteResults.tsx';
import { WriteResults } from './WriteResults.tsx';

interface ResultsProps {
  readonly now: Exercising;
  readonly result: BoxResult;
}

/** What the exercise came to, once it is open: in words and simple dots. */
export function Results({ now, result }: ResultsProps) {
  const { t } = useTranslation('part');
  return (
    <div className={part.body}>
      <p role="status" className={part.subtle}>
        {t('results.people', { count: result.people })}
        {now.box?.state === 'opening' && ` ${t('results.moreToCome')}`}
      </p>
      {result.type === 'score' && <ScoreResults result={result} />}
      {result.type === 'vote' && <VoteResults result={result} />}
      {result.type === 'severity' && <SeverityResults result={result} />}
      {result.type === 'write' && <WriteResults result={result} />}
    </div>
  );
}
