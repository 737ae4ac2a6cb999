import { z } from 'zod';
import { getReach, takeMailReport } from '../../modules/issuing/index.ts';
import { countShared, fewestShared } from '../../modules/wallet/index.ts';
import { awardReachJson, mailReportJson, notedReportJson } from '../json/award-reach.ts';
import { id } from '../json/schemas.ts';
import { operation } from '../operation.ts';

/** How far awards to addresses came, and what mail servers report of their mails. */
export const awardReachOperations = [
  operation({
    id: 'getAwardReach',
    method: 'get',
    path: '/award-reach',
    tag: 'awards',
    scope: 'awards:read',
    query: z.strictObject({ listId: id.optional(), editionId: id.optional() }),
    result: awardReachJson,
    act: async (deps, program, { query: { listId, editionId } }) => {
      const { reach, takenIds } = await getReach(deps, program, {
        organisationId: program.organisationId,
        ...(listId !== undefined && { listIds: [listId] }),
        ...(editionId !== undefined && { editionIds: [editionId] }),
      });
      if (takenIds.length < fewestShared) return { body: reach };
      const { inLinks, open } = await countShared(deps, takenIds);
      return { body: { ...reach, inShareLinks: inLinks, openPages: open } };
    },
  }),
  operation({
    id: 'reportMail',
    method: 'post',
    path: '/mail-reports',
    tag: 'awards',
    scope: 'awards:create',
    body: mailReportJson,
    isRepeatable: true,
    result: notedReportJson,
    act: async (deps, program, { body: { report } }) => ({
      body: await takeMailReport(deps, program, { organisationId: program.organisationId, report }),
    }),
  }),
];
