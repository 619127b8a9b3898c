import type { FieldSpec } from '../../kinds/defineKind.ts';
import { useScore } from '../moments/useScore.ts';
import { ScoreSlider } from './ScoreSlider.tsx';

interface TriedScoreProps {
  readonly id: string;
  readonly card: string;
  readonly spec: Extract<FieldSpec, { type: 'score' }>;
  /** The card's own; another may be tried out. */
  readonly own: number | null;
  readonly disabled: boolean;
  readonly canClear: boolean;
}

/** The slider of a card's score, which is tried out while What if is on. */
export function TriedScore({ id, card, spec, own, disabled, canClear }: TriedScoreProps) {
  const { score, setScore } = useScore(card, spec.name, own);
  const { min, max, step } = spec;
  return <ScoreSlider {...{ id, min, max, step, disabled, canClear }} value={score} onChange={setScore} />;
}
