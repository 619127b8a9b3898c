import { Suspense } from 'react';
import { type JourneyMap, parseRecordKey } from '../../model/index.ts';
import { lazyPart } from '../parts/lazyPart.ts';
import { useMapValue, useOpenMap, useSession } from './useOpenMap.ts';

const ShareDialog = lazyPart(async () => (await import('../share/ShareDialog.tsx')).ShareDialog);
const ExportDialog = lazyPart(async () => (await import('../export/ExportDialog.tsx')).ExportDialog);
const ImportIntoMap = lazyPart(async () => (await import('../import/ImportIntoMap.tsx')).ImportIntoMap);
const PersonasDialog = lazyPart(async () => (await import('../personas/PersonasDialog.tsx')).PersonasDialog);
const CopyDialog = lazyPart(async () => (await import('../compare/index.ts')).CopyDialog);
const CompareDialog = lazyPart(async () => (await import('../compare/index.ts')).CompareDialog);
const KeysDialog = lazyPart(async () => (await import('./KeysDialog.tsx')).KeysDialog);
const SaveTemplateDialog = lazyPart(
  async () => (await import('../templates/SaveTemplateDialog.tsx')).SaveTemplateDialog,
);
const Palette = lazyPart(async () => (await import('../palette/Palette.tsx')).Palette);

interface EditorDialogsProps {
  /** The part of the page that *Copy what I see* copies. */
  readonly viewElement: HTMLElement | null;
}

/** The dialog that is open, if any; each is fetched when it is first opened. */
export function EditorDialogs({ viewElement }: EditorDialogsProps) {
  const { session } = useOpenMap();
  const dialog = useSession((state) => state.dialog);
  const close = () => session.setState({ dialog: null });
  return (
    <Suspense fallback={null}>
      {dialog === 'share' && <ShareDialog onClose={close} />}
      {dialog === 'export' && <OpenExport viewElement={viewElement} onClose={close} />}
      {dialog === 'import' && <ImportIntoMap onClose={close} />}
      {dialog === 'personas' && <PersonasDialog onClose={close} />}
      {dialog === 'compare' && <CompareDialog onClose={close} />}
      {dialog === 'copy' && <CopyDialog onClose={close} />}
      {dialog === 'template' && <SaveTemplateDialog onClose={close} />}
      {dialog === 'keys' && <KeysDialog onClose={close} />}
      {dialog === 'palette' && <Palette onClose={close} />}
    </Suspense>
  );
}

const wholeMap = (map: JourneyMap) => map;

function OpenExport({ viewElement, onClose }: EditorDialogsProps & { readonly onClose: () => void }) {
  const map = useMapValue(wholeMap);
  const { images } = useOpenMap();
  const selected = useSession((state) => state.selection);
  const outcome = useSession((state) => state.view.outcome);
  const cards = selected.map(parseRecordKey).flatMap((key) => (key?.root === 'cards' ? [key.id] : []));
  return (
    <ExportDialog
      open
      map={map}
      locale={map.map.locale}
      images={images}
      outcome={outcome}
      selection={cards}
      viewElement={viewElement}
      onClose={onClose}
    />
  );
}
