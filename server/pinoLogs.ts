import pino, { type DestinationStream } from 'pino';
import { type LogDetails, type LogLevel, type Logs, withoutSecrets } from './log.ts';

/** Names under which a key could be told by mistake. */
const SECRET_NAMES = ['key', 'keys', 'authorization', 'password', 'sealed'];

/**
 * One JSON line an event, from `level` upwards: `{ level, time, concern, event, … }`. Lines are written before the call returns,
 * so that the last ones before an end are there too.
 *
 * @param destination standard error unless given.
 */
export function createPinoLogs(level: LogLevel, destination: DestinationStream = pino.destination(2)): Logs {
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
