import { type ParsedCronItem, parseCronItems } from 'graphile-worker';
import type { JobName } from '../platform/jobs.ts';

/** What is done by the clock (crontab, UTC). Several processes on one database do it once. */
const times: { [Name in JobName]?: string } = {
  'forget-bulk-checks': '37 3 * * *',
  'forget-deliveries': '27 3 * * *',
  'forget-kept-forms': '47 * * * *',
  'forget-old': '17 3 * * *',
  'forget-notices': '27 3 * * *',
  'forget-openings': '3 0 * * *',
  'forget-uploads': '57 3 * * *',
  'move-listings': '*/15 * * * *',
  'sweep-files': '7 4 * * *',
  'tell-expiring': '7 5 * * *',
  'remind-claims': '42 8 * * *',
  'send-digests': '37 5 * * *',
  'count-enrolled': '12 2 * * *',
  'check-domains': '33 4 * * *',
  'check-imported': '41 * * * *',
  'review-accreditations': '22 4 * * *',
  'sign-pending': '47 3 * * *',
  'sign-statements': '52 3 * * *',
};

export function schedule(): ParsedCronItem[] {
  return parseCronItems(Object.entries(times).map(([task, match]) => ({ task, match, identifier: task })));
}
