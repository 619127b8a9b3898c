import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { currentLocale } from '../../i18n/index.ts';
import { makeMapFrom } from '../makeMap.ts';
import { Logo } from '../parts/Logo.tsx';
import { lazyPart } from '../parts/lazyPart.ts';
import { LanguageMenu, ThemeMenu } from '../parts/SettingsMenus.tsx';
import { signInProvider } from '../signIn/signInProvider.ts';
import { deviceTeams } from '../team/deviceTeams.ts';
import { DeviceMaps } from './DeviceMaps.tsx';
import styles from './HomePage.module.css';
import { EMPTY_START, StartForm, type StartValues } from './StartForm.tsx';
import { StartFrom } from './StartFrom.tsx';
import { useDroppedSource } from './useDroppedSource.ts';
import { useMapMaking } from './useMapMaking.ts';

const ImportDialog = lazyPart(async () => (await import('../import/ImportDialog.tsx')).ImportDialog);

const OwnTemplates = lazyPart(async () => (await import('../templates/OwnTemplates.tsx')).OwnTemplates);

const HomeSignIn = lazyPart(async () => (await import('../signIn/HomeSignIn.tsx')).HomeSignIn);

const DeviceTeams = lazyPart(async () => (await import('../team/DeviceTeams.tsx')).DeviceTeams);

/** Where a map begins: whose journey, from what, or which one again. */
export function HomePage() {
  const { t } = useTranslation('home');
  const [values, setValues] = useState<StartValues>(EMPTY_START);
  const making = useMapMaking();
  const source = useDroppedSource();
  const hasTeams = useStore(deviceTeams, (teams) => teams.length > 0);

  return (
    <div className={styles.page} data-dropping={source.isOver || undefined}>
      <header className={styles.header}>
        <Logo size={26} />
        <div className={styles.settings}>
          <ThemeMenu />
          <LanguageMenu />
        </div>
      </header>
      <main>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
        <StartForm
          values={values}
          isBusy={making.isBusy}
          onChange={setValues}
          onStart={() => making.make({ ...values, template: 'blank' })}
        />
        {making.problem && (
          <p role="alert" className={styles.problem}>
            {making.problem}
          </p>
        )}
        <StartFrom
          isBusy={making.isBusy}
          onStart={(template) => making.make({ ...values, template })}
          onImport={() => source.open(null)}
        />
        <Suspense fallback={null}>
          <OwnTemplates isBusy={making.isBusy} onStart={(map) => void making.makeFrom(map, values.title)} />
        </Suspense>
        {signInProvider() !== null && (
          <Suspense fallback={null}>
            <HomeSignIn />
          </Suspense>
        )}
        {hasTeams && (
          <Suspense fallback={null}>
            <DeviceTeams />
          </Suspense>
        )}
        <DeviceMaps />
      </main>
      {source.isOpen && (
        <Suspense fallback={null}>
          <ImportDialog
            open
            initial={source.source}
            locale={currentLocale()}
            onClose={source.close}
            onMakeMap={makeMapFrom}
          />
        </Suspense>
      )}
    </div>
  );
}
