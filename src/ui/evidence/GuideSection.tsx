import { Copy, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { interviewGuide } from '../../export/index.ts';
import type { JourneyMap } from '../../model/index.ts';
import { fileNameOf, saveFile } from '../export/saveFile.ts';
import { Button } from '../parts/Button.tsx';
import styles from './Assumptions.module.css';

/** What is assumed, as questions to take to customers: copied or saved with one press. */
export function GuideSection({ map }: { readonly map: JourneyMap }) {
  const { t } = useTranslation('evidence');
  const guide = useMemo(() => interviewGuide(map), [map]);
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // The browser keeps the clipboard from this page (no permission, or plain http): the file is the way.
      setOutcome('refused');
    }
  }

  return (
    <section className={styles.guide} aria-label={t('guide.label')}>
      <h3 className={styles.caption}>{t('guide.label')}</h3>
      <p className={styles.lead}>{guide === null ? t('guide.nothing') : t('guide.lead')}</p>
      {guide !== null && (
        <div className={styles.actions}>
          <Button className={styles.small} onClick={() => copy(guide)}>
            <Copy size={13} aria-hidden />
            {t('guide.copy')}
          </Button>
          <Button
            className={styles.small}
            onClick={() => {
              const name = fileNameOf(`${map.map.title} ${t('guide.label')}`.trim(), 'md');
              saveFile(new TextEncoder().encode(guide), 'text/markdown', name);
            }}
          >
            <Download size={13} aria-hidden />
            {t('guide.download')}
          </Button>
        </div>
      )}
      <p role="status" className={styles.said}>
        {outcome && t(`guide.${outcome}`)}
      </p>
    </section>
  );
}
