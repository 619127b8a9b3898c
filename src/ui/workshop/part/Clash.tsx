import { useTranslation } from 'react-i18next';
import { type Ballot, entriesOf } from '../../../model/workshop/index.ts';
import type { BallotKeeper, BallotView } from '../../../sync/workshop/index.ts';
import { Button } from '../../parts/Button.tsx';
import styles from './Part.module.css';

interface ClashProps {
  readonly ballot: BallotView<Ballot> & { readonly keeper: BallotKeeper<Ballot> };
}

/** Another page of the same person has handed in: both are shown, and somebody chooses. */
export function Clash({ ballot: { ballot, there, keeper } }: ClashProps) {
  const { t } = useTranslation('part');
  return (
    <div className={styles.body}>
      <div role="alert" className={styles.warn}>
        <h3>{t('clash.title')}</h3>
        <p>{t('clash.text')}</p>
      </div>
      <Side
        ballot={ballot}
        title={t('clash.here')}
        action={t('clash.useHere')}
        onChoose={() => keeper.choose('here')}
      />
      <Side
        ballot={there}
        title={t('clash.there')}
        action={t('clash.useThere')}
        onChoose={() => keeper.choose('there')}
      />
    </div>
  );
}

interface SideProps {
  readonly ballot: Ballot | null;
  readonly title: string;
  readonly action: string;
  readonly onChoose: () => void;
}

function Side({ ballot, title, action, onChoose }: SideProps) {
  const { t } = useTranslation('part');
  const texts = ballot?.type === 'write' ? ballot.cards.map(({ text }) => text) : [];
  return (
    <section className={styles.column}>
      <h3>{title}</h3>
      <p className={styles.subtle}>{t('clash.entries', { count: ballot ? entriesOf(ballot) : 0 })}</p>
      {texts.length > 0 && (
        <ul className={styles.plainList}>
          {texts.map((text, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only read.
            <li key={i}>{text}</li>
          ))}
        </ul>
      )}
      <Button className={styles.big} onClick={onChoose}>
        {action}
      </Button>
    </section>
  );
}
