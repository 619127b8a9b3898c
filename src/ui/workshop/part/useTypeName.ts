import { useTranslation } from 'react-i18next';
import type { ExerciseType } from '../../../model/workshop/index.ts';

/** What an exercise is called whose facilitator gave it no title. */
export function useTypeName(): (type: ExerciseType) => string {
  const { t } = useTranslation('workshop');
  return (type) => t(`types.${type}`);
}
