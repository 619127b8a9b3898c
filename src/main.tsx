import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { START_FAILED, startI18n } from './i18n/index.ts';
import { required } from './lib/assert.ts';
import { Button } from './ui/parts/Button.tsx';
import { ErrorBoundary } from './ui/parts/ErrorBoundary.tsx';
import { HintLayer } from './ui/parts/Hint.tsx';
import { PlainPage } from './ui/parts/PlainPage.tsx';
import { useRoute } from './ui/route.ts';
import { startTheme } from './ui/theme/themeStore.ts';
import './ui/tokens.css';

const HomePage = lazy(async () => ({ default: (await import('./ui/home/HomePage.tsx')).HomePage }));
const EditorPage = lazy(async () => ({ default: (await import('./ui/editor/EditorPage.tsx')).EditorPage }));
const RarePage = lazy(async () => ({ default: (await import('./ui/RarePage.tsx')).RarePage }));
function App() {
  const { t } = useTranslation('common');
  const route = useRoute();
  const broken = (
    <PlainPage title={t('broken.title')} text={t('broken.text')}>
      <Button look="primary" onClick={() => window.location.reload()}>
        {t('broken.reload')}
      </Button>
    </PlainPage>
  );
  return (
    <ErrorBoundary fallback={broken}>
      <Suspense fallback={null}>
        {route.name === 'home' && <HomePage />}
        {route.name === 'map' && <EditorPage key={route.id} id={route.id} linkKey={route.key} />}
        {route.name === 'unknown' && (
          <PlainPage title={t('notFound.title')} text={t('notFound.text')}>
            <a href="/">{t('toHome')}</a>
          </PlainPage>
        )}
        {route.name !== 'home' && route.name !== 'map' && route.name !== 'unknown' && <RarePage route={route} />}
      </Suspense>
      <HintLayer />
    </ErrorBoundary>
  );
}

startTheme();
const root = required(document.getElementById('root'), 'The root element');
try {
  await startI18n();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
} catch (error) {
  // No catalogue could be fetched, so the sentence stands in the code, in every language.
  root.textContent = Object.values(START_FAILED).join(' · ');
  throw error;
}
