import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { setFields } from '../../document/index.ts';
import { currentLocale } from '../../i18n/index.ts';
import { kindOf, parseCard } from '../../kinds/registry.ts';
import { recordKey } from '../../model/index.ts';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { LinksOf } from '../links/LinksOf.tsx';
import { KindBadge } from '../parts/KindBadge.tsx';
import { useTheme } from '../theme/themeStore.ts';
import { EvidenceSection, MomentSection } from './EvidenceSection.tsx';
import { FieldControl } from './FieldControl.tsx';
import styles from './Inspector.module.css';
import { Comments, MarkedText, OwnersSection, TagSection } from './laterParts.ts';
import { SelectionMenu } from './SelectionMenu.tsx';
import { useRecord } from './useRecord.ts';

/** One card: its words, what its kind asks, where it comes from, and what people say about it. */
export function CardInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation('editor');
  const { document, canEdit } = useOpenMap();
  const { theme } = useTheme();
  const card = useRecord('cards', id);
  const kind = card ? kindOf(card.kind) : undefined;
  if (!card) return null;
  const labels = kind?.labels[currentLocale()];
  const fields = parseCard(card)?.fields ?? {};
  const controls = (kind?.fields ?? []).map((spec) => (
    <FieldControl
      key={spec.name}
      card={id}
      spec={spec}
      label={labels?.fields[spec.name] ?? spec.name}
      options={labels?.options ?? {}}
      value={fields[spec.name] ?? null}
      accent={kind ? theme.kinds[kind.palette.colour].accent : ''}
      isReadOnly={!canEdit}
      accepts={(value) => kind?.schema.safeParse({ ...fields, [spec.name]: value }).success ?? false}
      fields={fields}
      onChange={(value) => document.run(setFields, { id, fields: { [spec.name]: value } })}
      onFields={(values) => document.run(setFields, { id, fields: values })}
    />
  ));
  return (
    <>
      <PanelHeader title={labels?.name ?? card.kind} badge={kind && <KindBadge kind={kind} size={18} />}>
        <SelectionMenu cardId={id} />
      </PanelHeader>
      <div className={styles.sections}>
        <Suspense fallback={<div className={styles.textRoom} />}>
          <MarkedText label={t('card.text')} card={id} value={card.text} />
        </Suspense>
        {controls[0]}
        {kind?.traits.hasEvidence && <EvidenceSection card={card} />}
        {controls.slice(1)}
        <MomentSection card={card} />
        <LinksOf root="cards" id={id} />
        <Suspense fallback={null}>
          <OwnersSection root="cards" ids={[id]} />
          <TagSection ids={[id]} />
          <Comments on={recordKey('cards', id)} />
        </Suspense>
      </div>
    </>
  );
}
