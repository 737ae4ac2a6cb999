import type { RefusalsOf } from '../../refusal-words.ts';

export const apiRefusals: RefusalsOf<`api.${string}`> = {
  'api.no-token': 'Send a working token: Authorization: Bearer cairn_…',
  'api.scope-missing': ({ scope }) =>
    `The token does not include “${scope}”. An owner of the organisation can make one that does.`,
  'api.not-found': 'There is no such thing, or it is not the organisation’s of this token.',
  'api.too-many': ({ seconds }) => `These were too many requests. Go on in ${seconds} s.`,
  'api.media-type': ({ types }) => `Send the body with one of these in Content-Type: ${types}.`,
  'api.body-too-large': ({ kilobytes }) => `The body may have at most ${kilobytes} kB. Send less at once.`,
  'api.body-not-json': 'The body is not JSON in UTF-8.',
  'api.body-too-complex': 'The body has too many values, or is nested too deep. Send less at once.',
  'api.body-name': ({ name }) => `The member “${name}” stands twice in one object, or cannot have this name.`,
  'api.body-nul': 'A text in the body holds the sign U+0000, which cannot be kept.',
  'api.body-number': ({ number }) => `The number ${number} would lose digits when it is read.`,
  'api.malformed': 'The request is not as the API describes it. `errors` says where.',
  'api.member-missing': 'This is needed.',
  'api.member-unknown': 'There is no such member here.',
  'api.member-kind': ({ kind }) => `This must be of the kind ${kind}.`,
  'api.member-too-large': ({ most }) => `This may have at most ${most}.`,
  'api.member-too-small': ({ least }) => `This must have at least ${least}.`,
  'api.member-value': ({ values }) => `This must be one of: ${values}.`,
  'api.member-form': ({ form }) => `This must have the form ${form}.`,
  'api.member-wrong': 'This cannot be so.',
  'api.cursor-unknown': 'This is not `next` of an answer. Begin without a cursor.',
  'api.key-malformed': 'Idempotency-Key must have 1 to 200 letters, digits or signs, without blanks.',
  'api.key-reused': 'This Idempotency-Key belongs to another request. Choose a new one for each.',
  'api.still-running': 'The same request is being worked on at this moment. Send it again in a second.',
  'api.if-match-missing': 'Send the ETag of what you saw as If-Match.',
  'api.changed-meanwhile': 'Somebody changed it since you read it. Read it again, and send the new ETag.',
  'api.row-unknown': 'This row is not of the draft. Leave the id out for a new one.',
  'api.outcome-unknown': 'This outcome is not of the draft. Leave the id out for a new one.',
  'api.original-missing': 'The draft says nothing here, so there is nothing to translate.',
  'api.database-absent':
    'Cairn cannot reach its database at this moment. What you sent was done as a whole or not at all. Send it again in half a minute, with the same Idempotency-Key.',
  'api.failed': ({ requestId }) =>
    `Something broke here, and it is logged as ${requestId}. Send it again later, with the same Idempotency-Key.`,
};
