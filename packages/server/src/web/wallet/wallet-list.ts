import type { Award } from '../../modules/issuing/index.ts';
import type { ImportedBadge } from '../../modules/wallet/index.ts';
import { foldText } from '../../platform/fold-text.ts';
import { dateOf, languageOfText, textOf } from '../verification/credential-words.ts';

export interface WalletItem {
  award: Award;
  /** In the reader's language, where the edition has it. */
  title: string;
  language?: string;
  isOpen: boolean;
  issuerName: string;
  badgeSvg: string;
}

/** One badge of a person, wherever it comes from, as lists show it. */
export type WalletEntry = {
  id: string;
  title: string;
  language?: string | undefined;
  issuerName: string;
  /** In the reader's language. */
  skills: readonly string[];
  /** Since when it counts; absent where it does not say. */
  at?: Date | undefined;
} & ({ origin: 'here'; item: WalletItem } | { origin: 'elsewhere'; badge: ImportedBadge });

export const origins = ['all', 'here', 'elsewhere'] as const;
export const groupings = ['none', 'issuer', 'skill', 'date'] as const;

export interface WalletQuery {
  search: string;
  origin: (typeof origins)[number];
  group: (typeof groupings)[number];
}

/** What the address asks for; what is unknown asks for nothing. */
export function walletQuery(asked: { [name: string]: string | undefined }): WalletQuery {
  return {
    search: (asked.q ?? '').trim().slice(0, 100),
    origin: origins.find((origin) => origin === asked.from) ?? 'all',
    group: groupings.find((group) => group === asked.group) ?? 'none',
  };
}

export function entryOf(
  badge: ImportedBadge,
  { reads, nameless, issuerUnnamed }: { reads: readonly string[]; nameless: string; issuerUnnamed: string },
): WalletEntry {
  const { about } = badge;
  return {
    ...{ id: badge.id, origin: 'elsewhere', badge },
    title: textOf(about.title, reads) ?? nameless,
    language: languageOfText(about.title, reads, undefined),
    issuerName: textOf(about.issuerName, reads) ?? about.issuerId ?? issuerUnnamed,
    skills: about.skills.flatMap(({ name }) => textOf(name, reads) ?? []),
    at: dateOf(about.validFrom),
  };
}

/** The newest first; those without a date come last. */
export function findEntries(entries: readonly WalletEntry[], query: WalletQuery): WalletEntry[] {
  const wanted = foldText(query.search);
  return entries
    .filter(({ origin }) => query.origin === 'all' || origin === query.origin)
    .filter(({ title, issuerName }) => foldText(`${title} ${issuerName}`).includes(wanted))
    .sort((one, other) => timeOf(other) - timeOf(one));
}

function timeOf({ at }: WalletEntry): number {
  return at?.getTime() ?? Number.NEGATIVE_INFINITY;
}

export interface WalletGroup {
  name: string;
  entries: WalletEntry[];
}

/** A badge with several skills stands under each; issuers and skills by name, years from the newest. */
export function groupEntries(
  entries: readonly WalletEntry[],
  {
    group,
    noSkill,
    noDate,
    language,
  }: { group: WalletQuery['group']; noSkill: string; noDate: string; language: string },
): WalletGroup[] {
  const groups = new Map<string, WalletEntry[]>();
  for (const entry of entries)
    for (const name of new Set(namesOf(entry, group))) groups.set(name, [...(groups.get(name) ?? []), entry]);
  const named = [...groups].map(([name, entries]) => ({ name, entries }));
  if (group !== 'date') named.sort((one, other) => one.name.localeCompare(other.name, language));
  const without = { none: '', issuer: '', skill: noSkill, date: noDate }[group];
  const sorted = [...named.filter(({ name }) => name !== ''), ...named.filter(({ name }) => name === '')];
  return sorted.map(({ name, entries }) => ({ name: name === '' ? without : name, entries }));
}

/** Empty for what has none. */
function namesOf(entry: WalletEntry, group: WalletQuery['group']): readonly string[] {
  if (group === 'issuer') return [entry.issuerName];
  if (group === 'date') return [entry.at ? String(entry.at.getUTCFullYear()) : ''];
  if (group === 'skill') return entry.skills.length > 0 ? entry.skills : [''];
  return [''];
}
