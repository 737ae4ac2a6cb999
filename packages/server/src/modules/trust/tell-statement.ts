import type { Deps } from '../../platform/deps.ts';
import { type Said, sayingOf } from '../../platform/refusal.ts';
import { notify } from '../notices/index.ts';
import { getOrganisation, listOwners, type Organisation } from '../organisations/index.ts';
import type { TrustLetters } from './letters.ts';
import { type Statement, statementAddress } from './statement.ts';
import type { OfStatement } from './statement-facts.ts';
import { isToConfirm } from './statement-rules.ts';
import { selectStatement } from './statement-store.ts';

/** What owners are told of statements: code to what stands in it. The mail of the same code has the address too. */
export type TrustNotices = { [code in keyof TrustLetters]: Omit<TrustLetters[code], 'url'> };

const say = sayingOf<TrustNotices>();

type Telling = Pick<Deps, 'config' | 'database' | 'mail' | 'newId' | 'now'>;
type Fact = Pick<OfStatement, 'statementId'>;

/** Listener: the other side is asked whether it is so. */
export async function tellAsked(deps: Telling, fact: Fact): Promise<void> {
  const found = await read(deps, fact);
  if (!found) return;
  const { statement, told, other } = found;
  const path = `/console/${other.slug}/statements/${statement.id}`;
  await tellOwners(deps, other, { key: `asked:${statement.id}`, said: say('trust.to-confirm', told), path });
}

/** Listener: whoever it is of reads it; whoever waited for a confirmation reads that it came. */
export async function tellMade(deps: Telling, fact: Fact): Promise<void> {
  const found = await read(deps, fact);
  if (!found) return;
  const { statement, told, other, speaker } = found;
  const news = { key: `made:${statement.id}`, path: statementAddress(statement) };
  if (isToConfirm(statement))
    await tellOwners(deps, speaker, { ...news, said: say('trust.confirmed', told) });
  else await tellOwners(deps, other, { ...news, said: say('trust.made', told) });
}

/** Listener: whoever said it reads that the other side does not. */
export async function tellDeclined(deps: Telling, fact: Fact): Promise<void> {
  const found = await read(deps, fact);
  if (!found) return;
  const { statement, told, speaker } = found;
  const path = `/console/${speaker.slug}/statements/${statement.id}`;
  await tellOwners(deps, speaker, {
    key: `declined:${statement.id}`,
    said: say('trust.declined', told),
    path,
  });
}

/** Listener: both sides read that it is withdrawn, and why. */
export async function tellWithdrawn(deps: Telling, fact: Fact): Promise<void> {
  const found = await read(deps, fact);
  if (!found?.statement.withdrawn) return;
  const { statement, told, other, speaker } = found;
  const said = say('trust.withdrawn', { ...told, reason: found.statement.withdrawn.reason });
  for (const side of [other, speaker]) {
    const path = `/console/${side.slug}/statements/${statement.id}`;
    await tellOwners(deps, side, { key: `withdrawn:${statement.id}`, said, path });
  }
}

async function read(deps: Telling, { statementId }: Fact) {
  const statement: Statement | undefined = await selectStatement(deps.database, statementId);
  if (!statement) return undefined;
  const [speaker, other] = await Promise.all([
    getOrganisation(deps, statement.speakerId),
    getOrganisation(deps, statement.about.organisationId),
  ]);
  const told = { kind: statement.kind, speaker: speaker.name, title: statement.about.title };
  return { statement, speaker, other, told };
}

async function tellOwners(
  deps: Telling,
  organisation: Organisation,
  news: { key: string; said: Said; path: string },
): Promise<void> {
  for (const { personId } of await listOwners(deps, organisation.id))
    await notify(deps, { personId, ...news });
}
