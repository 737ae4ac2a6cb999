import { type JsonObject, parseJson } from '@cairn/engine';
import { z } from 'zod';
import { waysToSign } from '../../modules/issuing/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { say } from './refusals.ts';

const object = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'This must be an object.',
);
const line = z.string().max(2000);
/** Kinds of key as the W3C suites call them. */
const keyTypes = ['Ed25519', 'P-256', 'P-384'] as const;
export type KeyType = (typeof keyTypes)[number];
const statusPurpose = z.enum(['revocation', 'suspension', 'message']);
const statusType = z.enum(['BitstringStatusListEntry', 'BitstringStatusList']);
const message = z.string().min(1).max(500);
/** Bitstring Status List §2.1: one message for each value, in the order of the values. */
const statusMessage = z
  .array(z.object({ status: z.string(), message }))
  .refine((list) => [2, 4, 8, 16, 32, 64, 128, 256].includes(list.length), {
    message: 'There must be one message for each value: 2, 4, 8, … up to 256.',
  })
  .refine((list) => list.every(({ status }, value) => readStatusValue(status) === value), {
    message: 'The messages must stand in the order of their values: "0x0", "0x1", "0x2", …',
  });
const statusWish = z
  .object({
    type: statusType.optional(),
    statusPurpose: z.union([statusPurpose, z.array(statusPurpose).min(1).max(3)]).optional(),
    statusSize: z.number().int().min(1).max(8).optional(),
    statusMessage: statusMessage.optional(),
  })
  .refine((wish) => [wish.statusPurpose].flat().includes('message') === (wish.statusMessage !== undefined), {
    message: 'The purpose "message", and no other, needs "statusMessage".',
    path: ['statusMessage'],
  })
  .refine(
    ({ statusSize, statusMessage: messages }) =>
      statusSize === undefined || 2 ** statusSize === (messages?.length ?? 2),
    { message: 'There must be one message for each value that so many bits can have.', path: ['statusSize'] },
  );
const pointers = z.array(z.string().max(1000)).max(1000);

/** `POST /credentials/issue`. Options that Cairn does not know are left aside, as the VC API allows. */
export const issueRequest = z.object({
  credential: object,
  options: z
    .object({
      type: z.enum(['DataIntegrityProof', 'vc+jwt']).optional(),
      cryptosuite: z.enum(waysToSign).exclude(['vc+jwt']).optional(),
      keyType: z.enum(keyTypes).optional(),
      mandatoryPointers: pointers.optional(),
      credentialId: line.min(1).optional(),
      credentialStatus: z.union([statusWish, z.array(statusWish).min(1).max(3)]).optional(),
    })
    .nullish(),
});

export type IssueRequest = z.infer<typeof issueRequest>;

/** `POST /credentials/derive`. */
export const deriveRequest = z.object({
  verifiableCredential: object,
  options: z.object({ selectivePointers: pointers.optional() }).nullish(),
});

const verifyOptions = z
  .object({
    checks: z.array(z.string().max(100)).max(20).optional(),
    challenge: line.min(1).optional(),
    domain: line.min(1).optional(),
    expectedProofPurpose: line.optional(),
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

/**
 * `POST /credentials/status`; `status` false lifts a suspension, a number or a value such as "0x2" says which message
 * of a credential holds.
 */
export const statusRequest = z
  .object({
    credentialId: line.min(1),
    credentialStatus: z.object({ type: statusType, statusPurpose: statusPurpose.optional() }),
    status: z
      .union([z.boolean(), z.number().int().min(0).max(255), z.string()])
      .transform((status) => (typeof status === 'string' ? readStatusValue(status) : Number(status)))
      .refine((value) => value !== undefined, 'This must be true, false, a number, or a value such as "0x2".')
      .optional(),
  })
  .strict();

function readStatusValue(status: string): number | undefined {
  return /^0x[0-9a-f]{1,4}$/i.test(status) ? Number.parseInt(status, 16) : undefined;
}

/** Reads a body as strictly as a credential: what stands twice in it is refused, not guessed. */
export async function readRequest<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const parsed = parseJson(await request.text());
  if ('problem' in parsed) {
    const kind = parsed.problem === 'form.too-large' ? 'too-large' : 'invalid';
    const what = parsed.detail?.name ?? parsed.detail?.number;
    throw new Refusal(kind, say(`vc-api.${parsed.problem}`, { what: String(what ?? '') }));
  }
  const checked = schema.safeParse(parsed.value);
  if (checked.success) return checked.data;
  const faults = checked.error.issues.map(
    (issue) =>
      [`/${issue.path.map(String).join('/')}`, say('vc-api.fault', { what: issue.message })] as const,
  );
  throw new Refusal('invalid', say('vc-api.malformed'), Object.fromEntries(faults));
}
