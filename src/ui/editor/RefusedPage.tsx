import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { CloseReason } from '../../sync/index.ts';
import { Button } from '../parts/Button.tsx';
import { lazyPart } from '../parts/lazyPart.ts';
import { PlainPage } from '../parts/PlainPage.tsx';
import { mayBeSignedIn } from '../signIn/mayBeSignedIn.ts';
import { signInProvider } from '../signIn/signInProvider.ts';

const SignedOutPage = lazyPart(async () => (await import('../signIn/SignedOutPage.tsx')).SignedOutPage);

/** The server would not have us: the link is of no use any more, or this page is older than the map. */
export function RefusedPage({ reason }: { readonly reason: CloseReason | null }) {
  const { t } = useTranslation(['editor', 'common']);
  const isOld = reason === 'clientTooOld' || reason === 'epochGone';
  const page = (
    <PlainPage title={t(isOld ? 'outdated.title' : 'refused.title')} text={t(isOld ? 'outdated.text' : 'refused.text')}>
      {isOld && (
        <Button look="primary" onClick={() => window.location.reload()}>
          {t('common:broken.reload')}
        </Button>
      )}
      <a href="/">{t('common:toHome')}</a>
    </PlainPage>
  );
  const canSignIn = mayBeSignedIn() || signInProvider() !== null;
  if (isOld || !canSignIn || window.location.hash.length > 1) return page;
  return (
    <Suspense fallback={null}>
      <SignedOutPage>{page}</SignedOutPage>
    </Suspense>
  );
}
