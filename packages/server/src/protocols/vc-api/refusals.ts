import { sayingOf } from '../../platform/refusal.ts';

/** What this door refuses: code to what stands in the sentence. */
export type VcApiRefusals = {
  'vc-api.form.too-large': { what: string };
  'vc-api.form.too-deep': { what: string };
  'vc-api.form.not-text': { what: string };
  'vc-api.form.not-json': { what: string };
  'vc-api.form.duplicate-name': { what: string };
  'vc-api.form.forbidden-name': { what: string };
  'vc-api.form.unsafe-number': { what: string };
  'vc-api.malformed': undefined;
  'vc-api.fault': { what: string };
  'vc-api.not-found': undefined;
  'vc-api.no-token': undefined;
};

export const say = sayingOf<VcApiRefusals>();
