import type { RefusalsOf } from '../../refusal-words.ts';

export const programs: RefusalsOf<`vc-api.${string}`> = {
  'vc-api.form.too-large': ({ what }) =>
    `The body has more than two million characters or 20,000 values${what === '' ? '' : ` (${what})`}.`,
  'vc-api.form.too-deep': ({ what }) =>
    `The body is nested more than 64 levels deep${what === '' ? '' : ` (${what})`}.`,
  'vc-api.form.not-text': ({ what }) =>
    `The body has text that is not well-formed Unicode${what === '' ? '' : ` (${what})`}.`,
  'vc-api.form.not-json': ({ what }) => `The body is not JSON${what === '' ? '' : ` (${what})`}.`,
  'vc-api.form.duplicate-name': ({ what }) =>
    `A member stands twice in one object of the body${what === '' ? '' : ` (${what})`}.`,
  'vc-api.form.forbidden-name': ({ what }) =>
    `The body has a member with a name that is not allowed${what === '' ? '' : ` (${what})`}.`,
  'vc-api.form.unsafe-number': ({ what }) =>
    `The body has a number that would lose digits when it is read${what === '' ? '' : ` (${what})`}.`,
  'vc-api.malformed': 'The request is not as the VC API describes it.',
  'vc-api.fault': ({ what }) => what,
  'vc-api.not-found': 'The VC API has no such endpoint here.',
  'vc-api.no-token': 'Send a working token: Authorization: Bearer cairn_…',
};
