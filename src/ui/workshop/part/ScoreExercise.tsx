import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyMap } from '../../../model/index.ts';
import { type Ballot, type BoxRules, WORKSHOP_LIMITS } from '../../../model/workshop/index.ts';
import { useMapValue } from '../../editor/useOpenMap.ts';
import { Button } from '../../parts/Button.tsx';
import { cx } from '../../parts/cx.ts';
import field from '../../parts/Field.module.css';
import { personaOf } from '../results/keepScores.ts';
import { FACE_SCORES, FaceChoice } from './FaceChoice.tsx';
import { HandedIn } from './HandedIn.tsx';
import { OthersReady } from './OthersReady.tsx';
import styles from './Part.module.css';
import { Progress } from './Progress.tsx';
import { ScoreOverview } from './ScoreOverview.tsx';
import type { SealedProps } from './sealedProps.ts';
import { useAskedColumns } from './useAskedColumns.ts';

type Scores = Extract<Ballot, { readonly type: 'score' }>['scores'];
const NONE: Scores = {};

/** Blind scoring: how each activity feels, one after another, alone. */
export function ScoreExercise({ rules, ballot }: SealedProps<Extract<BoxRules, { readonly type: 'score' }>>) {
  const { t } = useTranslation('part');
  const columns = useAskedColumns(rules.activities);
  const name = useMapValue(
    useCallback((map: JourneyMap) => map.personas[personaOf(map, rules.persona) ?? '']?.name, [rules.persona]),
  );
  const scores = ballot.ballot?.type === 'score' ? ballot.ballot.scores : NONE;
  const handedIn = ballot.handedIn?.type === 'score' ? Object.keys(ballot.handedIn.scores).length : 0;
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      columns.findIndex(({ id }) => !scores[id]),
    ),
  );
  const [isOverview, setOverview] = useState(false);
  /** Words for activities that have no face yet. */
  const [loose, setLoose] = useState<Readonly<Record<string, string>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const column = columns[Math.min(at, columns.length - 1)];
  const count = columns.length;

  function change(id: string, score: number, words: string) {
    ballot.keeper.change({ type: 'score', scores: { ...scores, [id]: { score, words } } });
  }

  function go(to: number) {
    setOverview(to >= count);
    if (to < count) setAt(Math.max(0, to));
    heading.current?.focus();
  }

  function press(event: KeyboardEvent) {
    if (!column || isOverview || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLTextAreaElement) return;
    const score = FACE_SCORES[Number(event.key) - 1];
    if (score !== undefined && ballot.canChange)
      change(column.id, score, scores[column.id]?.words ?? loose[column.id] ?? '');
    else if (event.key === 'ArrowRight') go(at + 1);
    else if (event.key === 'ArrowLeft' && at > 0) go(at - 1);
    else return;
    event.preventDefault();
  }

  if (!column) return <p className={styles.instruction}>{t('score.none')}</p>;
  const own = scores[column.id];
  const words = own?.words ?? loose[column.id] ?? '';
  // The name alone, as it is said aloud: of "Anna, 31" that is Anna.
  const persona = name?.split(',')[0]?.trim() || t('score.customer');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for what the buttons and faces in it do.
    <div className={styles.exercise} onKeyDown={press}>
      <div className={styles.body}>
        <Progress value={isOverview ? 1 : (at + 1) / count} />
        {isOverview ? (
          <>
            <h3 ref={heading} tabIndex={-1} className={styles.title}>
              {t('score.overview')}
            </h3>
            <ScoreOverview columns={columns} scores={scores} onChoose={go} />
          </>
        ) : (
          <>
            <div>
              <p className={styles.over1}>
                {t('score.place', { phase: column.phase || t('noPhase'), number: at + 1, count })}
              </p>
              <h3 ref={heading} tabIndex={-1} className={styles.title}>
                {column.text || t('noWords')}
              </h3>
            </div>
            <p className={styles.subtle}>{t('score.ask', { persona })}</p>
            <FaceChoice
              key={column.id}
              label={t('score.asked', { persona, activity: column.text })}
              value={own?.score ?? null}
              disabled={!ballot.canChange}
              onChange={(score) => change(column.id, score, words)}
            />
            <textarea
              className={cx(field.control, styles.words2)}
              aria-label={t('score.words')}
              placeholder={t('score.words')}
              value={words}
              maxLength={WORKSHOP_LIMITS.words}
              readOnly={!ballot.canChange}
              rows={2}
              onChange={({ target }) => {
                if (own) change(column.id, own.score, target.value);
                else setLoose({ ...loose, [column.id]: target.value });
              }}
            />
            {!own && words !== '' && <p className={styles.subtle}>{t('score.wordsNeedFace')}</p>}
          </>
        )}
      </div>
      <div className={styles.foot}>
        <div className={styles.actions}>
          <Button
            className={styles.big}
            disabled={at === 0 && !isOverview}
            onClick={() => go(isOverview ? count - 1 : at - 1)}
          >
            {t('score.back')}
          </Button>
          {isOverview ? (
            <Button className={styles.big} onClick={() => go(0)}>
              {t('score.fromStart')}
            </Button>
          ) : (
            <Button look="primary" className={styles.big} onClick={() => go(at + 1)}>
              {t(at + 1 < count ? 'score.next' : 'score.finish')}
            </Button>
          )}
        </div>
        <HandedIn ballot={ballot} what={t('score.handedIn', { number: handedIn, count })}>
          <OthersReady />
        </HandedIn>
        {!isOverview && (
          <button type="button" className={cx(styles.link, styles.centred)} onClick={() => go(count)}>
            {t('score.all')}
          </button>
        )}
      </div>
    </div>
  );
}
