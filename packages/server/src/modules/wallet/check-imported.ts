import { namesRecipient, type VerificationReport } from '@cairn/engine';
import { nodeCrypto } from '@cairn/engine/node';
import type { Deps } from '../../platform/deps.ts';
import type { Person } from '../audit/index.ts';
import { ownIssuers } from '../issuing/index.ts';
import { findPerson, listAddresses } from '../people/index.ts';
import type { Checking as EngineChecking } from '../verification/index.ts';
import type { Naming } from './imported.ts';
import { namingOf, wordsOf } from './imported-rules.ts';

/** What it takes to check a badge of somebody else. */
export type Checking = Pick<Deps, 'config' | 'database' | 'engineThreads' | 'fetchDocument' | 'now'>;

/** With whom this site knows. */
export function checkingOf<Given extends Checking>(deps: Given): Given & EngineChecking {
  return { ...deps, trust: ownIssuers(deps) };
}

/** By what a badge names the person: a proven address of theirs, then their name. */
export async function namingFor(
  deps: Pick<Deps, 'database'>,
  { personId }: Pick<Person, 'personId'>,
  report: VerificationReport,
): Promise<Naming> {
  const [person, addresses] = await Promise.all([
    findPerson(deps, personId),
    listAddresses(deps, { personId }),
  ]);
  const { document = {} } = report.credential ?? {};
  const isNamed = (expected: string) => namesRecipient(document, expected, nodeCrypto) === true;
  return namingOf(wordsOf(report), {
    name: person?.name ?? '',
    isNamedByAddress: addresses.some(({ address }) => isNamed(address)),
    isNamedByName: person !== undefined && isNamed(person.name),
  });
}

/** As it is kept: the badge as it came stands beside it. */
export function withoutOriginal({ original: _, ...report }: VerificationReport): VerificationReport {
  return report;
}
