import { currentLocale } from '../../../i18n/index.ts';
import { newId } from '../../../lib/id.ts';
import { type Exercise, type ExerciseType, freshExercise, WORKSHOP_LIMITS } from '../../../model/workshop/index.ts';
import { exercisesOf, type PlanName } from '../../../model/workshopPlans/index.ts';
import { moveExercise, placeExercises } from '../../../workshop/index.ts';
import { useLead } from './useLead.ts';
import { useWorkshop, useWorkshopView } from './useWorkshop.ts';

/** The ways to change the plan; each is seen by everybody at once. */
export function useAgendaEditing() {
  const workshop = useWorkshop();
  const { agenda, runs } = useWorkshopView();
  const { act } = useLead();
  const room = WORKSHOP_LIMITS.exercises - agenda.length;

  function place(exercises: readonly Exercise[], at: number): void {
    workshop.putExercises(placeExercises(agenda, exercises, at));
  }

  return {
    /** Exercises that still fit. */
    room,
    begin: (plan: PlanName) => place(exercisesOf(plan, currentLocale(), newId).slice(0, room), agenda.length),
    /** Answers its id. */
    add(type: ExerciseType, title: string): string {
      const exercise = freshExercise({ id: newId(), order: '', type, title });
      place([exercise], agenda.length);
      return exercise.id;
    },
    duplicate(exercise: Exercise): string {
      const copy = { ...exercise, id: newId() };
      place([copy], agenda.indexOf(exercise) + 1);
      return copy.id;
    },
    move: (id: string, to: number) =>
      workshop.putExercises(moveExercise(agenda, id, Math.max(0, Math.min(agenda.length - 1, to)))),
    /** Answers the function that brings it back. */
    remove: (id: string) => workshop.removeExercises([id]),
    change(exercise: Exercise): void {
      const before = agenda.find(({ id }) => id === exercise.id);
      workshop.putExercises([exercise]);
      if (before && ruled(before) === ruled(exercise)) return;
      const isOpen = runs.some(
        ({ exercise: id, state }) => id === exercise.id && (state === 'running' || state === 'paused'),
      );
      if (isOpen) void act((lead) => lead.changeRules(exercise));
    },
  };
}

/** What the rules of a box are made of. */
function ruled({ scope, naming, reveal, dots, persona, endsHard }: Exercise): string {
  return JSON.stringify({ scope, naming, reveal, dots, persona, endsHard });
}
