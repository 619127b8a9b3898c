import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setMapInfo } from '../../document/index.ts';
import { type Finding, findingKey, type RuleId } from '../../model/review/index.ts';
import { PanelHeader } from '../editor/PanelHeader.tsx';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import { FindingPlace } from './FindingPlace.tsx';
import { FindingRow } from './FindingRow.tsx';
import styles from './Review.module.css';
import { useReview } from './useReview.ts';

/** Places shown of one rule; the rest are counted. */
const SHOWN = 30;

/** The pitfalls the review sees, rule by rule: where, what to do about it, and the way to set one aside with a reason. */
export function ReviewPanel() {
  const { t } = useTranslation(['evidence', 'editor']);
  const { document, canEdit } = useOpenMap();
  const { open, setAside } = useReview();
  const panel = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<string | null>(null);

  /** The button that was pressed is gone: the heading takes the focus. */
  function setDismissed(change: (dismissed: Record<string, string>) => void) {
    const dismissed = { ...document.getMap().map.dismissed };
    change(dismissed);
    document.run(setMapInfo, { values: { dismissed } });
    setAsked(null);
    panel.current?.querySelector<HTMLElement>('h2')?.focus();
  }

  return (
    <div ref={panel}>
      <PanelHeader title={t('editor:panel.review')} />
      <p className={styles.lead}>{t('review.lead')}</p>
      <p role="status" className={styles.count}>
        {open.length === 0 ? t('review.empty') : t('review.count', { count: open.length })}
      </p>
      {groupsOf(open).map(([rule, findings]) => (
        <section key={rule} className={styles.rule} aria-label={t(`review.rules.${rule}.title`)}>
          <h3 className={styles.title}>{t(`review.rules.${rule}.title`)}</h3>
          <p className={styles.remedy}>{t(`review.rules.${rule}.remedy`)}</p>
          <ul className={styles.list}>
            {findings.slice(0, SHOWN).map((finding) => {
              const key = findingKey(finding);
              return (
                <FindingRow
                  key={key}
                  finding={finding}
                  isAsked={asked === key}
                  onAsk={() => setAsked(key)}
                  onCancel={() => setAsked(null)}
                  onDismiss={(reason) => setDismissed((dismissed) => Object.assign(dismissed, { [key]: reason }))}
                />
              );
            })}
          </ul>
          {findings.length > SHOWN && (
            <p className={styles.remedy}>{t('review.more', { count: findings.length - SHOWN })}</p>
          )}
        </section>
      ))}
      {setAside.length > 0 && (
        <details className={styles.aside}>
          <summary className={styles.summary}>{t('review.setAside', { count: setAside.length })}</summary>
          <ul className={styles.list}>
            {setAside.map(({ finding, reason }) => (
              <li key={findingKey(finding)} className={styles.finding}>
                <div className={styles.words}>
                  <strong>{t(`review.rules.${finding.rule}.title`)}</strong>
                  <FindingPlace finding={finding} />
                  <span className={styles.fact}>{reason ? t('review.because', { reason }) : t('review.noReason')}</span>
                  {canEdit && (
                    <Button
                      className={styles.small}
                      aria-label={t('review.takeBackOne', { text: t(`review.rules.${finding.rule}.title`) })}
                      onClick={() =>
                        setDismissed((dismissed) => Reflect.deleteProperty(dismissed, findingKey(finding)))
                      }
                    >
                      {t('review.takeBack')}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function groupsOf(findings: readonly Finding[]): readonly (readonly [RuleId, readonly Finding[]])[] {
  const groups = new Map<RuleId, Finding[]>();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return [...groups];
}
