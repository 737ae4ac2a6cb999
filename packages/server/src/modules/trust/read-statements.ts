import type { Deps } from '../../platform/deps.ts';
import type { Actor } from '../audit/index.ts';
import { assertMay, listOrganisations, type Organisation } from '../organisations/index.ts';
import type { Named } from './answer-statement.ts';
import { trustRefusal } from './refusals.ts';
import type { Statement, StatementState } from './statement.ts';
import { stateAt } from './statement-rules.ts';
import { selectStatement, selectStatements } from './statement-store.ts';
import { trustPolicy } from './trust-policy.ts';

type Reading = Pick<Deps, 'database' | 'now'>;

/** A statement with who says it and of whom, as they are called now, and how it is with it. */
export interface Spoken {
  statement: Statement;
  speaker: Organisation;
  /** The organisation of which, or of whose offer, it is. */
  other: Organisation;
  state: StatementState;
}

/** Anybody reads what stood once; what waits or was declined is between the two. */
export async function getPublicStatement(deps: Reading, statementId: string): Promise<Spoken> {
  const statement = await selectStatement(deps.database, statementId);
  if (!statement?.stoodAt) throw trustRefusal('not-found', 'trust.statement-not-found');
  return speak(deps, statement);
}

/** The signed document of a statement. */
export async function getSignedStatement(deps: Reading, statementId: string): Promise<string> {
  const { statement } = await getPublicStatement(deps, statementId);
  if (!statement.signed) throw trustRefusal('not-found', 'trust.not-signed-yet');
  return statement.signed.content;
}

/** One that the organisation made, or that is of it. */
export async function getStatement(deps: Reading, actor: Actor, named: Named): Promise<Spoken> {
  const { organisationId, statementId } = named;
  assertMay(actor, trustPolicy.see, { organisationId });
  const statement = await selectStatement(deps.database, statementId);
  const isOwn = statement?.speakerId === organisationId || statement?.about.organisationId === organisationId;
  if (!statement || !isOwn) throw trustRefusal('not-found', 'trust.statement-not-found');
  return speak(deps, statement);
}

/** All that the organisation said, and all that was said of it; the newest first. */
export async function listStatements(
  deps: Reading,
  actor: Actor,
  { organisationId }: { organisationId: string },
): Promise<{ made: Spoken[]; received: Spoken[] }> {
  assertMay(actor, trustPolicy.see, { organisationId });
  const [made, received] = await Promise.all([
    selectStatements(deps.database, { speakerId: organisationId }),
    selectStatements(deps.database, { organisationId }),
  ]);
  const spoken = await speakAll(deps, [...made, ...received]);
  return { made: spoken.slice(0, made.length), received: spoken.slice(made.length) };
}

/** What everybody may know that others said of an organisation, or of one thing that it offers and of the whole of it. */
export async function listPublicStatements(
  deps: Reading,
  about: { organisationId: string; achievementId?: string; editionId?: string },
): Promise<Spoken[]> {
  const said = await selectStatements(deps.database, { organisationId: about.organisationId });
  const open = said.filter((statement) => statement.stoodAt !== undefined && concerns(statement, about));
  return speakAll(deps, open);
}

/** With what an organisation is a partner by its own word. */
export async function listPartnersOf(deps: Reading, organisationId: string): Promise<Spoken[]> {
  const said = await selectStatements(deps.database, { speakerId: organisationId });
  return speakAll(
    deps,
    said.filter(({ kind, stoodAt }) => kind === 'partnership' && stoodAt !== undefined),
  );
}

/** The same as it was at a moment, such as that of an award. */
export function standingAt(spoken: readonly Spoken[], at: Date): Spoken[] {
  return spoken.filter(({ statement }) => stateAt(statement, at) === 'standing');
}

/** Without an achievement, all that is of the organisation; with one, what covers that. */
function concerns({ about }: Statement, wanted: { achievementId?: string; editionId?: string }): boolean {
  if (wanted.achievementId === undefined || about.achievementId === undefined) return true;
  if (about.achievementId !== wanted.achievementId) return false;
  return about.editionId === undefined || about.editionId === wanted.editionId;
}

async function speak(deps: Reading, statement: Statement): Promise<Spoken> {
  const [spoken] = await speakAll(deps, [statement]);
  if (!spoken) throw trustRefusal('not-found', 'trust.statement-not-found');
  return spoken;
}

async function speakAll(deps: Reading, statements: readonly Statement[]): Promise<Spoken[]> {
  if (statements.length === 0) return [];
  const organisations = new Map((await listOrganisations(deps)).map((each) => [each.id, each]));
  const now = deps.now();
  return statements.flatMap((statement) => {
    const speaker = organisations.get(statement.speakerId);
    const other = organisations.get(statement.about.organisationId);
    return speaker && other ? [{ statement, speaker, other, state: stateAt(statement, now) }] : [];
  });
}
