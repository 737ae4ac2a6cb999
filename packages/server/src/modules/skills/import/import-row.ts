import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Entry } from './entry.ts';

const text = z.string();
const texts = {
  uri: text,
  language: text,
  name: text,
  alternatives: z.array(text),
  description: text.exactOptional(),
  code: text.exactOptional(),
};
const counts = z.object({ added: z.number(), changed: z.number(), gone: z.number(), same: z.number() });
const head = z.object({
  type: z.literal('framework'),
  format: z.enum(['esco', 'onet', 'case', 'ctdl-asn', 'csv']),
  uri: text,
  name: text,
  publisher: text.exactOptional(),
  licence: text.exactOptional(),
  version: text.exactOptional(),
  language: text,
  mapping: z
    .object({
      uri: text.exactOptional(),
      name: text.exactOptional(),
      description: text.exactOptional(),
      code: text.exactOptional(),
      broader: text.exactOptional(),
      alternatives: text.exactOptional(),
    })
    .exactOptional(),
});
const entry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('skill'), ...texts, isTransversal: z.boolean() }),
  z.object({ type: z.literal('group'), ...texts }),
  z.object({ type: z.literal('occupation'), ...texts }),
  z.object({ type: z.literal('links'), uri: text, broader: z.array(text), related: z.array(text) }),
  z.object({
    ...{ type: z.literal('anchors'), uri: text, language: text },
    levels: z.array(z.object({ level: z.number(), text })),
  }),
  z.object({
    ...{ type: z.literal('needs'), uri: text },
    skills: z.array(
      z.object({
        uri: text,
        need: z.enum(['essential', 'optional']).exactOptional(),
        importance: z.number().exactOptional(),
        level: z.number().exactOptional(),
      }),
    ),
  }),
]);
const said = z.object({
  code: text,
  params: z.record(text, z.union([text, z.number(), z.boolean(), z.array(text).readonly()])).optional(),
});
const fault = z.object({ type: z.literal('fault'), file: text, line: z.number(), said });
export const entryTypes = ['skill', 'group', 'links', 'anchors', 'occupation', 'needs'] as const;

/** One row of an import, as it waits in its bulk run: first the framework, then what is in it, at last the sum. */
export const importRow = z.discriminatedUnion('step', [
  z.object({ step: z.literal('framework'), name: text, head, revision: z.number() }),
  z.object({
    ...{ step: z.literal('entry'), name: text, change: z.enum(['added', 'changed', 'same']) },
    entry,
  }),
  z.object({
    ...{ step: z.literal('gone'), name: text },
    gone: z.object({ type: z.enum(entryTypes), uri: text, language: text }),
  }),
  z.object({ step: z.literal('fault'), name: text, fault }),
  z.object({ step: z.literal('end'), name: text, counts, faulty: z.number(), faults: z.array(fault) }),
]);
export type ImportRow = z.infer<typeof importRow>;
export type EntryRow = Extract<ImportRow, { step: 'entry' }>;

/** What was imported last of one thing. */
export interface Known {
  type: Entry['type'];
  uri: string;
  language: string;
  name: string;
  digest: string;
}

/** Which of the things that a framework has an entry is about. */
export function keyOf(entry: { type: string; uri: string; language?: string }): string {
  return JSON.stringify([entry.type, entry.uri, entry.language ?? '']);
}

/** The same for the same content. */
export function digestOf(entry: Entry): string {
  return createHash('sha256').update(JSON.stringify(entry)).digest('base64url').slice(0, 22);
}
