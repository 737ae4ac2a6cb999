import { asArray, asString, isJsonObject } from '../../credential/read/values.ts';
import { toHex } from '../../encoding/bytes.ts';
import type { Crypto, JsonObject, JsonValue } from '../../ports.ts';
import { makeCheck } from '../make-check.ts';
import type { Presented } from '../presented.ts';
import type { Check } from '../report.ts';

/**
 * Whether the credential was awarded to the expected person: by the subject's id, or by an identifier, plain or as the
 * hash of identifier and salt (OB 3.0 §8.2, OB 2.0 IdentityObject). The identifier is tried as given, then in lower case.
 */
export function checkRecipient(
  { document }: Pick<Presented, 'document'>,
  expected: string | undefined,
  crypto: Crypto,
): Check {
  if (expected === undefined || expected.trim() === '') return makeCheck('recipient.not-asked');
  const isSame = namesRecipient(document, expected, crypto);
  if (isSame) return makeCheck('recipient.matches');
  return makeCheck(isSame === false ? 'recipient.other' : 'recipient.not-comparable');
}

/**
 * Whether a document, of which nothing is verified by this, was awarded to the person of this name, address, id or DID;
 * undefined when it says nothing that could be compared. Alone it proves nothing: verify the document too.
 */
export function namesRecipient(
  document: JsonObject,
  expected: string,
  crypto: Pick<Crypto, 'sha256'>,
): boolean | undefined {
  const recipient = typeof document.recipient === 'string' ? oldestRecipient(document) : document.recipient;
  const subjects = asArray(document.credentialSubject ?? recipient).filter(isJsonObject);
  const wanted = spellings(expected);
  const answers = subjects.flatMap((subject) => compareSubject(subject, wanted, crypto));
  if (answers.includes(true)) return true;
  return answers.includes(false) ? false : undefined;
}

/** Open Badges 0.5: the address or its hash as text, with the salt beside it. */
function oldestRecipient({ recipient, salt }: JsonObject): JsonObject {
  return { identity: recipient ?? '', hashed: /^sha256\$/.test(String(recipient)), salt: salt ?? '' };
}

/** As given, without `mailto:`, in Unicode's composed form, and each in lower case (standards.md §8 trap 7). */
function spellings(expected: string): string[] {
  const plain = expected.trim().replace(/^mailto:/i, '');
  const host = plain.replace(/@[^@]*$/, (ending) => ending.toLowerCase());
  const forms = [expected.trim(), plain, plain.normalize('NFC'), host, `mailto:${plain}`];
  return [...new Set([...forms, ...forms.map((form) => form.toLowerCase())])];
}

/** One answer an identifier that can be compared: true, false; none when the subject names nothing comparable. */
function compareSubject(subject: JsonObject, wanted: string[], crypto: Pick<Crypto, 'sha256'>): boolean[] {
  const { id } = subject;
  const answers = typeof id === 'string' ? [compareId(id, wanted)] : [];
  for (const identity of asArray(subject.identifier).filter(isJsonObject)) {
    answers.push(
      compareIdentity(identity, { text: identity.identityHash, type: identity.identityType }, wanted, crypto),
    );
  }
  answers.push(compareIdentity(subject, { text: subject.identity, type: subject.type }, wanted, crypto));
  return answers.filter((answer) => answer !== undefined);
}

/** Addresses are the same in any letter case; other identifiers are not. */
function compareId(id: string, wanted: string[]): boolean | undefined {
  const kind = kindOf(id);
  return sameKind(wanted.includes(kind === 'address' ? id.toLowerCase() : id), kind, wanted);
}

/** Issuers of Open Badges 1.x wrote `"true"`. */
function isTrue(value: JsonValue | undefined): boolean {
  return value === true || value === 'true';
}

function compareIdentity(
  { hashed, salt }: JsonObject,
  { text, type }: { text: JsonValue | undefined; type: JsonValue | undefined },
  wanted: string[],
  crypto: Pick<Crypto, 'sha256'>,
): boolean | undefined {
  const value = asString(text);
  if (value === undefined) return undefined;
  if (!isTrue(hashed) && !/^(sha256|md5)\$/i.test(value))
    return sameKind(wanted.map(folded).includes(folded(value)), kindOfType(type) ?? kindOf(value), wanted);
  const hash = /^sha256\$([0-9a-f]{64})$/i.exec(value)?.[1]?.toLowerCase();
  // md5 is legal, but anybody can make two people match it: not comparable.
  if (hash === undefined) return undefined;
  const isSame = wanted.some((form) => toHex(crypto.sha256(form + (asString(salt) ?? ''))) === hash);
  return sameKind(isSame, kindOfType(type) ?? 'address', wanted);
}

/** What is called different must be of one kind: a name, an address and a DID say nothing about each other. */
function sameKind(isSame: boolean, kind: Kind, wanted: string[]): boolean | undefined {
  return isSame || wanted.some((form) => kindOf(form) === kind) ? isSame : undefined;
}

type Kind = 'address' | 'identifier' | 'name';

function kindOf(text: string): Kind {
  if (/^(mailto:)?[^\s:@]+@[^\s@]+$/i.test(text)) return 'address';
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text) ? 'identifier' : 'name';
}

/** By OB 3.0 (IdentifierTypeEnum) and OB 2.0 (IdentityObject); undefined where the type says nothing. */
function kindOfType(type: JsonValue | undefined): Kind | undefined {
  const types = asArray(type);
  if (types.includes('emailAddress') || types.includes('email')) return 'address';
  if (types.includes('name')) return 'name';
  return types.includes('url') || types.includes('id') ? 'identifier' : undefined;
}

/** Keyboards write the same name with other apostrophes, hyphens and spaces; letters are never folded. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011\u2013]/g, '-')
    .replace(/\s+/g, ' ');
}
