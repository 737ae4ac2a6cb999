import { type JsonObject, parseJson } from '@cairn/engine';
import { z } from 'zod';
import { Refusal } from '../../platform/refusal.ts';

const object = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'This must be an object.',
);
const statusPurpose = z.enum(['revocation', 'suspension']);
const statusType = z.enum(['BitstringStatusListEntry', 'BitstringStatusList']);
const statusWish = z.object({
  type: statusType.optional(),
  statusPurpose: z.union([statusPurpose, z.array(statusPurpose).min(1).max(2)]).optional(),
});

/** `POST /credentials/issue`. Options that Cairn does not know are left aside, as the VC API allows. */
export const issueRequest = z.object({
  credential: object,
  options: z
    .object({
      type: z.literal('DataIntegrityProof').optional(),
      cryptosuite: z.enum(['eddsa-rdfc-2022', 'eddsa-jcs-2022']).optional(),
      credentialId: z.string().optional(),
      credentialStatus: z.union([statusWish, z.array(statusWish).min(1).max(2)]).optional(),
    })
    .nullish(),
});

const verifyOptions = z
  .object({
    checks: z.array(z.string()).max(20).optional(),
    challenge: z.string().min(1).optional(),
    domain: z.string().min(1).optional(),
    expectedProofPurpose: z.string().optional(),
  })
  .nullish();

export type VerifyWishes = z.infer<typeof verifyOptions>;

/** `POST /credentials/verify`. */
export const verifyCredentialRequest = z.object({ verifiableCredential: object, options: verifyOptions });

/** `POST /presentations/verify`. */
export const verifyPresentationRequest = z.object({
  verifiablePresentation: object,
  options: verifyOptions,
});

/** `POST /credentials/status`; `status` false lifts a suspension. */
export const statusRequest = z
  .object({
    credentialId: z.string().min(1).max(2000),
    credentialStatus: z.object({ type: statusType, statusPurpose: statusPurpose.optional() }),
    status: z.boolean().optional(),
  })
  .strict();

const bodyProblems: {
  [problem in Extract<ReturnType<typeof parseJson>, { problem: string }>['problem']]: string;
} = {
  'form.too-large': 'The body has more than two million characters or 20,000 values',
  'form.too-deep': 'The body is nested more than 64 levels deep',
  'form.not-text': 'The body has text that is not well-formed Unicode',
  'form.not-json': 'The body is not JSON',
  'form.duplicate-name': 'A member stands twice in one object of the body',
  'form.forbidden-name': 'The body has a member with a name that is not allowed',
  'form.unsafe-number': 'The body has a number that would lose digits when it is read',
};

/** Reads a body as strictly as a credential: what stands twice in it is refused, not guessed. */
export async function readRequest<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const parsed = parseJson(await request.text());
  if ('problem' in parsed) {
    const kind = parsed.problem === 'form.too-large' ? 'too-large' : 'invalid';
    const what = parsed.detail?.name ?? parsed.detail?.number;
    const message = bodyProblems[parsed.problem] + (what === undefined ? '' : ` (${what})`);
    throw new Refusal(kind, `vc-api.${parsed.problem}`, `${message}.`);
  }
  const checked = schema.safeParse(parsed.value);
  if (checked.success) return checked.data;
  const faults = checked.error.issues.map(
    (issue) => [`/${issue.path.map(String).join('/')}`, issue.message] as const,
  );
  throw new Refusal(
    'invalid',
    'vc-api.malformed',
    'The request is not as the VC API describes it.',
    Object.fromEntries(faults),
  );
}
