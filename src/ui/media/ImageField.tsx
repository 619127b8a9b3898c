import { ImageOff, ImagePlus, Trash2 } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../session/useStore.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { cx } from '../parts/cx.ts';
import { FieldGroup } from '../parts/Field.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import styles from './ImageField.module.css';
import { imageFileOf } from './imageFile.ts';
import { UploadOutcome } from './UploadOutcome.tsx';
import { useImageAddress } from './useImageAddress.ts';
import { type AddedImage, useImageUpload } from './useImageUpload.ts';

export interface ImageFieldProps {
  readonly label: string;
  /** Id of an image of the map. */
  readonly image: string | null;
  /** What it shows, for those who do not see it; empty while nobody has said. */
  readonly alt: string;
  /** `portrait` is round and small. */
  readonly shape?: 'wide' | 'portrait';
  readonly isReadOnly: boolean;
  readonly onChange: (image: AddedImage | null) => void;
}

/** A picture of the map: chosen, pasted or dropped, replaced or removed. */
export function ImageField({ label, image, alt, shape = 'wide', isReadOnly, onChange }: ImageFieldProps) {
  const { t } = useTranslation('media');
  const { images } = useOpenMap();
  const { url, isMissing } = useImageAddress(images, image);
  const delay = useStore(images.delays, (delays) => (image ? delays.get(image) : undefined));
  const { state, add, cancel, fail } = useImageUpload(images, onChange);
  const isBusy = state.type === 'running';
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);

  function take(data: DataTransfer | null): boolean {
    const file = imageFileOf(data);
    if (file) void add(file);
    else if (data && data.files.length > 0) fail('not-an-image');
    return data !== null && data.files.length > 0;
  }

  function holdOver(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(event.type !== 'dragleave');
  }

  const picture = image && (
    <div className={cx(styles.picture, styles[shape])}>
      {url ? (
        <img src={url} alt={alt || t('noAlt')} />
      ) : (
        <p className={styles.none}>
          {isMissing && <ImageOff size={18} aria-hidden />}
          <span className={cx(shape === 'portrait' && 'visually-hidden')}>{t(isMissing ? 'missing' : 'loading')}</span>
        </p>
      )}
    </div>
  );
  if (isReadOnly) return picture && <FieldGroup label={label}>{picture}</FieldGroup>;
  return (
    <FieldGroup label={label}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same from the keyboard. */}
      <div
        className={cx(styles.area, image ? styles.filled : styles.empty, styles[shape], isOver && styles.over)}
        onDragEnter={holdOver}
        onDragOver={holdOver}
        onDragLeave={holdOver}
        onDrop={(event) => {
          setOver(false);
          if (!take(event.dataTransfer)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onPaste={(event) => {
          if (!take(event.clipboardData)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {picture}
        <div className={styles.buttons}>
          {/* Not disabled: that would take the focus away from who chose with the keyboard. */}
          <Button ref={chooser} aria-disabled={isBusy} onClick={() => isBusy || input.current?.click()}>
            <ImagePlus size={15} aria-hidden />
            {t(image ? 'replace' : 'choose')}
          </Button>
          {image && (
            <IconButton
              label={t('remove')}
              onClick={() => {
                onChange(null);
                chooser.current?.focus();
              }}
            >
              <Trash2 size={15} aria-hidden />
            </IconButton>
          )}
        </div>
        {!image && <p className={styles.hint}>{t('pasteOrDrop')}</p>}
        <input
          ref={input}
          hidden
          type="file"
          accept="image/*"
          aria-label={label}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void add(file);
          }}
        />
      </div>
      <UploadOutcome state={state} delay={delay ?? null} onCancel={cancel} />
    </FieldGroup>
  );
}
