import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from './config.ts';
import type { Database } from './database/open.ts';
import type { Deps } from './platform/deps.ts';
import { localFiles } from './platform/files.ts';
import { newId } from './platform/ids.ts';
import { jobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import { outbox } from './platform/mail.ts';

/** The real outside world for a process; tests replace single members. */
export function createDeps(config: Config, database: Database, log: Log): Deps {
  const notYet = () => Promise.reject(new Error('not wired'));
  return {
    config,
    database,
    log,
    now: () => new Date(),
    newId,
    randomBytes: (count) => randomBytes(count),
    jobs,
    files: localFiles(join(config.dataFolder, 'files')),
    keys: { createKey: notYet, signer: notYet },
    mail: outbox({ config, newId }),
    fetchDocument: notYet,
  };
}
