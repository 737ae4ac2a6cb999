import type { Person } from '../../modules/audit/index.ts';
import { achievementPolicy, listAuthored, listDrafts } from '../../modules/catalog/index.ts';
import {
  awardPolicy,
  findCurrentKey,
  findIssuer,
  getAwardNews,
  listWaiting,
} from '../../modules/issuing/index.ts';
import { countNewLearners } from '../../modules/learning/index.ts';
import {
  listInvitations,
  listMembers,
  type Organisation,
  organisationPolicy,
} from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Words } from '../words/index.ts';
import { authorRoom } from './author-room.ts';
import { ownerRoom } from './owner-room.ts';
import { registrarRoom } from './registrar-room.ts';
import { daysBefore, joinLists, newsDays, type RoomLists } from './room.ts';

type Reading = Pick<Deps, 'database' | 'now'>;

const awardsShown = 3;

/** What an organisation's people see of it, each only what their roles let them see. */
export interface OrganisationView {
  lists: RoomLists;
  published: number;
  drafts: number;
  people: number;
  mayAuthor: boolean;
  /** Absent for those whose roles do not show awards. */
  awards?: number | undefined;
}

/** A fixed number of questions, however much the organisation has. */
export async function viewOrganisation(
  deps: Reading,
  actor: Person,
  { words, organisation }: { words: Words; organisation: Organisation },
): Promise<OrganisationView> {
  const where = { organisationId: organisation.id };
  const base = `/console/${organisation.slug}`;
  const mayAuthor = achievementPolicy.author(actor, where);
  const [authored, members] = await Promise.all([
    listAuthored(deps, actor, where),
    listMembers(deps, actor, organisation.id),
  ]);
  const published = authored.flatMap(({ published }) => (published ? [published] : []));
  const [owner, author, registrar] = await Promise.all([
    organisationPolicy.manage(actor, where)
      ? loadOwner(deps, actor, { words, base, organisation, members, published: published.length })
      : undefined,
    mayAuthor ? loadAuthor(deps, actor, { words, base, published, where }) : undefined,
    awardPolicy.see(actor, where)
      ? loadRegistrar(deps, actor, { words, base, where, published: published.length })
      : undefined,
  ]);
  const lists = [registrar?.lists, author, owner].filter((each) => each !== undefined);
  return {
    lists: joinLists(lists),
    published: published.length,
    drafts: authored.filter(({ newest }) => newest.status === 'draft').length,
    people: members.length,
    mayAuthor,
    awards: registrar?.total,
  };
}

async function loadOwner(
  deps: Reading,
  actor: Person,
  known: Pick<Parameters<typeof ownerRoom>[0], 'words' | 'base' | 'organisation' | 'members' | 'published'>,
): Promise<RoomLists> {
  const organisationId = known.organisation.id;
  const [invitations, issuer] = await Promise.all([
    listInvitations(deps, actor, organisationId),
    findIssuer(deps, { organisationId }),
  ]);
  const key = issuer && findCurrentKey(issuer, 'Ed25519');
  return ownerRoom({ ...known, now: deps.now(), invitations, key });
}

async function loadAuthor(
  deps: Reading,
  actor: Person,
  {
    where,
    ...known
  }: Pick<Parameters<typeof authorRoom>[0], 'words' | 'base' | 'published'> & {
    where: { organisationId: string };
  },
): Promise<RoomLists> {
  const [drafts, learners] = await Promise.all([
    listDrafts(deps, actor, where),
    countNewLearners(deps, actor, { ...where, since: daysBefore(deps.now(), newsDays) }),
  ]);
  return authorRoom({ ...known, drafts, learners });
}

async function loadRegistrar(
  deps: Reading,
  actor: Person,
  {
    words,
    base,
    where,
    published,
  }: { words: Words; base: string; where: { organisationId: string }; published: number },
): Promise<{ lists: RoomLists; total: number }> {
  const since = daysBefore(deps.now(), newsDays);
  const [{ total, ...news }, waiting] = await Promise.all([
    getAwardNews(deps, actor, { ...where, since, limit: awardsShown }),
    listWaiting(deps, actor, where),
  ]);
  // There is nothing to give before something is published.
  const mayAward = published > 0 && awardPolicy.award(actor, where);
  return { total, lists: registrarRoom({ words, base, ...news, untaken: waiting.length, mayAward }) };
}
