import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { finishSignIn, type SignInProblem } from '../../sync/teams/index.ts';
import { PlainPage } from '../parts/PlainPage.tsx';
import { replaceRoute } from '../route.ts';
import { takeBeginning } from './beginning.ts';
import { SignInButton } from './SignInButton.tsx';
import { keepPerson } from './signedIn.ts';

/** What the provider sent the browser back with; it leaves the address, and the browser's history, at once. */
function takeAnswer(): string {
  const { hash, search } = window.location;
  window.history.replaceState(null, '', '/sign-in');
  return (hash || search).slice(1);
}

/** One finishing for each time the page is loaded, however often it is drawn. */
let finishing: Promise<{ readonly problem: SignInProblem | null; readonly back: string }> | null = null;

async function finish(): Promise<{ readonly problem: SignInProblem | null; readonly back: string }> {
  const answer = takeAnswer();
  const beginning = takeBeginning();
  const back = beginning?.back ?? '/';
  if (!beginning || answer === '') return { problem: 'over', back };
  const finished = await finishSignIn(beginning.secret, answer);
  if (finished.ok) keepPerson(finished.value);
  return { problem: finished.ok ? null : finished.error, back };
}

/** Where the provider sends people back to: on to where they were, or a sentence on what went wrong. */
export function SignInPage() {
  const { t } = useTranslation(['signIn', 'common']);
  const [failed, setFailed] = useState<{ readonly problem: SignInProblem; readonly back: string } | null>(null);

  useEffect(() => {
    let isHere = true;
    finishing ??= finish();
    void finishing.then(({ problem, back }) => {
      if (!isHere) return;
      finishing = null;
      if (problem === null) replaceRoute(back);
      else setFailed({ problem, back });
    });
    return () => {
      isHere = false;
    };
  }, []);

  useEffect(() => {
    document.title = `${t('action')} · Resa`;
  }, [t]);

  if (!failed) return <PlainPage title={t('finishing.title')} text={t('finishing.text')} />;
  return (
    <PlainPage title={t('failed')} text={t(`problems.${failed.problem}`)}>
      <SignInButton look="primary" back={failed.back} />
      <a href="/">{t('common:toHome')}</a>
    </PlainPage>
  );
}
