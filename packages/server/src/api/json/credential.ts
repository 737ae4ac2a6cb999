import { z } from 'zod';
import type { Award, Credential, Succeeded } from '../../modules/issuing/index.ts';
import { id, moment, momentOf, named } from './schemas.ts';

const statusEntryJson = named(
  'StatusEntry',
  z.strictObject({ purpose: z.enum(['revocation', 'suspension', 'message']), value: z.int(), url: z.url() }),
);

export const credentialJson = named(
  'Credential',
  z.strictObject({
    credentialId: id,
    awardId: id,
    sequence: z.int(),
    isNewest: z.boolean(),
    mediaType: z.string(),
    signedAt: moment,
    replaces: id.optional(),
    renews: id.optional(),
    replacedBy: id.optional(),
    renewedBy: id.optional(),
    followedAt: moment.optional(),
    isHidden: z.boolean(),
    statuses: z.array(statusEntryJson),
    url: z.url(),
  }),
);

export function toCredentialJson(
  credential: Credential,
  { award, succeeded, publicUrl }: { award: Award; succeeded: Succeeded | undefined; publicUrl: string },
): z.input<typeof credentialJson> {
  const {
    id: credentialId,
    awardId,
    sequence,
    format,
    signedAt,
    replaces,
    renews,
    statuses,
    address,
  } = credential;
  return {
    ...{ credentialId, awardId, sequence },
    isNewest: award.credential?.id === credentialId,
    mediaType: `application/${format}`,
    signedAt: momentOf(signedAt),
    ...(replaces !== undefined && { replaces }),
    ...(renews !== undefined && { renews }),
    ...(succeeded && {
      [succeeded.isRenewed ? 'renewedBy' : 'replacedBy']: succeeded.step.credentialId,
      followedAt: momentOf(succeeded.step.at),
    }),
    isHidden: succeeded?.isHidden === true,
    statuses: statuses.map(({ purpose, value, statusListId }) => ({
      ...{ purpose, value },
      url: `${publicUrl}/status/${statusListId}`,
    })),
    url: publicUrl + address,
  };
}
