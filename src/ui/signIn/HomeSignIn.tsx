import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { endSignIn, readSignIn, type SignInProblem } from '../../sync/teams/index.ts';
import { Button } from '../parts/Button.tsx';
import { LinkFact, LinkItem, LinkList } from '../parts/LinkList.tsx';
import { teamPath } from '../route.ts';
import page from '../team/Team.module.css';
import styles from './SignIn.module.css';
import { SignInButton } from './SignInButton.tsx';
import { forgetPerson, isOver, keepPerson, type SignedInPerson, signedIn } from './signedIn.ts';
import { signInProvider } from './signInProvider.ts';

/** On the home page: the way in, or who is signed in, with their teams and the way out. */
export function HomeSignIn() {
  const { t } = useTranslation('signIn');
  const { person } = useStore(signedIn);
  const [wasOver, setWasOver] = useState(false);
  const section = useRef<HTMLElement>(null);
  const key = person?.key;

  // What the server says now: a group may have been given or taken away since.
  useEffect(() => {
    if (key === undefined) return;
    void readSignIn(key).then((read) => {
      if (key !== signedIn.getState().person?.key) return;
      if (read.ok) keepPerson({ ...read.value, key });
      else if (read.error === 'not-found') {
        forgetPerson();
        setWasOver(true);
      }
    });
  }, [key]);

  return (
    <section ref={section} aria-labelledby="sign-in" className={styles.section} tabIndex={-1}>
      <h2 id="sign-in" className={page.heading}>
        {person ? t('home.asPerson', { name: person.name }) : t('home.heading')}
      </h2>
      {person && !isOver(person) ? (
        <Person person={person} onLeft={() => section.current?.focus()} />
      ) : (
        <div className={styles.row}>
          <p role="status" className={page.hint}>
            {wasOver || person ? t('over.text') : t('home.text', { provider: signInProvider() })}
          </p>
          <SignInButton back="/" />
        </div>
      )}
    </section>
  );
}

interface PersonProps {
  readonly person: SignedInPerson;
  readonly onLeft: () => void;
}

function Person({ person, onLeft }: PersonProps) {
  const { t, i18n } = useTranslation(['signIn', 'common']);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const until = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    person.expires,
  );

  async function leave() {
    const left = await endSignIn(person.key);
    // Without an answer the key would go on opening maps unseen.
    if (!left.ok && left.error !== 'not-found') return setProblem(left.error);
    onLeft();
    forgetPerson();
  }

  return (
    <>
      {person.teams.length === 0 ? (
        <p className={page.hint}>{t('problems.no-team')}</p>
      ) : (
        <LinkList label={t('home.teams')}>
          {person.teams.map(({ id, name, role }) => (
            <LinkItem key={id} path={teamPath(id, '')} title={name}>
              <LinkFact>{t(`common:roles.${role}`)}</LinkFact>
            </LinkItem>
          ))}
        </LinkList>
      )}
      <div className={styles.row}>
        <p className={page.hint}>{t('home.until', { when: until })}</p>
        <Button onClick={() => void leave()}>{t('out')}</Button>
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {t(`problems.${problem}`)}
        </p>
      )}
    </>
  );
}
