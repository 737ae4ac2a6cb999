import {
  comparableId,
  type ReadCredential,
  standingOf,
  type Text,
  type VerificationReport,
} from '@cairn/engine';
import { foldText } from '../../platform/fold-text.ts';
import { cut, oneLine } from '../../platform/plain-text.ts';
import { type ImportedBadge, type ImportedWords, importBounds, type Naming } from './imported.ts';

type Verdict = ImportedBadge['verdict'];
type Check = VerificationReport['checks'][number];

/** What is no badge or record of somebody, although it is signed in the same way. */
const others: readonly string[] = ['status-list', 'endorsement'];

/**
 * Whether a person may keep it: a badge that is genuine, or of which that could not be found out now. What has lapsed is
 * genuine; what was changed, is nobody's, or is no badge at all has nothing to show.
 */
export function isKept({ genuine, verdict, credential, input, nested = [] }: VerificationReport): boolean {
  if (!credential || input === 'presentation' || others.includes(credential.format)) return false;
  const isForgedInside = nested.some((inside) => inside.genuine === 'no');
  return genuine !== 'no' && !isForgedInside && verdict !== 'not-a-credential';
}

/** The check that says best why a report is as it is. */
export function decidingCheck(report: VerificationReport): Check | undefined {
  const { errors, checks } = report;
  return (
    standingOf(report).check ??
    checks.find(({ code }) => errors.includes(code)) ??
    checks.find(({ outcome }) => outcome === 'failed') ??
    checks.find(({ outcome }) => outcome === 'unknown')
  );
}

/** What its last check found, and what time has made of it since. */
export function verdictAt({ verdict, about }: Pick<ImportedBadge, 'verdict' | 'about'>, now: Date): Verdict {
  const until = Date.parse(about.validUntil ?? '');
  const isInForce = verdict === 'valid' || verdict === 'issuer-unknown';
  return isInForce && until <= now.getTime() ? 'expired' : verdict;
}

/** Whether somebody may rely on it: what its issuer signed, in force now. That we know the issuer is another matter. */
export function countsAt(badge: Pick<ImportedBadge, 'verdict' | 'about'>, now: Date): boolean {
  const verdict = verdictAt(badge, now);
  return verdict === 'valid' || verdict === 'issuer-unknown';
}

/** A check that came to nothing says nothing new of a badge of which something was found before. */
export function isNews(report: VerificationReport, before: Verdict): boolean {
  return report.verdict !== 'could-not-check' || before === 'could-not-check';
}

/**
 * Of two versions of one badge: genuine is better than what nobody could confirm; of two that are, the later one. One
 * that nobody can confirm never takes the place of another.
 */
export function isBetterThan(
  { genuine, credential }: VerificationReport,
  kept: Pick<ImportedBadge, 'verdict' | 'about'>,
): boolean {
  if (genuine !== 'yes') return false;
  if (kept.verdict === 'could-not-check') return true;
  return Date.parse(credential?.validFrom ?? '') > Date.parse(kept.about.validFrom ?? '');
}

/** Whether a person who keeps so much may keep one more of so many letters, in place of what is given up for it. */
export function hasRoom(
  kept: { count: number; letters: number },
  letters: number,
  instead = { count: 0, letters: 0 },
): boolean {
  return (
    kept.count - instead.count < importBounds.badges &&
    kept.letters - instead.letters + letters <= importBounds.allLetters
  );
}

/** What tells it from others: the id that its issuer gave it. Undefined where it has none. */
export function identityOf({ id, issuerId }: Pick<ReadCredential, 'id' | 'issuerId'>): string | undefined {
  const [own, issuer] = [comparableId(id), comparableId(issuerId)];
  return own && issuer ? `${own}\n${issuer}` : undefined;
}

/** The award of ours, or its credential, that an id names. */
export function ownIn(
  id: string | undefined,
  publicUrl: string,
): { awardId: string } | { credentialId: string } | undefined {
  const [, kind, own = ''] =
    /^\/(awards|credentials)\/((?:awd|crd)_[0-9A-Za-z]{22})$/.exec(
      id?.startsWith(`${publicUrl}/`) ? id.slice(publicUrl.length) : '',
    ) ?? [];
  if (kind === undefined) return undefined;
  return kind === 'awards' ? { awardId: own } : { credentialId: own };
}

const longest = { title: 300, id: 2000, languages: 30, skills: 50 } as const;

/** What lists show of it. A stranger may write anything: each text is one line of a bounded length. */
export function wordsOf({ credential }: VerificationReport): ImportedWords {
  if (!credential) return { skills: [] };
  const { achievement, identifier = [] } = credential.credential.subject;
  const holder = identifier.find(({ identityType, hashed }) => identityType === 'name' && !hashed);
  const words = {
    title: bounded(titleOf(credential)),
    issuerName: bounded(credential.issuer?.name),
    issuerId: line(credential.issuerId, longest.id),
    holderName: line(holder?.identityHash, longest.title),
    validFrom: line(credential.validFrom, 40),
    validUntil: line(credential.validUntil, 40),
  };
  const skills = (achievement?.alignment ?? []).slice(0, longest.skills).flatMap((alignment) => {
    const name = bounded(alignment.targetName);
    return name ? [{ name, url: line(alignment.targetUrl, longest.id) ?? '' }] : [];
  });
  const said = Object.entries(words).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(said), skills };
}

/** What can be earned; a record or another credential goes by its own name, or by what kind it is. */
function titleOf({ name, credential, types }: ReadCredential): Text | undefined {
  const kind = types.find((type) => type !== 'VerifiableCredential');
  return credential.subject.achievement?.name ?? name ?? kind;
}

function bounded(text: Text | undefined): Text | undefined {
  if (text === undefined || typeof text === 'string') return line(text, longest.title);
  const entries = Object.entries(text)
    .slice(0, longest.languages)
    .flatMap(([language, value]) => {
      const said = line(value, longest.title);
      return said && language.length <= 40 && language !== '__proto__' ? [[language, said]] : [];
    });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function line(text: string | undefined, most: number): string | undefined {
  if (typeof text !== 'string') return undefined;
  const said = cut(oneLine(text.slice(0, 2 * most)), most);
  return said === '' ? undefined : said;
}

/** A text without its languages, for searching and for notices: the first that there is. */
export function firstOf(text: Text | undefined): string | undefined {
  return typeof text === 'object' ? Object.values(text)[0] : text;
}

/** By what a badge names its keeper, the surest first. */
export function namingOf(
  words: Pick<ImportedWords, 'holderName'>,
  keeper: { name: string; isNamedByAddress: boolean; isNamedByName: boolean },
): Naming {
  if (keeper.isNamedByAddress) return 'address';
  const isSame = words.holderName !== undefined && isSameName(words.holderName, keeper.name);
  return isSame || keeper.isNamedByName ? 'name' : 'nobody';
}

/** Case and accents are written in many ways. */
export function isSameName(one: string, other: string): boolean {
  return foldText(one).trim() === foldText(other).trim();
}
