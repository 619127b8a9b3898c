import { join } from 'node:path';
import Database from 'libsql';

const LOCK_FILE = 'resa.lock';

/**
 * Keeps `folder` to this process: two servers on one store would hold documents that drift apart. The lock is an open
 * transaction on a file of its own, so the system drops it with the process, however that ends, and the data themselves can
 * be copied while the server runs. Answers the function that gives it back.
 */
export function lockFolder(folder: string): () => void {
  const db = new Database(join(folder, LOCK_FILE));
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    throw new Error(`Another Resa is already using the data in ${folder}.`, { cause: error });
  }
  return () => {
    db.exec('COMMIT');
    db.close();
  };
}
