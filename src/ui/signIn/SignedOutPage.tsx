import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readSignIn } from '../../sync/teams/index.ts';
import { PlainPage } from '../parts/PlainPage.tsx';
import { SignInButton } from './SignInButton.tsx';
import { isOver, signedIn } from './signedIn.ts';
import { signInProvider } from './signInProvider.ts';

/**
 * In place of a page that was refused: says so when the reason is that the sign-in is over, or that nobody has signed in yet.
 * `children`: it is neither.
 */
export function SignedOutPage({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(['signIn', 'common']);
  const [isOut, setOut] = useState<boolean | null>(null);

  useEffect(() => {
    const { person } = signedIn.getState();
    if (!person || isOver(person)) return setOut(true);
    let isHere = true;
    void readSignIn(person.key).then((read) => {
      if (isHere) setOut(!read.ok && read.error === 'not-found');
    });
    return () => {
      isHere = false;
    };
  }, []);

  if (isOut === null) return null;
  if (!isOut) return children;
  const words = signedIn.getState().person
    ? { title: t('over.title'), text: t('over.kept') }
    : { title: t('first.title'), text: t('first.text', { provider: signInProvider() }) };
  return (
    <PlainPage {...words}>
      <SignInButton look="primary" back={window.location.pathname} />
      <a href="/">{t('common:toHome')}</a>
    </PlainPage>
  );
}
