import { z } from 'zod';
import type { Issuer } from '../../modules/issuing/index.ts';
import { id, named } from './schemas.ts';

export const issuerJson = named(
  'Issuer',
  z.strictObject({ organisationId: id, did: z.string().optional(), offersSuspension: z.boolean() }),
);

export const issuerChangeJson = named(
  'IssuerChange',
  z.strictObject({ offersSuspension: z.boolean() }).meta({ examples: [{ offersSuspension: true }] }),
);

/** Before its first award an organisation has no identifier. */
export function toIssuerJson(
  issuer: Issuer | undefined,
  { organisationId, did }: { organisationId: string; did: string | undefined },
): z.input<typeof issuerJson> {
  return {
    organisationId,
    ...(did !== undefined && { did }),
    offersSuspension: issuer?.offersSuspension === true,
  };
}
