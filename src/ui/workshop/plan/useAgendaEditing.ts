import { currentLocale } from '../../../i18n/index.ts';
import { newId } from '../../../lib/id.ts';
import {
  type Exercise,
  type ExerciseType,
  freshExercise,
  type Run,
  WORKSHOP_LIMITS,
} from '../../../model/workshop/index.ts';
import { exercisesOf, type PlanName } from '../../../model/workshopPlans/index.ts';
import { moveExercise, placeExercises } from '../../../workshop/index.ts';
import { useLead } from '../leading/useLead.ts';
import { useWorkshop, useWorkshopView } from '../leading/useWorkshop.ts';

/** The ways to change the plan; each is seen by everybody at once. */
export function useAgendaEditing() {
  const workshop = useWorkshop();
  const { agenda, runs } = useWorkshopView();
  const { inOrder } = useLead();
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
      const isOpen = isExerciseOpen(runs, exercise.id);
      const isMoved = isOpen && exercise.deadline !== before?.deadline && exercise.deadline !== null;
      if (!before || !isOpen || (!isMoved && isSame(before, exercise))) {
        workshop.putExercises([exercise]);
        return;
      }
      // The box comes first: what the server refuses is not in the plan either, and who hears of the plan finds the box changed.
      void inOrder(async (lead) => {
        const problem = await (isMoved ? lead.openAhead(exercise) : lead.changeRules(exercise));
        const present = workshop.view.getSnapshot().agenda.find(({ id }) => id === exercise.id) ?? exercise;
        if (problem === null) workshop.putExercises([{ ...present, ...ruled(exercise), deadline: exercise.deadline }]);
        return problem;
      });
    },
  };
}

/** Whether people can hand in for an exercise now. */
export function isExerciseOpen(runs: readonly Run[], exercise: string): boolean {
  return runs.some((run) => run.exercise === exercise && (run.state === 'running' || run.state === 'paused'));
}

/** What the rules of a box are made of. */
function ruled({ scope, naming, reveal, dots, persona, endsHard }: Exercise) {
  return { scope, naming, reveal, dots, persona, endsHard };
}

function isSame(a: Exercise, b: Exercise): boolean {
  return JSON.stringify(ruled(a)) === JSON.stringify(ruled(b));
}
