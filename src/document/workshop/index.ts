export { putResult, type Workshop, type WorkshopView, workshopOf } from './workshop.ts';
