import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { PlainPage } from '../parts/PlainPage.tsx';
import { navigate } from '../route.ts';
import { readStored, writeStored } from '../storage.ts';
import { useMapMaking } from './useMapMaking.ts';

const STORAGE_KEY = 'resa.sample';

/** Goes to this device's own copy of the sample map, and has it made the first time. */
export function SamplePage() {
  const { t } = useTranslation(['home', 'common']);
  const { problem, make } = useMapMaking();

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the address is opened.
  useEffect(() => {
    window.history.replaceState(null, '', '/');
    const known = readStored(STORAGE_KEY, z.string());
    if (known) {
      navigate(known);
      return;
    }
    void make({ title: '', persona: '', purpose: '', template: 'first-home' }).then(() => {
      const { pathname, hash } = window.location;
      if (pathname.startsWith('/m/')) writeStored(STORAGE_KEY, pathname + hash);
    });
  }, []);

  return (
    <PlainPage title={t('from.first-home.title')} text={problem ?? t('making')}>
      <a href="/">{t('common:toHome')}</a>
    </PlainPage>
  );
}
