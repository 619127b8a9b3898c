import { Combine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../model/index.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { DropMenu } from '../../parts/DropMenu.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import part from '../part/Part.module.css';
import { mergeGroups } from './grouping.ts';

interface GroupListProps {
  readonly cards: readonly Card[];
  readonly onSaid: (sentence: string) => void;
}

/** The groups there are, each with how many cards it has and the way to merge it with another. */
export function GroupList({ cards, onSaid }: GroupListProps) {
  const { t } = useTranslation('part');
  const { document, canEdit } = useOpenMap();
  const groups = new Map<string, number>();
  for (const { tags } of cards) for (const tag of tags) groups.set(tag, (groups.get(tag) ?? 0) + 1);
  const names = [...groups.keys()].sort((a, b) => a.localeCompare(b));
  if (names.length === 0) return null;
  return (
    <section className={part.group} aria-label={t('group.groups')}>
      <h3>{t('group.groups')}</h3>
      <ul className={part.list}>
        {names.map((name) => (
          <li key={name} className={part.row}>
            <p className={part.words}>
              {name}
              <span className={part.where}>{t('group.count', { count: groups.get(name) ?? 0 })}</span>
            </p>
            {canEdit && names.length > 1 && (
              <DropMenu
                align="end"
                trigger={
                  <IconButton label={t('group.mergeGroup', { name })}>
                    <Combine size={16} aria-hidden />
                  </IconButton>
                }
                entries={names
                  .filter((other) => other !== name)
                  .map((other) => ({
                    type: 'item' as const,
                    label: t('group.into', { name: other }),
                    onSelect: () => {
                      mergeGroups(document, name, other);
                      onSaid(t('group.groupsMerged', { from: name, into: other }));
                    },
                  }))}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
