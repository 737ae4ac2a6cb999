import { Worker } from 'node:worker_threads';
import type { Match, TemplateEntry } from '../src/canonical/learn-template.ts';
import { textOf } from '../src/canonical/read-holes.ts';
import type { JsonObject } from '../src/ports.ts';
import type { SplitIssuer } from '../src/proof/eddsa-rdfc-2022-template.ts';
import type { BulkRefusal, Issued } from './bulk-node-one.ts';
import type { PrivateJwk } from './key-pair.ts';

/** What goes to a thread. */
export interface BulkRequest {
  batch: number;
  created: string;
  /** Templates sent before are forgotten. */
  forgets: boolean;
  /** Those that the thread does not have yet. */
  templates: (Pick<TemplateEntry, 'sample' | 'paths'> & { number: number })[];
  items: BulkItem[];
}

/** What differs from a template; else text, as an object would be copied member by member. */
export type BulkItem = { template: number; strings: string[] } | { text: string };

/** What a signed text has more than the text of the credential, in place of its last brace; or the whole. */
export type BulkAnswer = string | Issued | BulkRefusal;

export interface BulkResponse {
  batch: number;
  answers: BulkAnswer[];
  /** Achievements of which a template gave a wrong canonical form. */
  mismatches: string[];
}

export interface BulkThread {
  issue(credentials: JsonObject[], created: string): Promise<(Issued | BulkRefusal)[]>;
  end(): Promise<void>;
}

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const workerUrl = new URL(`./bulk-node-worker.${extension}`, import.meta.url);
const maximumTemplates = 1_000;
/** Twice the default of Node: an award leaves 30 KB of short-lived text, and both threads pay for each collection. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };

/** A thread that signs, with its own copy of the key, what `issuer` has matched with a template on this one. */
export function startBulkThread(
  issuer: SplitIssuer,
  key: { verificationMethod: string; privateJwk: PrivateJwk },
): BulkThread {
  const line = openLine(new Worker(workerUrl, { workerData: key, resourceLimits }));
  const sent = new Map<TemplateEntry, number>();
  let batches = 0;
  return {
    async issue(credentials, created) {
      const works = credentials.map((credential) => issuer.match(credential) ?? JSON.stringify(credential));
      const message = { batch: batches++, created, ...itemsFor(works, sent) };
      const { answers, mismatches } = await line.ask(message);
      for (const achievementId of mismatches) issuer.distrust(achievementId);
      return works.map((work, index) => complete(work, answers[index]));
    },
    end: () => line.close(),
  };
}

/** What a template fits, or the text of what none fits. */
type Work = Match | string;

function itemsFor(
  works: Work[],
  sent: Map<TemplateEntry, number>,
): Pick<BulkRequest, 'forgets' | 'templates' | 'items'> {
  const forgets = sent.size >= maximumTemplates;
  if (forgets) sent.clear();
  const templates: BulkRequest['templates'] = [];
  const items = works.map((work): BulkItem => {
    if (typeof work === 'string') return { text: work };
    let number = sent.get(work.entry);
    if (number === undefined) {
      number = sent.size;
      sent.set(work.entry, number);
      templates.push({ number, sample: work.entry.sample, paths: work.entry.paths });
    }
    return { template: number, strings: work.strings };
  });
  return { forgets, templates, items };
}

function complete(work: Work, answer: BulkAnswer | undefined): Issued | BulkRefusal {
  if (answer === undefined) throw new Error('A thread of the bulk issuer left a credential out.');
  if (typeof answer !== 'string') return answer;
  const text = typeof work === 'string' ? work : textOf(work.entry.template, work.strings);
  return { json: text.slice(0, -1) + answer };
}

interface Line {
  ask(request: BulkRequest): Promise<BulkResponse>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(response: BulkResponse): void;
  reject(fault: Error): void;
}

/** A thread that has ended answers nobody: whoever waits for it, or asks it later, is told so. */
function openLine(worker: Worker): Line {
  const waiting = new Map<number, Waiting>();
  let fault: Error | undefined;
  const end = (error: unknown): void => {
    fault ??= error instanceof Error ? error : new Error(String(error));
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  };
  worker.on('message', (response: BulkResponse) => {
    waiting.get(response.batch)?.resolve(response);
    waiting.delete(response.batch);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('A thread of the bulk issuer ended.')));
  return {
    ask(request) {
      if (fault) return Promise.reject(fault);
      return new Promise((resolve, reject) => {
        waiting.set(request.batch, { resolve, reject });
        worker.postMessage(request);
      });
    },
    async close() {
      await worker.terminate();
    },
  };
}
