import { useTranslation } from 'react-i18next';
import type { WorkshopProblem } from '../../../sync/workshop/index.ts';

/** Says what went wrong in a plain sentence. */
export function useProblemWords(): (problem: WorkshopProblem) => string {
  const { t } = useTranslation('part');
  return (problem) => t(`problems.${problem}`);
}
