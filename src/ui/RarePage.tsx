import { lazy } from 'react';
import { lazyPart } from './parts/lazyPart.ts';
import type { Route } from './route.ts';

const SamplePage = lazy(async () => ({ default: (await import('./home/SamplePage.tsx')).SamplePage }));
const NotesPage = lazyPart(async () => (await import('./show/NotesPage.tsx')).NotesPage);
const TeamPage = lazyPart(async () => (await import('./team/TeamPage.tsx')).TeamPage);
const SignInPage = lazyPart(async () => (await import('./signIn/SignInPage.tsx')).SignInPage);
const JoinPage = lazyPart(async () => (await import('./workshop/part/JoinPage.tsx')).JoinPage);
const LeadPage = lazyPart(async () => (await import('./workshop/leading/windows.ts')).LeadPage);
const WallPage = lazyPart(async () => (await import('./workshop/leading/windows.ts')).WallPage);
const AdministrationPage = lazyPart(
  async () => (await import('./administration/AdministrationPage.tsx')).AdministrationPage,
);

interface RarePageProps {
  readonly route: Exclude<Route, { readonly name: 'home' | 'map' | 'unknown' }>;
}

/** The pages that few come to: who comes for a map loads no word of them. */
export function RarePage({ route }: RarePageProps) {
  switch (route.name) {
    case 'sample':
      return <SamplePage />;
    case 'notes':
      return <NotesPage line={route.line} />;
    case 'team':
      return <TeamPage key={route.id} id={route.id} linkKey={route.key} />;
    case 'sign-in':
      return <SignInPage />;
    case 'join':
      return <JoinPage code={route.code} ticket={route.ticket} />;
    case 'lead':
      return <LeadPage key={route.id} id={route.id} linkKey={route.key} />;
    case 'wall':
      return <WallPage key={route.id} id={route.id} linkKey={route.key} />;
    case 'administration':
      return <AdministrationPage />;
  }
}
