import type { JSX } from 'preact';
import type { AuditEntry, Person, Who } from '../../modules/audit/index.ts';
import { achievementPolicy } from '../../modules/catalog/index.ts';
import { awardPolicy } from '../../modules/issuing/index.ts';
import { type Organisation, organisationPolicy, type Policy } from '../../modules/organisations/index.ts';
import { webhookPolicy } from '../../modules/webhooks/index.ts';
import { useWords } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

/** Who reads which organisation's trail. */
export interface TrailReader {
  actor: Person;
  organisation: Pick<Organisation, 'id' | 'slug'>;
}

/** What was done, as a sentence that leads to what it is about, with what it leaves out below. */
export function Sentence({ entry, reader }: { entry: AuditEntry; reader: TrailReader }): JSX.Element {
  const { audit } = useWords();
  const sentence = audit.sentence(entry, nameOf(entry.who, audit));
  const place = placeOf(entry, reader);
  const rest = audit.detail(audit.unsaid(entry.detail));
  return (
    <>
      {place ? <a href={place}>{sentence}</a> : sentence}
      {rest ? <span class="audit__rest">{rest}</span> : null}
    </>
  );
}

/** How the trail calls who acted: a person by name, a program as one. */
export function nameOf(who: Who, words: Pick<Words['audit'], 'cairn' | 'program'>): string {
  if (who.kind === 'person') return who.name;
  return who.kind === 'program' ? words.program(who.name) : words.cairn;
}

interface Room {
  /** Below the console. */
  path: (entry: AuditEntry) => string | undefined;
  may: Policy;
}

const toMembers: Room = { path: () => '/members', may: organisationPolicy.enter };

/** Where the console shows what an entry is about, and to whom. */
const rooms: { [subjectType: string]: Room } = {
  award: { path: ({ subjectId }) => `/awards/${subjectId}`, may: awardPolicy.see },
  claim: { path: () => '/awards/waiting', may: awardPolicy.see },
  achievement: {
    path: ({ subjectId, action }) =>
      action === 'achievement.draft-discarded' ? undefined : `/achievements/${subjectId}`,
    may: achievementPolicy.read,
  },
  'issuer-key': { path: () => '/issuer', may: awardPolicy.seeKeys },
  'api-token': { path: () => '/api-tokens', may: organisationPolicy.manageApiTokens },
  webhook: { path: () => '/webhooks', may: webhookPolicy.manage },
  person: toMembers,
  invitation: toMembers,
};

/** The page of what an entry is about, where the console has one that its reader may open. */
function placeOf(entry: AuditEntry, { actor, organisation }: TrailReader): string | undefined {
  const room = Object.hasOwn(rooms, entry.subjectType) ? rooms[entry.subjectType] : undefined;
  if (!room?.may(actor, { organisationId: organisation.id })) return undefined;
  const path = room.path(entry);
  return path === undefined ? undefined : `/console/${organisation.slug}${path}`;
}
