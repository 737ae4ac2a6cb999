import { sayingOf } from '../platform/refusal.ts';

/** What this door refuses by itself: code to what stands in the sentence. */
export type ApiRefusals = {
  'api.no-token': undefined;
  'api.scope-missing': { scope: string };
  'api.not-found': undefined;
  'api.too-many': { seconds: number };
  'api.media-type': { types: string };
  'api.body-too-large': { kilobytes: number };
  'api.body-not-json': undefined;
  'api.body-too-complex': undefined;
  'api.body-name': { name: string };
  'api.body-nul': undefined;
  'api.body-number': { number: string };
  'api.malformed': undefined;
  'api.member-missing': undefined;
  'api.member-unknown': undefined;
  'api.member-kind': { kind: string };
  'api.member-too-large': { most: number };
  'api.member-too-small': { least: number };
  'api.member-value': { values: string };
  'api.member-form': { form: string };
  'api.member-wrong': undefined;
  'api.cursor-unknown': undefined;
  'api.key-malformed': undefined;
  'api.key-reused': undefined;
  'api.still-running': undefined;
  'api.if-match-missing': undefined;
  'api.changed-meanwhile': undefined;
  'api.outcome-unknown': undefined;
  'api.row-unknown': undefined;
  'api.original-missing': undefined;
  'api.database-absent': undefined;
  'api.failed': { requestId: string };
};

export const say = sayingOf<ApiRefusals>();
