import { findContext } from '../contexts/index.ts';
import { asString, isJsonObject } from '../credential/read/values.ts';
import { utf8 } from '../encoding/bytes.ts';
import type { FetchDocument, JsonObject, JsonValue } from '../ports.ts';
import { statusAccept } from '../verify/checks/check-status.ts';
import { parseJson } from '../verify/input/parse-json.ts';
import type { VerifyOptions } from '../verify/presented.ts';
import type { VerificationReport } from '../verify/verification-report.ts';
import { verify } from '../verify/verify.ts';
import type { OpenedCheckpoint } from './checkpoint.ts';
import { encodeLogEntry, type LogEntry } from './log-entry.ts';
import { readLogProof, verifyLogProof } from './log-proof.ts';
import type { NoteKey } from './signed-note.ts';

/** What a check of a credential would have asked for, as it was. */
export interface CapsuleDocument {
  url: string;
  contentType: string;
  text: string;
  /** C2SP tlog-proof; keys of an issuer count only with it. */
  logProof?: string;
}

/** A credential with all that is needed to check it when its issuer, or the network, is gone. */
export interface Capsule {
  madeAt: Date;
  /** As its holder got it. */
  credential: string;
  /** The keys of the issuer with their times, and its signed status lists. */
  documents: CapsuleDocument[];
  /** What the words in it mean, by the SHA-256 of the context behind each address. */
  contexts: { url: string; sha256: string }[];
  /** That the credential is in the log; absent where it was not in it yet. */
  logProof?: string;
}

const format = 'cairn-capsule-1';
/** A capsule holds a few signed lists, each with a text of some thousand letters. */
const maxValues = 2000;

export function writeCapsule({ madeAt, ...capsule }: Capsule): string {
  return `${JSON.stringify({ format, madeAt: madeAt.toISOString(), ...capsule }, null, 2)}\n`;
}

/** Undefined when the text is no capsule; nothing in it is to be believed before `verifyCapsule`. */
export function readCapsule(text: string): Capsule | undefined {
  const parsed = parseJson(text, maxValues);
  if (!('value' in parsed) || !isJsonObject(parsed.value) || parsed.value.format !== format) return undefined;
  const { madeAt, credential, documents, contexts, logProof } = parsed.value;
  const at = new Date(asString(madeAt) ?? '');
  if (typeof credential !== 'string' || Number.isNaN(at.getTime())) return undefined;
  const read = listOf(documents).map(readDocument);
  const named = listOf(contexts).map(readContext);
  if (!read.every((each) => each !== undefined) || !named.every((each) => each !== undefined))
    return undefined;
  return {
    ...{ madeAt: at, credential, documents: read, contexts: named },
    ...(typeof logProof === 'string' ? { logProof } : {}),
  };
}

type CapsuleOption = 'crypto' | 'compression' | 'now' | 'trust' | 'expectedRecipient';

export interface VerifyCapsuleOptions extends Pick<VerifyOptions, CapsuleOption> {
  /** Whose word on the issuer's keys counts. Without it they are `unknown`: anybody can make a capsule. */
  log?: NoteKey;
  witnesses?: readonly NoteKey[];
  /** Checks the credential in place of `verify`, such as in a thread of its own. */
  check?: (credential: string, asked: CapsuleCheck) => Promise<VerificationReport>;
}

/** As of when a capsule is checked, by which documents, and whose it should be. */
export type CapsuleCheck = Pick<VerifyOptions, 'now' | 'expectedRecipient'> & { fetch: FetchDocument };

export interface CapsuleReport {
  /** How the credential stood when the capsule was made. */
  report: VerificationReport;
  asOf: Date;
  /** Where the credential stands in the log; absent when that is not shown by `log`. */
  logged?: OpenedCheckpoint & { index: number };
  /** Its time was over only after the capsule was made. */
  hasExpiredSince: boolean;
  /** Addresses whose contexts are not those that the capsule was made with. */
  otherContexts: string[];
}

/** Checks a capsule by itself: nothing is fetched. */
export async function verifyCapsule(capsule: Capsule, options: VerifyCapsuleOptions): Promise<CapsuleReport> {
  const { crypto, compression, now, trust, expectedRecipient } = options;
  const usual = { crypto, compression, ...(trust ? { trust } : {}) };
  const check = options.check ?? ((credential, asked) => verify(credential, { ...usual, ...asked }));
  const asOf = capsule.madeAt.getTime() > now.getTime() ? now : capsule.madeAt;
  const fetch = await documentsOf(capsule, options);
  const whose = expectedRecipient === undefined ? {} : { expectedRecipient };
  const report = await check(capsule.credential, { now: asOf, fetch, ...whose });
  const logged = await provedBy({ kind: 'credential', text: capsule.credential }, capsule.logProof, options);
  const end = new Date(report.credential?.validUntil ?? '');
  return {
    ...{ report, asOf, ...(logged ? { logged } : {}) },
    hasExpiredSince: end.getTime() > asOf.getTime() && end.getTime() <= now.getTime(),
    otherContexts: capsule.contexts
      .filter(({ url, sha256 }) => findContext(url)?.sha256 !== sha256)
      .map(({ url }) => url),
  };
}

/**
 * Hands out what is in the capsule. A status list speaks by its own signature. All else speaks by the address at which
 * it is published, and a stranger could have written it, so that it is handed out only when the log shows it.
 */
async function documentsOf(capsule: Capsule, options: VerifyCapsuleOptions): Promise<FetchDocument> {
  const proved = new Set<CapsuleDocument>();
  for (const document of capsule.documents)
    if (await provedBy({ kind: 'issuer', text: document.text }, document.logProof, options))
      proved.add(document);
  return async (url, { accept, maxBytes }) => {
    const isStatus = accept === statusAccept;
    const found = capsule.documents.find(
      (each) => each.url === url && (proved.has(each) || (isStatus && isSigned(each))),
    );
    const body = utf8(found?.text ?? '');
    if (!found || body.length > maxBytes)
      throw new Error(`${url} is not in the capsule, or the log does not show it.`);
    return { url, contentType: found.contentType, body };
  };
}

function isSigned({ text }: CapsuleDocument): boolean {
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text.trim())) return true;
  const parsed = parseJson(text, maxValues);
  return 'value' in parsed && isJsonObject(parsed.value) && parsed.value.proof !== undefined;
}

async function provedBy(
  { kind, text }: { kind: 'credential' | 'issuer'; text: string },
  proofText: string | undefined,
  { crypto, log, witnesses = [] }: VerifyCapsuleOptions,
): Promise<(OpenedCheckpoint & { index: number }) | undefined> {
  const proof = readLogProof(proofText ?? '');
  const parsed = parseJson(text);
  if (!log || !proof || !('value' in parsed)) return undefined;
  const entry: LogEntry = { kind, document: parsed.value };
  const bytes = encodeLogEntry(crypto, entry);
  const checkpoint = await verifyLogProof(crypto, { entry: bytes, proof }, { log, witnesses });
  return checkpoint && { ...checkpoint, index: proof.index };
}

function listOf(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.map((each) => (isJsonObject(each) ? each : {})) : [];
}

function readDocument({ url, contentType, text, logProof }: JsonObject): CapsuleDocument | undefined {
  if (typeof url !== 'string' || typeof contentType !== 'string' || typeof text !== 'string')
    return undefined;
  return { url, contentType, text, ...(typeof logProof === 'string' ? { logProof } : {}) };
}

function readContext({ url, sha256 }: JsonObject): Capsule['contexts'][number] | undefined {
  return typeof url === 'string' && typeof sha256 === 'string' ? { url, sha256 } : undefined;
}
