import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { join, joinAgain, type WorkshopProblem } from '../../../sync/workshop/index.ts';
import { changeMe, meStore } from '../../me.ts';
import { Button } from '../../parts/Button.tsx';
import { ColourChoice } from '../../parts/ColourChoice.tsx';
import { cx } from '../../parts/cx.ts';
import field from '../../parts/Field.module.css';
import { Field, FieldGroup } from '../../parts/Field.tsx';
import { Logo } from '../../parts/Logo.tsx';
import { mapPath, navigate } from '../../route.ts';
import { useTheme } from '../../theme/themeStore.ts';
import styles from './Join.module.css';
import { keepPart } from './ownPart.ts';
import { useProblemWords } from './problemWords.ts';

/** Coming in from a phone: the code on the screen, a name, a colour, and in. */
export function JoinPage({ code: addressed, ticket }: { readonly code: string; readonly ticket: string }) {
  const { t } = useTranslation(['part', 'common']);
  const { theme } = useTheme();
  const problemWords = useProblemWords();
  const [me] = useState(meStore.getState);
  const [code, setCode] = useState(() => readCode(addressed));
  const [name, setName] = useState(me.name);
  const [colour, setColour] = useState(me.colour);
  const [own, setOwn] = useState('');
  const [isBack, setBack] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<WorkshopProblem | null>(null);
  const begins = readCode(addressed) === '' ? 'code' : 'person';

  useEffect(() => {
    document.title = `${t('join.title')} · Resa`;
  }, [t]);

  async function comeIn(event: FormEvent) {
    event.preventDefault();
    if (isAsking) return;
    setAsking(true);
    setProblem(null);
    const door = { code: code.trim(), ...(ticket !== '' && { ticket }) };
    const joined = await (isBack ? joinAgain(door, own.trim()) : join(door, { name: name.trim(), colour }));
    setAsking(false);
    if (!joined.ok) return setProblem(joined.error);
    const { map, key, participant, own: personal } = joined.value;
    if (!isBack) changeMe({ name: name.trim(), colour });
    keepPart({ map, participant, key, own: personal, isSeen: isBack });
    navigate(mapPath(map, key));
  }

  return (
    <main className={styles.page}>
      <Logo size={26} />
      <h1 className={styles.title}>{t('join.title')}</h1>
      <form className={styles.form} onSubmit={comeIn}>
        <CodeField
          label={t('join.code')}
          example={t('join.codeExample')}
          value={code}
          isFirst={begins === 'code'}
          enterKeyHint="next"
          onChange={setCode}
        />
        {isBack ? (
          <CodeField
            label={t('join.own')}
            example={t('join.ownExample')}
            value={own}
            isFirst
            enterKeyHint="go"
            onChange={setOwn}
          />
        ) : (
          <>
            <Field label={t('join.name')}>
              {(id) => (
                <input
                  id={id}
                  className={cx(field.control, styles.big)}
                  value={name}
                  required
                  maxLength={60}
                  // biome-ignore lint/a11y/noAutofocus: the code came with the address, so this is the first thing to write.
                  autoFocus={begins === 'person'}
                  autoComplete="nickname"
                  enterKeyHint="go"
                  onChange={(event) => setName(event.target.value)}
                />
              )}
            </Field>
            <FieldGroup label={t('join.colour')}>
              <div className={styles.colours}>
                <ColourChoice label={t('join.colour')} colours={theme.phases} value={colour} onChange={setColour} />
              </div>
            </FieldGroup>
          </>
        )}
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem === 'not-found' ? t(isBack ? 'join.notKnown' : 'join.notOpen') : problemWords(problem)}
          </p>
        )}
        <Button type="submit" look="primary" className={styles.go} aria-disabled={isAsking}>
          {t(isAsking ? 'join.asking' : 'join.go')}
        </Button>
      </form>
      <Button
        look="quiet"
        className={styles.back}
        onClick={() => {
          setBack(!isBack);
          setProblem(null);
        }}
      >
        {t(isBack ? 'join.new' : 'join.back')}
      </Button>
    </main>
  );
}

interface CodeFieldProps {
  readonly label: string;
  readonly example: string;
  readonly value: string;
  /** It is what somebody writes first. */
  readonly isFirst: boolean;
  readonly enterKeyHint: 'next' | 'go';
  readonly onChange: (value: string) => void;
}

/** A word and digits, as they are read from a screen or a note. */
function CodeField({ label, example, value, isFirst, enterKeyHint, onChange }: CodeFieldProps) {
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          className={cx(field.control, styles.code)}
          value={value}
          required
          maxLength={40}
          // biome-ignore lint/a11y/noAutofocus: there is nothing else on this page than what is typed in it.
          autoFocus={isFirst}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint={enterKeyHint}
          placeholder={example}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** The code in an address, as people write it. */
function readCode(addressed: string): string {
  try {
    return decodeURIComponent(addressed).replace(/[-+_]/g, ' ').slice(0, 40);
  } catch {
    // A lone percent sign: somebody typed the address by hand.
    return addressed.slice(0, 40);
  }
}
