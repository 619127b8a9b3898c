/**
 * Loaded before the built server (`node --import`), which knows nothing of it: the process kills itself without warning at the n-th
 * step from the moment at which its parent says so. A step is what leaves a mark outside the process: a statement that writes, the
 * beginning or end of a transaction, an answer, news of a document to a socket; each counts twice, before it and after.
 */
import { writeSync } from 'node:fs';
import { ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import Database from 'libsql';
import pg from 'pg';

const VERB = /^\s*(BEGIN|COMMIT|ROLLBACK|INSERT|UPDATE|DELETE|WITH)\b/i;
const TABLE = /\b(?:INTO|FROM|UPDATE)\s+(?:resa\.)?(\w+)/i;
/** The first byte of a websocket's whole binary frame, and of a message about a document in it. */
const FRAME = 0x82;
const SYNC = 0;

let left = 0;

/** A number of steps, or 0 to count no more. */
process.on('message', (steps) => {
  left = steps;
  process.send?.('heard');
});
process.channel?.unref();

function step(when, what) {
  left -= 1;
  if (left !== 0) return;
  writeSync(1, `died ${when} ${what}\n`);
  process.kill(process.pid, 'SIGKILL');
}

/** The name of a statement that leaves a mark, such as `INSERT ballots`; null for one that only reads. */
function markOf(sql) {
  const verb = VERB.exec(sql)?.[1];
  return verb ? [verb.toUpperCase(), TABLE.exec(sql)?.[1]].filter(Boolean).join(' ') : null;
}

/** Whether these bytes tell somebody about a document; signs of life do not. */
function isNews(bytes) {
  const length = bytes[1] & 0x7f;
  return bytes[0] === FRAME && bytes[2 + (length < 126 ? 0 : length === 126 ? 2 : 8)] === SYNC;
}

/** Steps before and after `call`, which answers at once, by a promise, or by the callback that comes last. */
function around(what, call, args) {
  if (what === null) return call(args);
  step('before', what);
  const last = args.at(-1);
  if (typeof last === 'function') {
    const heard = (...answer) => {
      step('after', what);
      last(...answer);
    };
    return call([...args.slice(0, -1), heard]);
  }
  const answer = call(args);
  if (typeof answer?.then !== 'function') {
    step('after', what);
    return answer;
  }
  return answer.then((value) => {
    step('after', what);
    return value;
  });
}

function wrap(owner, name, nameOf) {
  const real = owner[name];
  owner[name] = function (...args) {
    return around(nameOf(...args), (given) => real.apply(this, given), args);
  };
}

const { prepare } = Database.prototype;
Database.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  for (const name of ['run', 'all', 'get']) wrap(statement, name, () => markOf(sql));
  return statement;
};
wrap(Database.prototype, 'exec', markOf);
wrap(Database.prototype, 'pragma', (source) => `pragma ${source}`);
wrap(pg.Client.prototype, 'query', (asked) => markOf(typeof asked === 'string' ? asked : (asked?.text ?? '')));
wrap(ServerResponse.prototype, 'end', () => 'answer');
wrap(Socket.prototype, 'write', (chunk) => (Buffer.isBuffer(chunk) && isNews(chunk) ? 'frame' : null));
