import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale } from '../../i18n/index.ts';
import { fileNameOf, saveFile } from '../export/saveFile.ts';
import { Button } from '../parts/Button.tsx';
import styles from './ComparePanel.module.css';
import type { Comparison } from './comparison.ts';
import type { DifferenceGroup } from './describe.ts';
import { listToCsv, listToMarkdown } from './listText.ts';

interface ListExportProps {
  readonly comparison: Comparison;
  /** What the list shows now. */
  readonly groups: readonly DifferenceGroup[];
}

/** The list out of Resa: copied, as a document or as a table. */
export function ListExport({ comparison, groups }: ListExportProps) {
  const { t } = useTranslation(['compare', 'common', 'editor']);
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const locale = currentLocale();
  const markdown = () => listToMarkdown(comparison, groups, t, locale);

  function save(text: string, mime: string, extension: string) {
    const name = fileNameOf(`${comparison.after.map.title} ${t('share.file')}`.trim(), extension);
    saveFile(new TextEncoder().encode(text), mime, name);
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(markdown());
      setOutcome('copied');
    } catch {
      // The browser keeps the clipboard from this page (no permission, or plain http): a file is the way.
      setOutcome('refused');
    }
  }

  return (
    <div className={styles.share}>
      <Button className={styles.small} onClick={copy}>
        <Copy size={13} aria-hidden />
        {t('share.copy')}
      </Button>
      <Button
        className={styles.small}
        aria-label={t('share.mdLabel')}
        onClick={() => save(markdown(), 'text/markdown', 'md')}
      >
        <Download size={13} aria-hidden />
        {t('share.md')}
      </Button>
      <Button
        className={styles.small}
        aria-label={t('share.csvLabel')}
        onClick={() => save(listToCsv(groups, t), 'text/csv', 'csv')}
      >
        <Download size={13} aria-hidden />
        {t('share.csv')}
      </Button>
      <p role="status" className={styles.said}>
        {outcome && t(`share.${outcome}`)}
      </p>
    </div>
  );
}
