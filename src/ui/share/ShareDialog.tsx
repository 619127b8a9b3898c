import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyMap } from '../../model/index.ts';
import { useHasComments } from '../comments/useHasComments.ts';
import { useMapValue, useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { lazyPart } from '../parts/lazyPart.ts';
import { Sheet } from '../parts/Sheet.tsx';
import { PersonalNotice } from '../review/PersonalNotice.tsx';
import { mapLink, mapPath, replaceRoute } from '../route.ts';
import { CopyButton } from './CopyButton.tsx';
import { LinkRow } from './LinkRow.tsx';
import styles from './ShareDialog.module.css';
import { useMapKeys } from './useMapKeys.ts';

const CommentsNotice = lazyPart(async () => (await import('./CommentsNotice.tsx')).CommentsNotice);
const JoinByCode = lazyPart(async () => (await import('./JoinByCode.tsx')).JoinByCode);
const titleOf = (map: JourneyMap) => map.map.title;

/** The four links of a map. Who holds the facilitate link sees them all; others can pass on their own. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['share', 'common', 'team']);
  const { role, by } = useOpenMap();
  const title = useMapValue(titleOf) || t('common:untitled');
  const hasComments = useHasComments();
  return (
    <Sheet title={t('title', { title })} subtitle={t('lead')} onClose={onClose}>
      <PersonalNotice onClose={onClose} />
      {hasComments && (
        <Suspense>
          <CommentsNotice onClose={onClose} />
        </Suspense>
      )}
      {by === 'pass' ? <p>{t('team:share')}</p> : role === 'facilitate' ? <AllLinks title={title} /> : <OwnLink />}
    </Sheet>
  );
}

function AllLinks({ title }: { readonly title: string }) {
  const { t } = useTranslation('share');
  const { id, key } = useOpenMap();
  const keys = useMapKeys(id, key);
  if (keys.state === 'asking') return <p role="status">{t('asking')}</p>;
  if (keys.state === 'failed') {
    return (
      <div role="alert" className={styles.problem}>
        <p>{t('failed')}</p>
        <Button onClick={keys.askAgain}>{t('again')}</Button>
      </div>
    );
  }
  const edit = keys.keys.find((one) => one.role === 'edit');
  const editLink = edit ? mapLink(id, edit.key) : null;
  return (
    <>
      {editLink && (
        <Suspense fallback={<p role="status">{t('asking')}</p>}>
          <JoinByCode title={title} editLink={editLink} />
        </Suspense>
      )}
      <ul className={styles.links}>
        {keys.keys.map((one) => (
          <LinkRow
            key={one.role}
            role={one.role}
            link={mapLink(id, one.key)}
            uses={one.uses}
            onRenew={async () => {
              const renewed = await keys.renew(one.role);
              if (renewed !== null && one.role === 'facilitate') replaceRoute(mapPath(id, renewed));
              return renewed !== null;
            }}
          />
        ))}
      </ul>
    </>
  );
}

function OwnLink() {
  const { t } = useTranslation(['share', 'common']);
  const { id, key, role } = useOpenMap();
  return (
    <div className={styles.own}>
      <p>{t('ownRole', { role: t(`common:roles.${role}`) })}</p>
      <p className={styles.joinText}>{t(`own.${role === 'facilitate' ? 'edit' : role}`)}</p>
      <CopyButton link={mapLink(id, key)} label={t('copyRole', { role: t(`common:roles.${role}`) })} />
    </div>
  );
}
