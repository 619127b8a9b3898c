import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInProblem } from '../../sync/teams/index.ts';
import { Button, type ButtonProps } from '../parts/Button.tsx';
import { goToProvider } from './beginning.ts';
import styles from './SignIn.module.css';

interface SignInButtonProps {
  /** Where to come back to. */
  readonly back: string;
  readonly look?: NonNullable<ButtonProps['look']>;
}

/** Goes to the company's own page, where people say who they are. A sentence says what keeps from it. */
export function SignInButton({ back, look = 'plain' }: SignInButtonProps) {
  const { t } = useTranslation('signIn');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);

  async function go() {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    const failed = await goToProvider(back);
    if (failed === null) return;
    setBusy(false);
    if (!failed.ok) setProblem(failed.error);
  }

  return (
    <>
      <Button look={look} aria-disabled={isBusy} onClick={() => void go()}>
        {t('action')}
      </Button>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {t(`problems.${problem}`)}
        </p>
      )}
    </>
  );
}
