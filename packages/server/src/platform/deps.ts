import type { FetchDocument } from '@cairn/engine';
import type { Config } from '../config.ts';
import type { Database } from '../database/open.ts';
import type { EngineThreads } from './engine-threads.ts';
import type { Files } from './files/files.ts';
import type { Jobs } from './jobs.ts';
import type { KeyStore } from './keys.ts';
import type { Log } from './log.ts';
import type { Mail } from './message.ts';
import type { Press } from './press/index.ts';
import type { Said } from './refusal.ts';
import type { ResolveTxt } from './resolve-txt.ts';
import type { PostTo } from './safe-post.ts';
import type { Seals } from './seal.ts';
import type { SearchIndex } from './search/followed-index.ts';

/** Everything that code needs from outside. A function asks for only what it uses: `Pick<Deps, 'database' | 'now'>`. */
export interface Deps {
  config: Config;
  database: Database;
  log: Log;
  now: () => Date;
  newId: (prefix: string) => string;
  /** For what other specifications want a UUID for. */
  newUuid: () => string;
  /** What is said where nobody reads a page, such as in a badge: in that language (BCP 47), as far as there are words. */
  say: (said: Said, language: string) => string;
  /** BCP 47: those that `say` has words in; the first is said where there are none. */
  languages: readonly [string, ...string[]];
  randomBytes: (count: number) => Uint8Array;
  jobs: Jobs;
  files: Files;
  keys: KeyStore;
  mail: Mail;
  fetchDocument: FetchDocument;
  /** The same for what is as large as a whole framework of skills, with more patience. */
  fetchLarge: FetchDocument;
  postTo: PostTo;
  resolveTxt: ResolveTxt;
  seals: Seals;
  engineThreads: EngineThreads;
  press: Press;
  catalogueIndex: SearchIndex;
}
