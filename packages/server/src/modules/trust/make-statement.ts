import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, idOf, recordAudit } from '../audit/index.ts';
import { editionOnShow, listEditions } from '../catalog/index.ts';
import { assertMay, getOrganisation, type Organisation } from '../organisations/index.ts';
import { trustRefusal } from './refusals.ts';
import type { About, Statement } from './statement.ts';
import { toldOf } from './statement-facts.ts';
import { assertWording, isToConfirm, mayBeSaidBy, stateAt, type Wording } from './statement-rules.ts';
import { insertStatement, selectStatements } from './statement-store.ts';
import { trustPolicy } from './trust-policy.ts';

type Making = Pick<Deps, 'database' | 'jobs' | 'newId' | 'now'>;

/** Of what: an organisation by id or short name, or what it offers, or one edition of that by its number. */
export interface Subject {
  organisation: string;
  achievementId?: string | undefined;
  edition?: number | undefined;
}

/**
 * An organisation says something of another. A partnership waits until the other side confirms it; everything else
 * stands at once. Refuses what is said already.
 */
export async function makeStatement(
  deps: Making,
  actor: Actor,
  command: { speakerId: string; subject: Subject; wording: Wording },
): Promise<Statement> {
  assertMay(actor, trustPolicy.speak, { organisationId: command.speakerId });
  const speaker = await getOrganisation(deps, command.speakerId);
  if (!mayBeSaidBy(command.wording.kind, speaker.kind))
    throw trustRefusal('forbidden', 'trust.kind-not-yours', 'kind');
  const about = await findAbout(deps, command.subject);
  if (about.organisationId === speaker.id)
    throw trustRefusal('invalid', 'trust.about-yourself', 'organisation');
  const madeAt = deps.now();
  const worded = assertWording(command.wording, madeAt);
  const statement: Statement = {
    ...{ id: deps.newId('stm'), speakerId: speaker.id, ...worded, about, madeAt },
    ...(isToConfirm(worded) ? {} : { stoodAt: madeAt }),
  };
  return inTransaction(deps, async (deps) => {
    const said = await selectStatements(deps.database, { speakerId: speaker.id });
    if (said.some((each) => isSame(each, statement) && isOpen(each, madeAt)))
      throw trustRefusal('conflict', 'trust.said-already');
    await insertStatement(deps.database, { ...statement, madeBy: idOf(actor) });
    await recordAudit(deps, actor, { action: 'statement.made', ...inTrail(statement) });
    const fact = statement.stoodAt ? 'statement-made' : 'statement-asked';
    await deps.jobs.announce(deps, fact, toldOf(statement, madeAt));
    return statement;
  });
}

/** What the trail of the speaker says of a statement. */
export function inTrail({ id, speakerId, about, kind }: Statement, organisationId = speakerId) {
  const detail = { title: about.title, kind };
  return { subjectType: 'statement', subjectId: id, organisationId, detail };
}

/** What it is about, by its name now. Refuses what that organisation does not offer. */
export async function findAbout(deps: Pick<Deps, 'database'>, subject: Subject): Promise<About> {
  if (subject.achievementId === undefined)
    return ofOrganisation(await getOrganisation(deps, subject.organisation));
  const editions = await listEditions(deps, subject.achievementId);
  const edition =
    subject.edition === undefined
      ? editionOnShow(editions)
      : editions.find(({ number }) => number === subject.edition);
  if (!edition) throw trustRefusal('not-found', 'trust.about-nothing', 'achievementId');
  const { organisationId, achievementId, title } = edition;
  const owner = await getOrganisation(deps, subject.organisation);
  if (owner.id !== organisationId) throw trustRefusal('not-found', 'trust.about-nothing', 'achievementId');
  return {
    ...{ organisationId, achievementId, title },
    ...(subject.edition === undefined ? {} : { editionId: edition.editionId }),
  };
}

function ofOrganisation({ id, name }: Organisation): About {
  return { organisationId: id, title: name };
}

function isSame(one: Statement, other: Statement): boolean {
  return (
    one.kind === other.kind &&
    one.role === other.role &&
    one.standard === other.standard &&
    one.equivalentTo === other.equivalentTo &&
    one.about.organisationId === other.about.organisationId &&
    one.about.achievementId === other.about.achievementId &&
    one.about.editionId === other.about.editionId
  );
}

function isOpen(statement: Statement, now: Date): boolean {
  return ['waiting', 'future', 'standing'].includes(stateAt(statement, now));
}
