import { z } from 'zod';
import { organisationKinds } from '../../modules/audit/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import { id, moment, momentOf, named } from './schemas.ts';

export const organisationJson = named(
  'Organisation',
  z.strictObject({
    organisationId: id,
    slug: z.string(),
    name: z.string(),
    kind: z.enum(organisationKinds),
    description: z.string(),
    websiteUrl: z.string().optional(),
    countryCode: z.string().optional(),
    url: z.url(),
    createdAt: moment,
  }),
);

export function toOrganisationJson(
  organisation: Organisation,
  publicUrl: string,
): z.input<typeof organisationJson> {
  const {
    id: organisationId,
    slug,
    name,
    kind,
    description,
    websiteUrl,
    countryCode,
    createdAt,
  } = organisation;
  return {
    ...{ organisationId, slug, name, kind, description },
    ...(websiteUrl !== undefined && { websiteUrl }),
    ...(countryCode !== undefined && { countryCode }),
    url: `${publicUrl}/organisations/${slug}`,
    createdAt: momentOf(createdAt),
  };
}
