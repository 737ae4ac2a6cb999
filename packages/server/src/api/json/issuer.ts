import { z } from 'zod';
import type { Closing, Issuer } from '../../modules/issuing/index.ts';
import { id, moment, named } from './schemas.ts';

export const issuerJson = named(
  'Issuer',
  z.strictObject({
    organisationId: id,
    did: z.string().optional(),
    offersSuspension: z.boolean(),
    closed: named('IssuerClosed', z.strictObject({ at: moment, reason: z.string() })).optional(),
  }),
);

export const issuerChangeJson = named(
  'IssuerChange',
  z.strictObject({ offersSuspension: z.boolean() }).meta({ examples: [{ offersSuspension: true }] }),
);

/** Before its first award an organisation has no identifier. */
export function toIssuerJson(
  issuer: Issuer | undefined,
  {
    organisationId,
    did,
    closing,
  }: { organisationId: string; did?: string | undefined; closing?: Closing | undefined },
): z.input<typeof issuerJson> {
  return {
    organisationId,
    ...(did !== undefined && { did }),
    offersSuspension: issuer?.offersSuspension === true,
    ...(closing && { closed: { at: closing.closedAt.toISOString(), reason: closing.reason } }),
  };
}
