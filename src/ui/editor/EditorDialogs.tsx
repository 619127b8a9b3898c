import { lazy, Suspense } from 'react';
import { mergeMap } from '../../document/index.ts';
import { currentLocale } from '../../i18n/index.ts';
import { useTheme } from '../theme/themeStore.ts';
import { useMapValue, useOpenMap, useSession } from './useOpenMap.ts';

const ShareDialog = lazy(async () => ({ default: (await import('../share/ShareDialog.tsx')).ShareDialog }));
const ExportDialog = lazy(async () => ({ default: (await import('../export/ExportDialog.tsx')).ExportDialog }));
const ImportDialog = lazy(async () => ({ default: (await import('../import/ImportDialog.tsx')).ImportDialog }));
const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog }));

/** The dialog that is open, if any; each is fetched when it is first opened. */
export function EditorDialogs() {
  const { session, document } = useOpenMap();
  const dialog = useSession((state) => state.dialog);
  const { theme } = useTheme();
  const close = () => session.setState({ dialog: null });
  return (
    <Suspense fallback={null}>
      {dialog === 'share' && <ShareDialog onClose={close} />}
      {dialog === 'export' && <ExportDialog document={document} theme={theme} locale={currentLocale()} onClose={close} />}
      {dialog === 'import' && <ImportDialog source={null} onClose={close} onMake={(map) => document.run(mergeMap, { map })} />}
      {dialog === 'keys' && <KeysDialog onClose={close} />}
    </Suspense>
  );
}
