import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { joinLink } from '../route.ts';
import { useProblemWords } from '../workshop/part/problemWords.ts';
import { useLobby } from '../workshop/people/useLobby.ts';
import { BigCode } from './BigCode.tsx';
import { JoinBox } from './JoinBox.tsx';
import { QrCode } from './QrCode.tsx';
import styles from './ShareDialog.module.css';

interface JoinByCodeProps {
  /** Of the map. */
  readonly title: string;
  readonly editLink: string;
}

/** Coming in on a phone: by a short code while the lobby is open, else by the edit link. */
export function JoinByCode({ title, editLink }: JoinByCodeProps) {
  const { t } = useTranslation(['part', 'share']);
  const { lobby, problem, isBusy, open, close } = useLobby();
  const problemWords = useProblemWords();
  const [isBig, setBig] = useState(false);
  const code = lobby?.code ?? null;
  const link = code === null ? '' : joinLink(code, lobby?.ticket ?? null);
  return (
    <>
      {code === null ? (
        <JoinBox editLink={editLink} onBig={() => setBig(true)}>
          <Button disabled={isBusy} onClick={() => open({ role: 'edit' })}>
            {t('share.open')}
          </Button>
        </JoinBox>
      ) : (
        <div className={styles.join}>
          <QrCode className={styles.qr} text={link} label={t('share.qr')} />
          <div className={styles.joinWords}>
            <p className={styles.joinTitle}>{t('share:join.title')}</p>
            <p className={styles.code}>{code}</p>
            <p className={styles.joinText}>{`${new URL(link).host}/join`}</p>
            <Button onClick={() => setBig(true)}>{t('share:join.big')}</Button>
            <div className={styles.joinMore}>
              <Button
                look="quiet"
                disabled={isBusy}
                onClick={() => open({ role: lobby?.role === 'comment' ? 'comment' : 'edit', anew: true })}
              >
                {t('share.anew')}
              </Button>
              <Button look="quiet" disabled={isBusy} onClick={close}>
                {t('share.withdraw')}
              </Button>
            </div>
          </div>
        </div>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problemWords(problem)}
        </p>
      )}
      {isBig && code === null && (
        <Sheet isFull title={title} subtitle={t('share:join.text')} onClose={() => setBig(false)}>
          <QrCode className={styles.bigQr} text={editLink} label={t('share:qr')} />
        </Sheet>
      )}
      {isBig && code !== null && <BigCode title={title} code={code} link={link} onClose={() => setBig(false)} />}
    </>
  );
}
