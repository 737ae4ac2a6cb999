import { randomBytes, randomUUID } from 'node:crypto';
import type { Config } from './config.ts';
import type { Database } from './database/open.ts';
import { withDemoReceiver } from './demo/receiver.ts';
import { allWork, planOf } from './jobs/plan.ts';
import { findLanguages } from './modules/people/index.ts';
import { getProfile } from './modules/site/index.ts';
import type { Deps } from './platform/deps.ts';
import { createEngineThreads } from './platform/engine-threads.ts';
import { localFiles } from './platform/files/local-files.ts';
import { newId } from './platform/ids.ts';
import { createJobs } from './platform/jobs.ts';
import { createKeyStore } from './platform/keys.ts';
import type { Log } from './platform/log.ts';
import { outbox } from './platform/mail.ts';
import { createPress } from './platform/press/index.ts';
import { createResolveTxt } from './platform/resolve-txt.ts';
import { createSafeFetch } from './platform/safe-fetch.ts';
import { createSafePost, isOnOwnMachine } from './platform/safe-post.ts';
import { createSeals } from './platform/seal.ts';
import { createSearchIndex } from './platform/search/followed-index.ts';
import { saidIn, sayIn, writeIn } from './web/words/say-in.ts';

/** The real outside world for a process; tests replace single members. */
export function createDeps(config: Config, database: Database, log: Log): Deps {
  const jobs = createJobs(planOf(allWork));
  const postTo = createSafePost({ allowsLocal: isOnOwnMachine(config) });
  return {
    config,
    database,
    log,
    now: () => new Date(),
    newId,
    newUuid: randomUUID,
    say: sayIn,
    languages: saidIn,
    randomBytes: (count) => randomBytes(count),
    jobs,
    files: localFiles(config.filesFolder, newId),
    keys: createKeyStore({ database, dataFolder: config.dataFolder, newId, now: () => new Date() }),
    mail: outbox({
      ...{ config, newId, jobs },
      siteName: async (deps) => (await getProfile(deps)).name,
      languagesOf: findLanguages,
      write: writeIn,
    }),
    fetchDocument: createSafeFetch({ publicUrl: config.publicUrl }),
    fetchLarge: createSafeFetch({
      publicUrl: config.publicUrl,
      largest: 40 * 1024 * 1024,
      milliseconds: 30_000,
    }),
    postTo: config.demo ? withDemoReceiver(postTo) : postTo,
    resolveTxt: createResolveTxt(),
    seals: createSeals(config.dataFolder),
    engineThreads: createEngineThreads(),
    press: createPress(),
    catalogueIndex: createSearchIndex(),
  };
}
