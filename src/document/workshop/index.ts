export { putResult, readWorkshop, type Workshop, type WorkshopView, workshopOf } from './workshop.ts';
