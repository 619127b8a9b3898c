/** Leading a workshop in the editor: fetched when there is a plan, or when somebody is about to make one. */
export { Laser } from '../bar/Laser.tsx';
export { WorkshopLayer } from './WorkshopLayer.tsx';
export { WorkshopPanel } from './WorkshopPanel.tsx';
