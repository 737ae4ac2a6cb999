import type { Deps } from '../../platform/deps.ts';
import type { FactPayloads } from '../../platform/jobs.ts';
import { sayingOf } from '../../platform/refusal.ts';
import { type AchievementEdition, findEditions, getEdition, textsIn } from '../catalog/index.ts';
import { notify, notifyEach } from '../notices/index.ts';
import { getOrganisation } from '../organisations/index.ts';
import { findPeople, findPerson } from '../people/index.ts';
import type { Award } from './award.ts';
import { selectExpiring } from './award-search-store.ts';
import { selectAward, selectAwards } from './award-store.ts';
import type { IssuingLetters } from './letters.ts';
import { type ExpiryStage, expiryStageOf, expiryStages } from './renewal-rules.ts';
import { selectSuccessions } from './succession-store.ts';

type Noticed = Exclude<keyof IssuingLetters, 'issuing.badge-waits' | 'issuing.badge-still-waits'>;

/** What holders, and those who decide, are told of awards: code to what stands in it. The mail of the same code has the address too. */
export type IssuingNotices = { [code in Noticed]: Omit<IssuingLetters[code], 'url'> };

export const sayNotice = sayingOf<IssuingNotices>();

type Telling = Pick<Deps, 'config' | 'database' | 'mail' | 'newId' | 'now'>;

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    /** Daily: tells holders whose badge ends in three months where it can be renewed by then, in thirty days, in seven. */
    'tell-expiring': Record<string, never>;
  }
}

/** Listener: the badge is there. */
export async function tellSigned(deps: Telling, { awardId }: { awardId: string }): Promise<void> {
  const award = await selectAward(deps.database, awardId);
  if (!award) return;
  const issuer = await issuerName(deps, award);
  const said = sayNotice('issuing.badge-ready', { issuer, title: await titleFor(deps, award) });
  await tell(deps, award, { what: 'signed', said });
}

/** Listener: the badges of one organisation are there. */
export async function tellAllSigned(deps: Telling, facts: readonly { awardId: string }[]): Promise<void> {
  const awards = await selectAwards(
    deps.database,
    facts.map(({ awardId }) => awardId),
  );
  const [first] = awards;
  if (!first) return;
  const issuer = await issuerName(deps, first);
  const editions = await findEditions(deps, [...new Set(awards.map(({ editionId }) => editionId))]);
  const people = await findPeople(deps, [...new Set(awards.map(({ personId }) => personId))]);
  const languages = new Map(people.map(({ id, language }) => [id, language]));
  const notices = awards.flatMap((award) => {
    const edition = editions.get(award.editionId);
    if (!edition) return [];
    const title = titleIn(edition, languages.get(award.personId));
    return [noticeOf(award, { what: 'signed', said: sayNotice('issuing.badge-ready', { issuer, title }) })];
  });
  await notifyEach(deps, notices);
}

/** Listener: the badge was taken back, and why. */
export async function tellRevoked(deps: Telling, { awardId }: { awardId: string }): Promise<void> {
  const award = await selectAward(deps.database, awardId);
  if (award?.endReason === undefined) return;
  const { endReason: reason } = award;
  const title = await titleFor(deps, award);
  const issuer = await issuerName(deps, award);
  const said = sayNotice('issuing.badge-revoked', { issuer, title, reason });
  await tell(deps, award, { what: 'revoked', said });
}

/** Listener: the badge was signed anew; the address that was shared leads to the new one. */
export async function tellAmended(
  deps: Telling,
  { awardId, credentialId }: FactPayloads['award-amended'],
): Promise<void> {
  const award = await selectAward(deps.database, awardId);
  if (!award) return;
  const { id, personId } = award;
  const title = await titleFor(deps, award);
  const said = sayNotice('issuing.badge-amended', { issuer: await issuerName(deps, award), title });
  await notify(deps, { personId, key: `amended:${credentialId}`, said, path: `/wallet/${id}` });
}

/** Listener: the badge counts longer. */
export async function tellRenewed(
  deps: Telling,
  { awardId, credentialId }: FactPayloads['award-renewed'],
): Promise<void> {
  const award = await selectAward(deps.database, awardId);
  if (!award?.expiresAt) return;
  const { id, personId, expiresAt } = award;
  const about = { title: await titleFor(deps, award), expires: expiresAt.toISOString() };
  const said = sayNotice('issuing.badge-renewed', { ...about, issuer: await issuerName(deps, award) });
  await notify(deps, { personId, key: `renewed:${credentialId}`, said, path: `/wallet/${id}` });
}

type Held = FactPayloads['award-suspended'];

/** Listener: the badge is on hold, and why. */
export async function tellSuspended(deps: Telling, { awardId, reason, at }: Held): Promise<void> {
  await tellOfHold(deps, 'suspended', { awardId, reason, at });
}

/** Listener: the badge counts again, and why. */
export async function tellReinstated(deps: Telling, { awardId, reason, at }: Held): Promise<void> {
  await tellOfHold(deps, 'reinstated', { awardId, reason, at });
}

async function tellOfHold(
  deps: Telling,
  what: 'suspended' | 'reinstated',
  { awardId, reason, at }: Pick<Held, 'awardId' | 'reason' | 'at'>,
): Promise<void> {
  const award = await selectAward(deps.database, awardId);
  if (!award) return;
  const { id, personId } = award;
  const title = await titleFor(deps, award);
  const said = sayNotice(`issuing.badge-${what}`, { issuer: await issuerName(deps, award), title, reason });
  // An award can be suspended again and again.
  await notify(deps, { personId, key: `${what}:${id}:${at}`, said, path: `/wallet/${id}` });
}

const warnedMilliseconds = Math.max(...expiryStages) * 24 * 3_600_000;
const awardsPerPage = 500;

/** Job: goes through all awards that stand and end before long; who was told of a stage is not told of it again. */
export async function tellExpiring(deps: Telling): Promise<void> {
  const from = deps.now();
  const until = new Date(from.getTime() + warnedMilliseconds);
  for (let after: Award | undefined; ; ) {
    const page = await selectExpiring(deps.database, { from, until, after, limit: awardsPerPage });
    for (const award of page) {
      if (!award.expiresAt) continue;
      const stage = expiryStageOf(award, await getEdition(deps, award.editionId), from);
      if (!stage) continue;
      const about = { title: await titleFor(deps, award), expires: award.expiresAt.toISOString() };
      const issuer = await issuerName(deps, award);
      const said = sayNotice('issuing.badge-expires', { ...about, issuer });
      const { personId, id } = award;
      await notify(deps, { personId, key: await expiryKey(deps, award, stage), said, path: `/wallet/${id}` });
    }
    if (page.length < awardsPerPage) return;
    after = page.at(-1);
  }
}

/** What it is called in the language of this person; whose account says none, in that of the edition. */
export async function titleFor(
  deps: Pick<Deps, 'database'>,
  { editionId, personId }: Pick<Award, 'editionId' | 'personId'>,
): Promise<string> {
  const [edition, person] = await Promise.all([getEdition(deps, editionId), findPerson(deps, personId)]);
  return titleIn(edition, person?.language);
}

function titleIn(edition: AchievementEdition, language: string | undefined): string {
  return textsIn(edition, language ? [language] : []).title;
}

async function issuerName(deps: Telling, award: Award): Promise<string> {
  return (await getOrganisation(deps, award.organisationId)).name;
}

/** Each stage once for an end: what was renewed ends again. A first end of thirty days has the key that it always had. */
async function expiryKey(deps: Telling, { id, expiresAt }: Award, stage: ExpiryStage): Promise<string> {
  const successions = await selectSuccessions(deps.database, id);
  const isFirst = stage === 30 && !successions.some(({ kind }) => kind === 'renewed');
  return isFirst ? `expires:${id}` : `expires:${id}:${expiresAt?.toISOString()}:${stage}`;
}

interface News {
  what: 'signed' | 'revoked';
  said: ReturnType<typeof sayNotice>;
}

function tell(deps: Telling, award: Award, news: News): Promise<void> {
  return notify(deps, noticeOf(award, news));
}

/** Each once for an award, however often it is seen. */
function noticeOf({ id, personId }: Award, { what, said }: News) {
  return { personId, key: `${what}:${id}`, said, path: `/wallet/${id}` };
}
