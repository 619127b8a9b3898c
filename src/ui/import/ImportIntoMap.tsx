import { currentLocale } from '../../i18n/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { makeMapFrom } from '../makeMap.ts';
import { droppedSource, forgetDropped } from '../moving/droppedSource.ts';
import { mergeImport } from '../versions/mergeImport.ts';
import { ImportDialog } from './ImportDialog.tsx';

/** The import of an open map: what comes in becomes a map of its own, or is added to this one. */
export function ImportIntoMap({ onClose }: { readonly onClose: () => void }) {
  const open = useOpenMap();
  return (
    <ImportDialog
      open
      initial={droppedSource(open.session)}
      locale={currentLocale()}
      onClose={() => {
        forgetDropped(open.session);
        onClose();
      }}
      onMakeMap={makeMapFrom}
      onMerge={(map) => mergeImport(open, map)}
    />
  );
}
