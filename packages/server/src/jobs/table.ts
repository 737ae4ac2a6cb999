import { closeAttempt, countEnrolled } from '../modules/assessment/index.ts';
import { moveListings } from '../modules/catalog/index.ts';
import { decide } from '../modules/earning/index.ts';
import { forgetUploads } from '../modules/imports/index.ts';
import {
  publishStatusList,
  remindClaims,
  signAward,
  signCorrection,
  signPending,
  tellExpiring,
} from '../modules/issuing/index.ts';
import { forgetNotices, sendDigests } from '../modules/notices/index.ts';
import { forgetKeptForms } from '../modules/people/index.ts';
import { checkDomains, reviewAccreditations, signStatements } from '../modules/trust/index.ts';
import { forgetBulkChecks } from '../modules/verification/index.ts';
import { checkImported, forgetOpenings } from '../modules/wallet/index.ts';
import { deliverWebhook, forgetDeliveries } from '../modules/webhooks/index.ts';
import { workBulkRun } from '../platform/bulk/work-bulk-run.ts';
import type { Deps } from '../platform/deps.ts';
import { sweepFiles } from '../platform/files/sweep-files.ts';
import { forgetOld } from '../platform/forget-old.ts';
import type { JobName, JobPayloads, Priority } from '../platform/jobs.ts';
import { sendMail } from '../platform/mail.ts';
import { bulkKinds } from './bulk-kinds.ts';

interface Job<Name extends JobName> {
  run(deps: Deps, payload: JobPayloads[Name]): Promise<unknown>;
  priority: Priority;
}

/** The door for background work: one line a job, each calls one function of a module. */
export const jobTable: { [Name in JobName]: Job<Name> } = {
  'bulk-run': { run: (deps, payload) => workBulkRun(deps, bulkKinds, payload), priority: 'later' },
  'check-domains': { run: checkDomains, priority: 'later' },
  'check-imported': { run: checkImported, priority: 'later' },
  'close-attempt': { run: closeAttempt, priority: 'now' },
  'count-enrolled': { run: countEnrolled, priority: 'later' },
  decide: { run: decide, priority: 'soon' },
  'deliver-webhook': { run: deliverWebhook, priority: 'last' },
  'forget-bulk-checks': { run: forgetBulkChecks, priority: 'later' },
  'forget-deliveries': { run: forgetDeliveries, priority: 'later' },
  'forget-kept-forms': { run: forgetKeptForms, priority: 'later' },
  'forget-openings': { run: forgetOpenings, priority: 'later' },
  'forget-notices': { run: forgetNotices, priority: 'later' },
  'forget-old': { run: forgetOld, priority: 'later' },
  'forget-uploads': { run: forgetUploads, priority: 'later' },
  'move-listings': { run: moveListings, priority: 'later' },
  'publish-status-list': { run: publishStatusList, priority: 'soon' },
  'review-accreditations': { run: reviewAccreditations, priority: 'later' },
  'remind-claims': { run: remindClaims, priority: 'later' },
  'send-digests': { run: sendDigests, priority: 'later' },
  'send-mail': { run: sendMail, priority: 'now' },
  'sign-pending': { run: signPending, priority: 'later' },
  'sign-correction': { run: signCorrection, priority: 'soon' },
  'sign-award': { run: signAward, priority: 'later' },
  'sign-statements': { run: signStatements, priority: 'later' },
  'sweep-files': { run: sweepFiles, priority: 'later' },
  'tell-expiring': { run: tellExpiring, priority: 'later' },
};
