/** Parts of the inspector that are fetched when something is first selected that has them. */
import { lazyPart } from '../parts/lazyPart.ts';

export const CardSources = lazyPart(async () => (await import('./CardSources.tsx')).CardSources);
export const Comments = lazyPart(async () => (await import('../comments/RecordComments.tsx')).RecordComments);
export const MarkedText = lazyPart(async () => (await import('./MarkedText.tsx')).MarkedText);
export const OpenChoice = lazyPart(async () => (await import('./OpenChoice.tsx')).OpenChoice);
export const OwnersSection = lazyPart(async () => (await import('../personas/OwnersSection.tsx')).OwnersSection);
export const TagSection = lazyPart(async () => (await import('./TagSection.tsx')).TagSection);
