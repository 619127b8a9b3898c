import { useTranslation } from 'react-i18next';
import { type MapDocument, setFields } from '../../../document/index.ts';
import { isLive, type JourneyMap } from '../../../model/index.ts';
import { type BoxResult, type JudgedCard, rankSeverity } from '../../../model/workshop/index.ts';
import { useMapValue, useOpenMap } from '../../editor/useOpenMap.ts';
import { Button } from '../../parts/Button.tsx';
import part from '../part/Part.module.css';
import { NeedSelect } from './NeedSelect.tsx';
import styles from './Results.module.css';
import { Strip } from './Strip.tsx';
import { useIsDeciding } from './useIsDeciding.ts';
import { Whys } from './Whys.tsx';

const MIN = 1;
const MAX = 5;
const cardsOf = (map: JourneyMap) => map.cards;
const plain = (value: number) => String(Math.round(value * 10) / 10);

/** The pain points as they were judged, the worst first; then why, and which need they hit. */
export function SeverityResults({ result }: { readonly result: Extract<BoxResult, { readonly type: 'severity' }> }) {
  const { t } = useTranslation('part');
  const { document, canEdit } = useOpenMap();
  const cards = useMapValue(cardsOf);
  const isDeciding = useIsDeciding();
  const ranked = rankSeverity(result).filter(({ card }) => cards[card] && isLive(cards[card]));
  if (ranked.length === 0) return <p className={part.instruction}>{t('results.nothing')}</p>;
  return (
    <>
      <h3 className={part.title}>{t('results.severityTitle')}</h3>
      {isDeciding && (
        <Button className={part.big} onClick={() => keepSeverities(document, ranked)}>
          {t('results.keepSeverities')}
        </Button>
      )}
      <ol className={part.list}>
        {ranked.map(({ card, spread }) => {
          const record = cards[card];
          const now = record?.fields.severity;
          return (
            record && (
              <li key={card} className={styles.item}>
                <div className={styles.top}>
                  <p className={styles.name}>{record.text || t('noWords')}</p>
                  <p className={styles.figure}>{t('results.severity', { severity: plain(spread.median) })}</p>
                </div>
                <Strip
                  values={(result.severities[card] ?? []).map(({ severity }) => severity)}
                  spread={spread}
                  min={MIN}
                  max={MAX}
                  text={plain}
                />
                <div className={styles.ends} aria-hidden>
                  <span>{t('clinic.mild')}</span>
                  <span>{t('clinic.severe')}</span>
                </div>
                {typeof now === 'number' && (
                  <p className={part.subtle}>{t('results.severityOnMap', { severity: now })}</p>
                )}
                <Whys card={record} canEdit={canEdit} />
                <NeedSelect card={record} canEdit={canEdit} />
              </li>
            )
          );
        })}
      </ol>
    </>
  );
}

/** Puts the medians onto the pain points in one step; between two, the worse. */
function keepSeverities(document: MapDocument, judged: readonly JudgedCard[]): void {
  const gesture = document.history.beginGesture();
  for (const { card, spread } of judged) {
    document.run(setFields, { id: card, fields: { severity: Math.min(MAX, Math.ceil(spread.median)) } });
  }
  gesture.commit();
}
