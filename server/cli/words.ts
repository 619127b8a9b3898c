import { createInstance } from 'i18next';
import enEvidence from '../../src/i18n/en/evidence.json';
import enExport from '../../src/i18n/en/export.json';
import enImport from '../../src/i18n/en/import.json';
import nbEvidence from '../../src/i18n/nb/evidence.json';
import nbExport from '../../src/i18n/nb/export.json';
import nbImport from '../../src/i18n/nb/import.json';
import svEvidence from '../../src/i18n/sv/evidence.json';
import svExport from '../../src/i18n/sv/export.json';
import svImport from '../../src/i18n/sv/import.json';
import type { Locale } from '../../src/lib/locale.ts';
import enBackup from './words/en.json';
import nbBackup from './words/nb.json';
import svBackup from './words/sv.json';

/** Looks a sentence up in a catalogue, `import:errors.empty` of the interface or `backup:made` of the server, and fills it in. */
export type Say = (key: string, values?: object) => string;

const RESOURCES = {
  en: { backup: enBackup, evidence: enEvidence, export: enExport, import: enImport },
  sv: { backup: svBackup, evidence: svEvidence, export: svExport, import: svImport },
  nb: { backup: nbBackup, evidence: nbEvidence, export: nbExport, import: nbImport },
};

/** The sentences that the dialogs use, where there is no screen. */
export async function createSay(locale: Locale): Promise<Say> {
  const i18n = createInstance();
  await i18n.init({
    lng: locale,
    fallbackLng: 'en',
    resources: RESOURCES,
    ns: Object.keys(RESOURCES.en),
    interpolation: { escapeValue: false },
  });
  return (key, values = {}) => String(i18n.t(key as never, values as never));
}
