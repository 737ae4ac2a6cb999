import { sayingOf } from '../platform/refusal.ts';

/** What the pages refuse by themselves, before or around a module: code to what stands in the sentence. */
export type WebRefusals = {
  'web.unnamed': undefined;
  'web.database-absent': undefined;
  'web.too-slow': undefined;
  'web.address-too-long': undefined;
  'web.form-too-large': undefined;
  'web.files-too-large': { megabytes: number };
  'web.request-too-large': undefined;
  'web.choice-unknown': undefined;
  'web.message-unreadable': undefined;
  'web.picture-not-found': undefined;
  'web.edition-not-found': undefined;
  'web.offer-not-found': undefined;
  'web.translation-not-found': undefined;
  'web.achievement-not-found': undefined;
  'web.module-not-found': undefined;
  'web.item-not-found': undefined;
  'web.api-token-not-found': undefined;
  'web.design-unknown': undefined;
  'web.file-missing': undefined;
  'web.related-unknown': { line: string };
  'web.not-yet-signed': undefined;
  'web.no-text': undefined;
  'web.skill-present': { skill: string };
  'web.too-many-tries': undefined;
  'web.too-many-passwords': undefined;
  'web.changed-meanwhile': undefined;
  'web.changed-title': undefined;
  'web.removed-question': undefined;
  /** What somebody else saved at this field; empty when it is nothing. */
  'web.saved-now': { theirs: string };
  'web.removed-now': undefined;
  'web.removed-skill': { skill: string };
};

export const say = sayingOf<WebRefusals>();
