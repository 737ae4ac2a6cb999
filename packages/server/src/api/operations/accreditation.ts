import { z } from 'zod';
import { findOrganisation } from '../../modules/organisations/index.ts';
import {
  addStandard,
  applyForAccreditation,
  decideApplication,
  judgeApplication,
  listStandards,
  pageApplications,
  readApplication,
  retireStandard,
} from '../../modules/trust/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import {
  accreditationApplicationJson,
  accreditationApplicationPageJson,
  checklistJson,
  decisionJson,
  newApplicationJson,
  newStandardJson,
  standardJson,
  standardsJson,
  toApplicationJson,
  toStandardJson,
} from '../json/accreditation.ts';
import { id, paging } from '../json/schemas.ts';
import { operation } from '../operation.ts';
import { pageUpTo, placeOf } from '../read-cursor.ts';
import { say } from '../refusals.ts';

const read = { tag: 'statements', method: 'get', scope: 'statements:read' } as const;
const write = { tag: 'statements', method: 'post', scope: 'statements:write' } as const;

const one = '/accreditation-applications/{applicationId}' as const;

/** By what accreditors judge, what is asked of them, and how they decide. */
export const accreditationOperations = [
  operation({
    ...{ ...read, id: 'listStandards', path: '/standards' },
    query: z.strictObject({ organisation: id.optional() }),
    result: standardsJson,
    act: async (deps, program, { query: { organisation } }) => {
      const of = organisation === undefined ? undefined : await findOrganisation(deps, organisation);
      if (organisation !== undefined && !of) throw new Refusal('not-found', say('api.not-found'));
      const found = await listStandards(deps, { organisationId: of?.id ?? program.organisationId });
      return { body: { items: found.map(toStandardJson) } };
    },
  }),
  operation({
    ...{ ...write, id: 'addStandard', path: '/standards' },
    body: newStandardJson,
    status: 201,
    result: standardJson,
    act: async (deps, program, { body }) => {
      const { organisationId } = program;
      const standard = await addStandard(deps, program, { ...body, organisationId });
      return { body: toStandardJson(standard), location: '/standards' };
    },
  }),
  operation({
    ...{ ...write, id: 'retireStandard', path: '/standards/{standardId}/retire' },
    params: z.strictObject({ standardId: id }),
    isRepeatable: true,
    result: standardJson,
    act: async (deps, program, { path: { standardId } }) => {
      const { organisationId } = program;
      return { body: toStandardJson(await retireStandard(deps, program, { organisationId, standardId })) };
    },
  }),
  operation({
    ...{ ...read, id: 'listAccreditationApplications', path: '/accreditation-applications' },
    query: z.strictObject({ side: z.enum(['made', 'received']).default('made'), ...paging }),
    result: accreditationApplicationPageJson,
    act: async (deps, program, { query: { side, limit, cursor } }) => {
      const { organisationId } = program;
      const asked = { organisationId, side, after: placeOf(cursor), limit: limit + 1 };
      const page = {
        limit,
        place: ({ application }: { application: { askedAt: Date; id: string } }) => ({
          at: application.askedAt,
          id: application.id,
        }),
      };
      const rows = await pageApplications(deps, program, asked);
      return { body: pageUpTo(rows, { ...page, item: (one) => toApplicationJson(one, program) }) };
    },
  }),
  operation({
    ...{ ...read, id: 'getAccreditationApplication', path: one },
    params: z.strictObject({ applicationId: id }),
    result: accreditationApplicationJson,
    act: async (deps, program, { path: { applicationId } }) => {
      const { organisationId } = program;
      const found = await readApplication(deps, program, { organisationId, applicationId });
      return { body: toApplicationJson(found, program) };
    },
  }),
  operation({
    ...{ ...write, id: 'applyForAccreditation', path: '/accreditation-applications' },
    body: newApplicationJson,
    status: 201,
    result: accreditationApplicationJson,
    act: async (deps, program, { body }) => {
      const { organisationId } = program;
      const accreditor = await findOrganisation(deps, body.accreditorId);
      const { subjectId: applicationId } = await applyForAccreditation(deps, program, {
        ...{ ...body, organisationId, accreditorId: accreditor?.id ?? '' },
      });
      const found = await readApplication(deps, program, { organisationId, applicationId });
      const location = `/accreditation-applications/${applicationId}`;
      return { body: toApplicationJson(found, program), location };
    },
  }),
  operation({
    ...{ ...write, id: 'judgeAccreditationApplication', path: `${one}/checklist` },
    params: z.strictObject({ applicationId: id }),
    isRepeatable: true,
    body: checklistJson,
    result: accreditationApplicationJson,
    act: async (deps, program, { path: { applicationId }, body }) => {
      const { organisationId } = program;
      const { validUntil, ...judged } = body;
      const until = validUntil === undefined ? undefined : new Date(validUntil);
      await judgeApplication(deps, program, { organisationId, applicationId, ...judged, validUntil: until });
      const found = await readApplication(deps, program, { organisationId, applicationId });
      return { body: toApplicationJson(found, program) };
    },
  }),
  operation({
    ...{ ...write, id: 'decideAccreditationApplication', path: `${one}/decision` },
    params: z.strictObject({ applicationId: id }),
    body: decisionJson,
    result: accreditationApplicationJson,
    act: async (deps, program, { path: { applicationId }, body }) => {
      const { organisationId } = program;
      const found = await decideApplication(deps, program, { organisationId, applicationId, ...body });
      return { body: toApplicationJson(found, program) };
    },
  }),
];
