import type { ImportWarning } from '../types.ts';
import { undoEntities } from './entities.ts';
import type { JourneyTask } from './journey.ts';

type Warn = (code: string, line: number, values?: ImportWarning['values']) => void;

/** Reads `name: score: actor, actor`. `cutAtHash` drops what Mermaid drops and warns of it. */
export function readTask(
  statement: string,
  section: number,
  line: number,
  cutAtHash: (value: string, line: number) => string,
  warn: Warn,
): JourneyTask {
  const at = statement.indexOf(':');
  const written = at < 0 ? statement : statement.slice(0, at);
  const name = undoEntities(written).trim();
  if (at < 0) warn('mermaid-no-score', line, { name });
  else if (name === '') warn('mermaid-unnamed', line);
  if (/[;#]/.test(written)) warn('mermaid-refuses', line, { name });

  const data = at < 0 ? '' : cutAtHash(statement.slice(at + 1), line);
  if (data.includes('%%')) warn('mermaid-comment', line, { text: undoEntities(data.slice(data.indexOf('%%'))) });
  const [scoreText = '', people = '', ...extra] = data.split(':').map((piece) => piece.trim());
  const actors = people
    .split(',')
    .map((actor) => undoEntities(actor).trim())
    .filter((actor) => actor !== '');
  const score = scoreText === '' ? null : Number(scoreText);
  const task = { section, name, actors, swapped: null, line };

  if (score === null || Number.isFinite(score)) {
    if (score !== null && (score < 1 || score > 5)) {
      warn('mermaid-score-range', line, { name, score, read: Math.min(5, Math.max(1, score)) });
    }
    const dropped = extra.filter((piece) => piece !== '').join(': ');
    if (dropped) warn('mermaid-extra', line, { name, dropped: undoEntities(dropped) });
    return { ...task, score };
  }

  const text = undoEntities(scoreText);
  const actorScore = actors.length === 1 ? Number(actors[0]) : Number.NaN;
  if (extra.length > 0) warn('mermaid-colon-in-name', line, { name, text });
  else if (/^title$/i.test(name)) warn('mermaid-title-colon', line, { text });
  else if (Number.isFinite(actorScore)) {
    warn('mermaid-swapped', line, { name, actor: text, score: actorScore });
    return { ...task, score: null, swapped: { actor: text, score: actorScore } };
  } else warn('mermaid-score-text', line, { name, text });
  return { ...task, score: null };
}
