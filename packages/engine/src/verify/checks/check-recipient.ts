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
export function checkRecipient({ document }: Presented, expected: string | undefined, crypto: Crypto): Check {
  if (expected === undefined || expected.trim() === '') return makeCheck('recipient.not-asked');
  const recipient = typeof document.recipient === 'string' ? oldestRecipient(document) : document.recipient;
  const subjects = asArray(document.credentialSubject ?? recipient).filter(isJsonObject);
  const wanted = spellings(expected);
  const answers = subjects.flatMap((subject) => compareSubject(subject, wanted, crypto));
  if (answers.includes(true)) return makeCheck('recipient.matches');
  return makeCheck(answers.includes(false) ? 'recipient.other' : 'recipient.not-comparable');
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
function compareSubject(subject: JsonObject, wanted: string[], crypto: Crypto): boolean[] {
  const answers: boolean[] = [];
  const { id } = subject;
  if (typeof id === 'string' && (wanted.includes(id) || isAddress(id) === wanted.some(isAddress)))
    answers.push(wanted.includes(id));
  for (const identity of asArray(subject.identifier).filter(isJsonObject)) {
    const hash = asString(identity.identityHash);
    // An address and a DID say nothing about each other.
    if (hash === undefined || (identity.identityType === 'emailAddress' && !wanted.some(isAddress))) continue;
    const hashed = isTrue(identity.hashed);
    answers.push(
      ...compareIdentity({ value: hash, hashed, salt: asString(identity.salt) ?? '' }, wanted, crypto),
    );
  }
  const identity = asString(subject.identity);
  if (identity !== undefined) {
    const salt = asString(subject.salt) ?? '';
    answers.push(
      ...compareIdentity({ value: identity, hashed: isTrue(subject.hashed), salt }, wanted, crypto),
    );
  }
  return answers;
}

/** Issuers of Open Badges 1.x wrote `"true"`. */
function isTrue(value: JsonValue | undefined): boolean {
  return value === true || value === 'true';
}

function isAddress(text: string): boolean {
  return /^(mailto:)?[^\s:@]+@[^\s@]+$/i.test(text);
}

function compareIdentity(
  identity: { value: string; hashed: boolean; salt: string },
  wanted: string[],
  crypto: Crypto,
): boolean[] {
  if (!identity.hashed) return [wanted.some((form) => form.toLowerCase() === identity.value.toLowerCase())];
  const hash = /^sha256\$([0-9a-f]{64})$/i.exec(identity.value)?.[1]?.toLowerCase();
  // md5 is legal, but anybody can make two people match it: not comparable.
  if (hash === undefined) return [];
  return [wanted.some((form) => toHex(crypto.sha256(form + identity.salt)) === hash)];
}
