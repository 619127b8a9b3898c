import pino, { type DestinationStream } from 'pino';
import { type LogDetails, type LogLevel, type Logs, withoutSecrets } from './log.ts';

/** Names under which a key could be told by mistake. */
const SECRET_NAMES = ['key', 'keys', 'authorization', 'password', 'sealed'];

const STANDARD_ERROR = 2;
/** Characters that wait for a reader who stands still; what comes beyond them is lost. */
const MOST_WAITING = 1_000_000;

/**
 * Writes to an open file before the call returns, so that the last lines before an end are there too. Whoever reads them holds
 * nothing up: not by standing still, nor by having gone, when nobody is left to be told.
 */
export function linesTo(file: number): DestinationStream {
  const lines = pino.destination({ dest: file, sync: true, maxLength: MOST_WAITING, retryEAGAIN: () => false });
  lines.on('error', () => undefined);
  return lines;
}

/**
 * One JSON line an event, from `level` upwards: `{ level, time, concern, event, … }`.
 *
 * @param destination standard error unless given.
 */
export function createPinoLogs(level: LogLevel, destination: DestinationStream = linesTo(STANDARD_ERROR)): Logs {
  const root = pino(
    {
      level,
      base: null,
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRET_NAMES, censor: '[removed]' },
    },
    destination,
  );
  return (concern) => {
    const child = root.child({ concern });
    return (event, details, at = 'warn') => {
      if (child.isLevelEnabled(at)) child[at](clean(details), event);
    };
  };
}

function clean(details: LogDetails): LogDetails {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, typeof value === 'string' ? withoutSecrets(value) : value]),
  );
}
