import { kindOf, kinds } from '../../kinds/registry.ts';
import { required } from '../../lib/assert.ts';
import type { Locale } from '../../lib/locale.ts';
import { ok, type Result } from '../../lib/result.ts';
import { channelOf } from '../grid/channelWords.ts';
import { TEXT_KIND } from '../grid/laneWords.ts';
import { createMapBuilder } from '../mapBuilder.ts';
import type { ImportError, ImportPlan, ImportWarning } from '../types.ts';
import type { CjmlActor, CjmlJourney, CjmlTouchpoint } from './readCjml.ts';

/**
 * A touchpoint becomes an activity, named by what its initiator does, and a touchpoint card with channel, initiator and receiver; an
 * action, an activity alone. End users become personas; a planned journey is a wanted one.
 */
export function cjmlToPlan(
  [journey, ...others]: readonly CjmlJourney[],
  locale: Locale,
  title: string,
): Result<ImportPlan, ImportError> {
  const { actors, phases, touchpoints, name, isPlanned } = required(journey, 'a journey of the file');
  const builder = createMapBuilder(locale);
  const warnings: ImportWarning[] = others.map(({ name: other, line }) => ({
    code: 'cjml-other-journey',
    place: { line },
    values: { name: other },
  }));
  for (const actor of actors.filter(({ isCustomer }) => isCustomer)) builder.addPersona(actor.name);
  const phaseIds = new Map(phases.map((phase) => [phase.id, builder.addPhase(phase.name)]));
  const phaseOf = ({ phase, line }: CjmlTouchpoint): string => {
    const known = phaseIds.get(phase);
    if (known !== undefined) return known;
    if (phase !== '') warnings.push({ code: 'cjml-unknown-phase', place: { line }, values: { phase } });
    const id = builder.addPhase(phase);
    phaseIds.set(phase, id);
    return id;
  };
  /** Whose name the file gives, or what it wrote where that leads nowhere. */
  const actorOf = (id: string, line: number): CjmlActor | null => {
    if (id === '') return null;
    const actor = actors.find((one) => one.id === id);
    if (actor) return actor;
    warnings.push({ code: 'cjml-unknown-actor', place: { line }, values: { actor: id } });
    return { id, name: id, isCustomer: false };
  };

  const kind = required(
    kinds.find(({ fields }) => fields.some((field) => field.name === 'channel')),
    'a kind with a channel',
  );
  const labels = kind.labels[locale];
  const lane = builder.addLane(kind.id, labels.lane, labels.hint);
  const notes = touchpoints.some(({ comment }) => comment !== '')
    ? builder.addLane(TEXT_KIND, required(kindOf(TEXT_KIND), 'the kind of notes').labels[locale].lane, '')
    : null;
  for (const point of touchpoints) {
    const activity = builder.addActivity(phaseOf(point), point.does || point.gets || point.id);
    const initiator = actorOf(point.initiator, point.line);
    const receiver = actorOf(point.receiver, point.line);
    if (!point.isAction) {
      const fields = {
        ...(point.channel !== '' && { channel: channelOf(point.channel) ?? 'other' }),
        ...(initiator && { initiator: initiator.isCustomer ? 'customer' : 'company' }),
        ...(receiver && { receiver: receiver.name }),
      };
      const text = [point.gets || point.does, point.channel].filter((one) => one !== '').join(' · ');
      builder.addCard({ lane, activity, text, fields });
    }
    if (notes !== null && point.comment !== '') builder.addCard({ lane: notes, activity, text: point.comment });
  }
  const finished = builder.finish({ title: name || title, ...(isPlanned && { state: 'future' as const }) });
  return finished.ok ? ok({ map: finished.value, warnings }) : finished;
}
