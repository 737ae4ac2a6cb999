import { z } from 'zod';
import { longestDecision } from '../../modules/cases/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import {
  type AskedApplication,
  judgements,
  longestOfStatement,
  mostLinks,
  mostPoints,
  type Standard,
} from '../../modules/trust/index.ts';
import { id, moment, momentOf, named, pageOf } from './schemas.ts';

const { line, reason, text } = longestOfStatement;

export const standardJson = named(
  'Standard',
  z.strictObject({
    standardId: id,
    name: z.string(),
    points: z.array(z.string()),
    addedAt: moment,
    retiredAt: moment.optional(),
  }),
);
export const standardsJson = pageOf('Standards', standardJson);

export function toStandardJson(standard: Standard): z.input<typeof standardJson> {
  const { id: standardId, name, points, addedAt, retiredAt } = standard;
  return {
    ...{ standardId, name, points, addedAt: momentOf(addedAt) },
    ...(retiredAt && { retiredAt: momentOf(retiredAt) }),
  };
}

export const newStandardJson = named(
  'NewStandard',
  z
    .strictObject({
      name: z.string().min(1).max(line),
      points: z.array(z.string().min(1).max(reason)).min(1).max(mostPoints),
    })
    .meta({
      examples: [{ name: 'Quality of assessment', points: ['Each outcome is assessed.'] }],
    }),
);

const judgedPointJson = named(
  'JudgedPoint',
  z.strictObject({ judgement: z.enum(judgements), note: z.string().max(reason) }),
);

export const newApplicationJson = named(
  'NewAccreditationApplication',
  z
    .strictObject({
      accreditorId: id,
      standardId: id,
      achievementId: id.optional(),
      evidence: z.string().min(1).max(text),
      links: z.array(z.url().max(reason)).max(mostLinks).default([]),
    })
    .meta({
      examples: [
        {
          ...{ accreditorId: 'org_1', standardId: 'std_1', evidence: 'We assess each outcome.' },
          links: ['https://university.example/handbook'],
        },
      ],
    }),
);

export const checklistJson = named(
  'Checklist',
  z
    .strictObject({
      checklist: z.array(judgedPointJson).min(1).max(mostPoints),
      conditions: z.string().max(text).default(''),
      validUntil: moment.optional(),
    })
    .meta({ examples: [{ checklist: [{ judgement: 'met', note: 'Seen in the handbook.' }] }] }),
);

export const decisionJson = named(
  'Decision',
  z
    .strictObject({
      decision: z.enum(['accepted', 'declined']),
      reason: z.string().min(1).max(longestDecision),
    })
    .meta({ examples: [{ decision: 'declined', reason: 'A point is not met yet.' }] }),
);

export const accreditationApplicationJson = named(
  'AccreditationApplication',
  z.strictObject({
    applicationId: id,
    applicantId: id,
    accreditorId: id,
    achievementId: id.optional(),
    title: z.string(),
    standard: z.string(),
    points: z.array(z.string()),
    evidence: z.string(),
    links: z.array(z.string()),
    askedAt: moment,
    state: z.enum(['open', 'accepted', 'declined', 'withdrawn']),
    dueAt: moment.optional(),
    decidedAt: moment.optional(),
    reason: z.string().optional(),
    checklist: z.array(judgedPointJson).optional(),
    conditions: z.string(),
    validUntil: moment.optional(),
    statementId: id.optional(),
  }),
);
export const accreditationApplicationPageJson = pageOf(
  'AccreditationApplications',
  accreditationApplicationJson,
);

/** What the accreditor noted point by point is for the accreditor until it has decided. */
export function toApplicationJson(
  { application, found }: AskedApplication,
  { organisationId }: { organisationId: Organisation['id'] },
): z.input<typeof accreditationApplicationJson> {
  const { id: applicationId, askerId: _, askedAt, validUntil, checklist, conditions, ...said } = application;
  const state = found?.state ?? 'open';
  const isShown = organisationId === said.accreditorId || state === 'accepted' || state === 'declined';
  return {
    ...said,
    ...{ applicationId, askedAt: momentOf(askedAt), evidence: found?.statement ?? '', state },
    conditions: isShown ? conditions : '',
    ...(found && state === 'open' && { dueAt: momentOf(found.dueAt) }),
    ...(found?.decidedAt && { decidedAt: momentOf(found.decidedAt) }),
    ...(found?.reason && { reason: found.reason }),
    ...(checklist && isShown && { checklist }),
    ...(validUntil && isShown && { validUntil: momentOf(validUntil) }),
  };
}
