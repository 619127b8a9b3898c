import { usePart } from './partContext.ts';

/** What everybody reads while the exercise runs; empty when nobody has written anything. */
export function useInstruction(): string {
  return usePart().workshop.now?.exercise.instruction.trim() ?? '';
}
