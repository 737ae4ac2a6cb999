import type { Deps } from '../../platform/deps.ts';
import type { ReaderSettings } from '../audit/index.ts';
import { addressKey } from './address-rules.ts';
import { isLocked } from './assert-not-locked.ts';
import {
  type KnownPerson,
  type PersonRow,
  selectAdministratorAddresses,
  selectAdministratorIds,
  selectNamed,
  selectNames,
  selectPeople,
  selectPeopleByAddress,
  selectPeopleById,
  selectPerson,
  selectPersonByAddress,
} from './person-store.ts';

export async function findPerson(
  deps: Pick<Deps, 'database'>,
  personId: string,
): Promise<(KnownPerson & Pick<ReaderSettings, 'language'>) | undefined> {
  const person = await selectPerson(deps.database, personId);
  return person && reader(person);
}

/** With what only administrators see. */
export function findPersonRow(
  deps: Pick<Deps, 'database'>,
  personId: string,
): Promise<PersonRow | undefined> {
  return selectPerson(deps.database, personId);
}

/** Names by person, for lists of many. The caller knows that the reader may see them. */
export function findNames(
  deps: Pick<Deps, 'database'>,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  return selectNames(deps.database, personIds);
}

/**
 * Word to those of the persons in whose name it is, for lists that are searched by the names of people. The caller knows
 * that the reader may see them.
 */
export async function findNamed(
  deps: Pick<Deps, 'database'>,
  { personIds, words }: { personIds: readonly string[]; words: readonly string[] },
): Promise<Map<string, string[]>> {
  const found = words.map(
    async (word) => [word, await selectNamed(deps.database, { personIds, word })] as const,
  );
  return new Map(await Promise.all(found));
}

/** By any proven address of the person. */
export async function findPersonByAddress(
  deps: Pick<Deps, 'database'>,
  address: string,
): Promise<(KnownPerson & Pick<ReaderSettings, 'language'>) | undefined> {
  const person = await selectPersonByAddress(deps.database, address);
  return person && reader(person);
}

/** By any proven address of them; by the key of the address. */
export async function findPeopleByAddress(
  deps: Pick<Deps, 'database'>,
  addresses: readonly string[],
): Promise<Map<string, KnownPerson & Pick<ReaderSettings, 'language'>>> {
  const found = await selectPeopleByAddress(deps.database, addresses);
  return new Map([...found].map(([key, person]) => [key, reader(person)]));
}

/** In which language those who own such an address read, where their account says so; by address. */
export async function findLanguages(
  deps: Pick<Deps, 'database'>,
  addresses: readonly string[],
): Promise<Map<string, string>> {
  const people = await selectPeopleByAddress(deps.database, addresses);
  const languages = new Map<string, string>();
  for (const address of addresses) {
    const language = people.get(addressKey(address))?.language;
    if (language) languages.set(address, language);
  }
  return languages;
}

/** By name; `words` are looked for in names and addresses. For those whom the caller lets see everybody. */
export function searchPeople(
  deps: Pick<Deps, 'database'>,
  search: { words: string; limit: number },
): Promise<PersonRow[]> {
  return selectPeople(deps.database, search);
}

/** False on an instance that nobody has an account on. */
export async function hasPeople(deps: Pick<Deps, 'database'>): Promise<boolean> {
  return (await selectPeople(deps.database, { words: '', limit: 1 })).length > 0;
}

/** Those of the persons who are known, by name. The caller knows that the reader may see them. */
export function findPeople(deps: Pick<Deps, 'database'>, personIds: readonly string[]): Promise<PersonRow[]> {
  return selectPeopleById(deps.database, personIds);
}

/** Who looks after the site and can sign in. */
export async function listActiveAdministrators(deps: Pick<Deps, 'database'>): Promise<string[]> {
  const ids = await selectAdministratorIds(deps.database);
  const locked = await Promise.all(ids.map((id) => isLocked(deps, id)));
  return ids.filter((_, place) => !locked[place]);
}

/** Where mails to everybody who looks after the site go. */
export function listAdministratorAddresses(deps: Pick<Deps, 'database'>): Promise<string[]> {
  return selectAdministratorAddresses(deps.database);
}

function reader({ id, name, email, language }: PersonRow): KnownPerson & Pick<ReaderSettings, 'language'> {
  return { id, name, email, ...(language && { language }) };
}
