import type { VerificationReport } from '@cairn/engine';
import { z } from 'zod';
import { saysItsNumber, storedFormat } from '../../platform/stored-format.ts';
import type { ImportedWords } from './imported.ts';

const text = z.union([z.string(), z.record(z.string(), z.string())]);

/** What lists show of an imported badge. */
export const importedWordsFormat = storedFormat<ImportedWords>(
  'words of an imported badge',
  z.strictObject({
    title: text.exactOptional(),
    issuerName: text.exactOptional(),
    issuerId: z.string().exactOptional(),
    holderName: z.string().exactOptional(),
    validFrom: z.string().exactOptional(),
    validUntil: z.string().exactOptional(),
    skills: z.array(z.strictObject({ name: text, url: z.string() })),
  }),
  [saysItsNumber],
);

const check = z.looseObject({ id: z.string(), outcome: z.string(), code: z.string(), message: z.string() });
const report = z.looseObject({
  verdict: z.string(),
  summary: z.string(),
  genuine: z.enum(['yes', 'no', 'unknown']),
  errors: z.array(z.string()),
  warnings: z.array(z.string()),
  checks: z.array(check),
  input: z.string(),
});

/** The engine's report over an imported badge, all but the badge as it came, which is kept beside it. */
export const importedReportFormat = storedFormat<VerificationReport>(
  'report of an imported badge',
  z.custom<VerificationReport>((value) => report.safeParse(value).success),
  [saysItsNumber],
);
