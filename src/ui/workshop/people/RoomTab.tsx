import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { Button } from '../../parts/Button.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import { joinAddress, joinLink, wholeLink } from '../../route.ts';
import { QrCode } from '../../share/QrCode.tsx';
import { chimeStore, turnChime } from '../bar/chime.ts';
import { Check } from '../leading/Check.tsx';
import { useProblemWords } from '../part/problemWords.ts';
import styles from './People.module.css';
import { useLobby } from './useLobby.ts';

/** How people come in, and the windows for the one who leads. */
export function RoomTab() {
  const { t, i18n } = useTranslation('workshop');
  const { id, key } = useOpenMap();
  const { lobby, problem, isBusy, open, close } = useLobby();
  const words = useProblemWords();
  const { isOn } = useStore(chimeStore);
  const code = lobby?.code ?? null;
  const link = code === null ? '' : joinLink(code, lobby?.ticket ?? null);
  const closesAt = lobby?.closesAt
    ? new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(lobby.closesAt)
    : null;
  const toWindow = (path: 'lead' | 'wall') => () => {
    window.open(wholeLink(`/${path}/${id}#${key}`), `resa-${path}-${id}`, 'popup,width=1280,height=800');
  };
  return (
    <div className={styles.people}>
      <h3 className={styles.heading}>{t('room.join')}</h3>
      {code === null ? (
        <p className={styles.hint}>{t('room.closed')}</p>
      ) : (
        <div className={styles.join}>
          <QrCode className={styles.qr} text={link} label={t('room.qr')} />
          <p className={styles.code}>{code}</p>
          <p className={styles.hint}>{joinAddress()}</p>
          {closesAt && <p className={styles.hint}>{t('room.until', { time: closesAt })}</p>}
        </div>
      )}
      {code !== null && (
        <Segmented
          label={t('room.role')}
          value={lobby?.role ?? ''}
          options={(['edit', 'comment'] as const).map((value) => ({ value, label: t(`room.${value}`) }))}
          onChange={(role) => open({ role })}
        />
      )}
      <div className={styles.buttons}>
        {code === null ? (
          <Button look="primary" disabled={isBusy} onClick={() => open({ role: 'edit' })}>
            {t('room.open')}
          </Button>
        ) : (
          <>
            <Button
              disabled={isBusy}
              onClick={() => open({ role: lobby?.role === 'comment' ? 'comment' : 'edit', anew: true })}
            >
              {t('room.anew')}
            </Button>
            <Button disabled={isBusy} onClick={close}>
              {t('room.close')}
            </Button>
          </>
        )}
      </div>
      <div role="alert">{problem && <p className={styles.problem}>{words(problem)}</p>}</div>
      <h3 className={styles.heading}>{t('room.windows')}</h3>
      <div className={styles.buttons}>
        <Button onClick={toWindow('lead')}>{t('lead.ownWindow')}</Button>
        <Button onClick={toWindow('wall')}>{t('lead.wallWindow')}</Button>
      </div>
      <p className={styles.hint}>{t('room.windowsHint')}</p>
      <h3 className={styles.heading}>{t('room.here')}</h3>
      <Check label={t('room.chime')} isOn={isOn} onChange={turnChime} />
    </div>
  );
}
