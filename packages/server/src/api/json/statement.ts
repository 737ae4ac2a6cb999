import { z } from 'zod';
import {
  longestOfStatement,
  partnerRoles,
  type Spoken,
  statementAddress,
  statementKinds,
  statementStates,
} from '../../modules/trust/index.ts';
import { id, moment, momentOf, named, pageOf } from './schemas.ts';

const { line, text, reason } = longestOfStatement;

const partyJson = named('Party', z.strictObject({ organisationId: id, slug: z.string(), name: z.string() }));
const subjectJson = named(
  'StatementSubject',
  z.strictObject({ achievementId: id.optional(), title: z.string() }),
);
const withdrawalJson = named('Withdrawal', z.strictObject({ at: moment, reason: z.string() }));

export const statementJson = named(
  'Statement',
  z.strictObject({
    statementId: id,
    kind: z.enum(statementKinds),
    role: z.enum(partnerRoles).optional(),
    state: z.enum(statementStates),
    speaker: partyJson,
    other: partyJson,
    about: subjectJson,
    equivalentTo: z.string().optional(),
    standard: z.string(),
    conditions: z.string(),
    comment: z.string(),
    validFrom: moment,
    validUntil: moment.optional(),
    madeAt: moment,
    stoodAt: moment.optional(),
    declinedAt: moment.optional(),
    withdrawn: withdrawalJson.optional(),
    signedAt: moment.optional(),
    url: z.url(),
  }),
);
export const statementsJson = pageOf('Statements', statementJson);

export const newStatementJson = named(
  'NewStatement',
  z
    .strictObject({
      kind: z.enum(statementKinds),
      role: z.enum(partnerRoles).optional(),
      aboutId: id,
      achievementId: id.optional(),
      edition: z.int().min(1).max(100_000).optional(),
      equivalentTo: z.string().max(line).optional(),
      standard: z.string().max(line).optional(),
      conditions: z.string().max(text).optional(),
      comment: z.string().max(text).optional(),
      validFrom: moment.optional(),
      validUntil: moment.optional(),
    })
    .meta({
      examples: [{ kind: 'endorsement', aboutId: 'org_…', comment: 'We know how they teach.' }],
    }),
);

export const statementEndJson = named(
  'StatementEnd',
  z
    .strictObject({ reason: z.string().min(1).max(reason) })
    .meta({ examples: [{ reason: 'The conditions are met no longer.' }] }),
);

export function toStatementJson(
  { statement, speaker, other, state }: Spoken,
  publicUrl: string,
): z.input<typeof statementJson> {
  const { about, role, equivalentTo, validUntil, stoodAt, declinedAt, withdrawn, signed } = statement;
  const { standard, conditions, comment } = statement;
  return {
    ...{ statementId: statement.id, kind: statement.kind, state },
    ...(role && { role }),
    speaker: { organisationId: speaker.id, slug: speaker.slug, name: speaker.name },
    other: { organisationId: other.id, slug: other.slug, name: other.name },
    about: { title: about.title, ...(about.achievementId && { achievementId: about.achievementId }) },
    ...(equivalentTo && { equivalentTo }),
    ...{ standard, conditions, comment },
    validFrom: momentOf(statement.validFrom),
    ...(validUntil && { validUntil: momentOf(validUntil) }),
    madeAt: momentOf(statement.madeAt),
    ...(stoodAt && { stoodAt: momentOf(stoodAt) }),
    ...(declinedAt && { declinedAt: momentOf(declinedAt) }),
    ...(withdrawn && { withdrawn: { at: momentOf(withdrawn.at), reason: withdrawn.reason } }),
    ...(signed && { signedAt: momentOf(signed.at) }),
    url: `${publicUrl}${statementAddress(statement)}`,
  };
}
