import { z } from 'zod';
import { ownIssuers, ownSuccessors } from '../../modules/issuing/index.ts';
import { checkCredential, largestPresented } from '../../modules/verification/index.ts';
import { presentedJson, reportJson, toReportJson } from '../json/report.ts';
import { operation } from '../operation.ts';

export const verificationOperations = [
  operation({
    id: 'verify',
    method: 'post',
    path: '/verify',
    tag: 'verification',
    query: z.strictObject({ expectedRecipient: z.string().max(254).optional() }),
    body: presentedJson,
    files: ['image/png', 'image/svg+xml', 'application/vc+ld+json', 'application/octet-stream'],
    largest: largestPresented + 1024,
    isRepeatable: true,
    perMinute: 60,
    result: reportJson,
    act: async (deps, _program, { body, file, query }) => {
      const expectedRecipient = body?.expectedRecipient ?? query.expectedRecipient;
      const asked = expectedRecipient === undefined ? {} : { expectedRecipient };
      const checking = { ...deps, trust: ownIssuers(deps), successorOf: ownSuccessors(deps) };
      const report = await checkCredential(checking, file ?? body?.presented ?? '', asked);
      return { body: toReportJson(report) };
    },
  }),
];
