/** Pointers that are shown to everybody as a laser’s dot; fetched with a workshop. */
export { LaserLayer } from './LaserLayer.tsx';
