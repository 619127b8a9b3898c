export { type Branch, layBranch } from './branches.ts';
export { type CurveSegment, monotoneSegments, pointOnSegment } from './curve.ts';
export { layoutLabels } from './labels.ts';
export { SHEET, TYPE } from './metrics.ts';
export {
  type Curve,
  deriveCurves,
  deriveJourneys,
  type Journey,
  type Plot,
  scoredPersona,
  scoreOf,
} from './moments.ts';
export { type PersonaLook, personaLooks } from './personaLook.ts';
export { valueToY, yToValue } from './plot.ts';
export { createGridReader, type GridReader } from './readGrid.ts';
export { distanceToLine, type Route, type RouteEnd, routeLink } from './route.ts';
export { buildScene, createSceneBuilder, type SceneBuilder, type SceneOptions } from './scene/build.ts';
export { ACTIVITY_NAME_KEY } from './scene/lanes.ts';
export { linkEndOf } from './scene/links.ts';
export { withScratch } from './scratch.ts';
export type {
  EditableText,
  LaidCard,
  LaidColumn,
  LaidCurve,
  LaidLane,
  MapLayout,
  Scene,
  SceneItem,
  SceneRole,
} from './types.ts';
export { sayWhose } from './whose.ts';
