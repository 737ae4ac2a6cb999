import { z } from 'zod';
import { readEnrolmentFigures } from '../../modules/assessment/index.ts';
import { assertMay, getOrganisation, organisationPolicy } from '../../modules/organisations/index.ts';
import { enrolmentFiguresJson, toEnrolmentFiguresJson } from '../json/enrolment-figures.ts';
import { organisationJson, toOrganisationJson } from '../json/organisation.ts';
import { id, pageOf } from '../json/schemas.ts';
import { operation } from '../operation.ts';

export const organisationOperations = [
  operation({
    id: 'listOrganisations',
    method: 'get',
    path: '/organisations',
    tag: 'organisations',
    scope: 'organisations:read',
    result: pageOf('Organisations', organisationJson),
    act: async (deps, program) => {
      assertMay(program, organisationPolicy.enter, program);
      const own = await getOrganisation(deps, program.organisationId);
      return { body: { items: [toOrganisationJson(own, deps.config.publicUrl)] } };
    },
  }),
  operation({
    id: 'getOrganisation',
    method: 'get',
    path: '/organisations/{organisationId}',
    tag: 'organisations',
    scope: 'organisations:read',
    params: z.strictObject({ organisationId: id }),
    result: organisationJson,
    act: async (deps, program, { path: { organisationId } }) => {
      assertMay(program, organisationPolicy.enter, { organisationId });
      const organisation = await getOrganisation(deps, organisationId);
      return { body: toOrganisationJson(organisation, deps.config.publicUrl) };
    },
  }),
  operation({
    id: 'getEnrolmentFigures',
    method: 'get',
    path: '/enrolment-figures',
    tag: 'organisations',
    scope: 'achievements:read',
    query: z.strictObject({ achievementId: id.optional() }),
    result: enrolmentFiguresJson,
    act: async (deps, { organisationId }, { query: { achievementId } }) => {
      const of = { organisationId, ...(achievementId && { achievementId }) };
      return { body: toEnrolmentFiguresJson(await readEnrolmentFigures(deps, of)) };
    },
  }),
];
