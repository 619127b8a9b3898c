import { useTranslation } from 'react-i18next';
import { SHORTCUT_GROUPS, shortcuts } from '../../canvas/index.ts';
import { currentLocale } from '../../i18n/index.ts';
import { kinds } from '../../kinds/registry.ts';
import { chordWords } from '../parts/modifierKey.ts';
import { Sheet } from '../parts/Sheet.tsx';
import { presentingShortcuts, showShortcuts } from '../show/shortcuts.ts';
import styles from './KeysDialog.module.css';
import { keyPlaces } from './keyPlaces.ts';

type Chords = readonly (readonly string[])[];

/** Every key: the sheet's as the canvas groups them, then those of each other place; the letters that add cards come from the kinds. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['editor', 'about', 'show', 'common']);
  const locale = currentLocale();
  const letters = kinds.map((kind) => ({
    keys: [[kind.palette.shortcut.toUpperCase()]],
    words: kind.labels[locale].add,
  }));
  return (
    <Sheet title={t('keys.title')} width={840} onClose={onClose}>
      <div className={styles.groups}>
        {SHORTCUT_GROUPS.map((group) => (
          <Group
            key={group}
            title={t(`about:keyGroups.${group}`)}
            rows={shortcuts
              .filter((shortcut) => shortcut.group === group)
              .map((shortcut) => ({ keys: shortcut.keys, words: t(`about:${shortcut.label}`) }))}
          />
        ))}
        <Group title={t('keys.add')} rows={letters} />
        <Group
          title={t('tools.label')}
          rows={[
            { keys: [['V']], words: t('tools.select') },
            { keys: [['H']], words: t('tools.hand') },
            { keys: [['C']], words: t('tools.comment') },
          ]}
        />
        <Group
          title={t('show:keys.title')}
          rows={[
            ...showShortcuts.map(({ keys, label }) => ({ keys, words: t(`show:keys.${label}`) })),
            { keys: [['Esc']], words: t('show:focus.leave') },
          ]}
        />
        <Group
          title={t('show:keys.presenting')}
          rows={presentingShortcuts.map(({ keys, label }) => ({ keys, words: t(`show:keys.${label}`) }))}
        />
        {keyPlaces.map(({ title, rows }) => (
          <Group key={title} title={t(title)} rows={rows.map(({ keys, label }) => ({ keys, words: t(label) }))} />
        ))}
      </div>
    </Sheet>
  );
}

interface GroupProps {
  readonly title: string;
  readonly rows: readonly { readonly keys: Chords; readonly words: string }[];
}

function Group({ title, rows }: GroupProps) {
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.rows}>
        {rows.map(({ keys, words }) => (
          <div key={words} className={styles.row}>
            <dt>{words}</dt>
            <dd className={styles.keys}>
              {keys.map((chord) => (
                <kbd key={chord.join()} className={styles.key}>
                  {chordWords(chord)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
