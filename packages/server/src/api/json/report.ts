import type { VerificationReport } from '@cairn/engine';
import { z } from 'zod';
import { named } from './schemas.ts';

const checkJson = named(
  'Check',
  z.strictObject({
    check: z.string(),
    outcome: z.enum(['passed', 'failed', 'unknown', 'not-applicable']),
    code: z.string(),
    message: z.string(),
    advice: z.string().optional(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  }),
);

const nestedJson = named(
  'NestedReport',
  z.strictObject({ verdict: z.string(), summary: z.string(), checks: z.array(checkJson) }),
);

export const reportJson = named(
  'Report',
  z.strictObject({
    verdict: z.string(),
    summary: z.string(),
    genuine: z.string(),
    errors: z.array(z.string()),
    warnings: z.array(z.string()),
    checks: z.array(checkJson),
    input: z.string(),
    /** What the verified content says, in the engine's one model of all formats. */
    credential: z.record(z.string(), z.unknown()).optional(),
    nested: z.array(nestedJson),
    endorsements: z.array(nestedJson),
  }),
);

export const presentedJson = named(
  'Presented',
  z
    .strictObject({
      presented: z.string().min(1),
      expectedRecipient: z.string().max(254).optional(),
    })
    .meta({ examples: [{ presented: 'https://badges.example.org/awards/awd_…' }] }),
);

export function toReportJson(report: VerificationReport): z.input<typeof reportJson> {
  const { verdict, summary, genuine, errors, warnings, input, credential, nested, endorsements } = report;
  return {
    ...{ verdict, summary, genuine, errors, warnings, input },
    checks: checksOf(report),
    // Through JSON, as it is sent: dates and absent members become what a reader gets.
    ...(credential && {
      credential: JSON.parse(JSON.stringify(credential)) as { [member: string]: unknown },
    }),
    nested: (nested ?? []).map(toNestedJson),
    endorsements: (endorsements ?? []).map(toNestedJson),
  };
}

function toNestedJson(report: VerificationReport): z.input<typeof nestedJson> {
  const { verdict, summary } = report;
  return { verdict, summary, checks: checksOf(report) };
}

function checksOf({ checks }: VerificationReport): z.input<typeof checkJson>[] {
  return checks.map(({ id, outcome, code, message, advice, detail }) => ({
    ...{ check: id, outcome, code, message },
    ...(advice !== undefined && { advice }),
    ...(detail !== undefined && { detail }),
  }));
}
