import { z } from 'zod';
import type { AchievementEdition } from '../../modules/catalog/index.ts';
import {
  type Award,
  amendmentKinds,
  awardFilterStatuses,
  type Claim,
  statusAt,
} from '../../modules/issuing/index.ts';
import { problemJson } from './problem.ts';
import { id, moment, momentOf, named, pageOf } from './schemas.ts';

const holderJson = named('Holder', z.strictObject({ personId: id, name: z.string() }));
const credentialLinkJson = named('CredentialLink', z.strictObject({ credentialId: id, url: z.url() }));

export const awardJson = named(
  'Award',
  z.strictObject({
    awardId: id,
    achievementId: id,
    edition: z.int(),
    title: z.string(),
    holder: holderJson,
    status: z.enum(awardFilterStatuses),
    source: z.enum(['rule', 'manual']),
    scorePercent: z.number().optional(),
    note: z.string().optional(),
    awardedAt: moment,
    expiresAt: moment.optional(),
    questionedAt: moment.optional(),
    suspendedAt: moment.optional(),
    suspensionReason: z.string().optional(),
    revokedAt: moment.optional(),
    revocationReason: z.string().optional(),
    credential: credentialLinkJson.optional(),
    url: z.url(),
  }),
);
export const awardPageJson = pageOf('Awards', awardJson);

const waitingJson = named(
  'WaitingAward',
  z.strictObject({
    claimId: id,
    achievementId: id,
    edition: z.int(),
    title: z.string(),
    email: z.string(),
    awardedAt: moment,
    expiresAt: moment.optional(),
  }),
);

/** What became of one wish to award: exactly one of the three is there. */
export const givenJson = named(
  'Given',
  z.strictObject({
    outcome: z.enum(['awarded', 'waiting']),
    award: awardJson.optional(),
    waiting: waitingJson.optional(),
  }),
);

export const rowJson = named(
  'BatchRow',
  z.strictObject({
    row: z.int(),
    outcome: z.enum(['awarded', 'waiting', 'refused']),
    award: awardJson.optional(),
    waiting: waitingJson.optional(),
    problem: problemJson.optional(),
  }),
);

export const batchResultJson = named(
  'BatchResult',
  z.strictObject({ given: z.int(), refused: z.int(), rows: z.array(rowJson) }),
);

const example = {
  achievementId: 'ach_…',
  email: 'ada@example.org',
  awardedOn: '2026-05-29',
  note: 'Project handed in',
};

export const newAwardJson = named(
  'NewAward',
  z
    .strictObject({
      achievementId: id,
      edition: z.int().min(1).optional(),
      email: z.email().max(254),
      awardedOn: z.iso.date().optional(),
      expiresOn: z.iso.date().optional(),
      note: z.string().max(500).optional(),
    })
    .meta({ examples: [example] }),
);

export type NewAward = z.output<typeof newAwardJson>;

/** So many are answered at once; more are done by a run. */
export const rowsAtOnce = 100;
export const mostRows = 10_000;
export const largestBatch = 2 * 1024 * 1024;

export const newBatchJson = named(
  'NewBatch',
  z.strictObject({ awards: z.array(newAwardJson).min(1).max(mostRows) }).meta({
    examples: [{ awards: [example, { ...example, email: 'grace@example.org' }] }],
  }),
);

export const revocationJson = named(
  'Revocation',
  z.strictObject({ reason: z.string().min(1).max(500) }).meta({
    examples: [{ reason: 'It was awarded to the wrong person.' }],
  }),
);

export const amendmentJson = named(
  'Amendment',
  z
    .strictObject({
      kind: z.enum(amendmentKinds),
      holderName: z.string().min(1).max(200).optional(),
      reason: z.string().min(1).max(500),
      hidesFormer: z.boolean().default(false),
    })
    .meta({
      examples: [{ kind: 'misspelt', holderName: 'Ada Sample', reason: 'A letter changed its place.' }],
    }),
);

export const renewalJson = named(
  'Renewal',
  z
    .strictObject({ expiresOn: z.iso.date().optional(), reason: z.string().min(1).max(500) })
    .meta({ examples: [{ expiresOn: '2028-05-31', reason: 'The refresher was attended.' }] }),
);

export const suspensionJson = named(
  'Suspension',
  z.strictObject({ reason: z.string().min(1).max(500) }).meta({
    examples: [{ reason: 'The identity of the holder is being looked into.' }],
  }),
);

interface Shown {
  edition: Pick<AchievementEdition, 'achievementId' | 'number'>;
  publicUrl: string;
  now: Date;
}

export function toAwardJson(award: Award, { edition, publicUrl, now }: Shown): z.input<typeof awardJson> {
  const { scorePercent, note, expiresAt, questionedAt, suspended, endedAt, endReason, credential } = award;
  return {
    awardId: award.id,
    achievementId: award.achievementId,
    edition: edition.number,
    title: award.title,
    holder: { personId: award.personId, name: award.holderName },
    status: statusAt(award, now),
    source: award.source.kind,
    ...(scorePercent !== undefined && { scorePercent }),
    ...(note !== undefined && { note }),
    awardedAt: momentOf(award.awardedAt),
    ...(expiresAt && { expiresAt: momentOf(expiresAt) }),
    ...(questionedAt && { questionedAt: momentOf(questionedAt) }),
    ...(suspended && { suspendedAt: momentOf(suspended.at), suspensionReason: suspended.reason }),
    ...(endedAt && { revokedAt: momentOf(endedAt) }),
    ...(endReason !== undefined && { revocationReason: endReason }),
    ...(credential && {
      credential: { credentialId: credential.id, url: `${publicUrl}/credentials/${credential.id}` },
    }),
    url: `${publicUrl}/awards/${award.id}`,
  };
}

export function toWaitingJson(claim: Claim, { edition }: Shown): z.input<typeof waitingJson> {
  const { id: claimId, title, address, awardedAt, expiresAt } = claim;
  return {
    claimId,
    achievementId: edition.achievementId,
    edition: edition.number,
    title,
    email: address,
    awardedAt: momentOf(awardedAt),
    ...(expiresAt && { expiresAt: momentOf(expiresAt) }),
  };
}
