import { Refusal, type RefusalKind, sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type IssuingRefusals = {
  'issuing.award-not-found': undefined;
  'issuing.not-yet-signed': undefined;
  'issuing.ended-meanwhile': undefined;
  'issuing.in-question': undefined;
  'issuing.address-not-meant': undefined;
  'issuing.already-awarded': undefined;
  'issuing.already-revoked': undefined;
  'issuing.already-suspended': undefined;
  'issuing.name-unchanged': undefined;
  'issuing.never-ends': undefined;
  'issuing.not-to-renew': undefined;
  'issuing.own-renewal': undefined;
  'issuing.renewal-end-missing': undefined;
  'issuing.renewal-too-early': undefined;
  'issuing.renewal-too-short': undefined;
  'issuing.former-name-hidden': undefined;
  'issuing.not-suspended': undefined;
  'issuing.not-suspendable': undefined;
  'issuing.selection-changed': undefined;
  'issuing.to-oneself': undefined;
  'issuing.own-suspension': undefined;
  'issuing.selection-too-large': { most: number };
  'issuing.starter-may-not': undefined;
  'issuing.request-key-reused': undefined;
  'issuing.edition-not-awardable': undefined;
  'issuing.edition-not-found': undefined;
  'issuing.too-many-to-address': undefined;
  'issuing.reason-missing': undefined;
  'issuing.reason-too-long': undefined;
  'issuing.date-in-future': undefined;
  'issuing.date-too-early': undefined;
  'issuing.expiry-too-late': undefined;
  'issuing.expiry-before-award': undefined;
  'issuing.person-not-found': undefined;
  'issuing.address-confusable': undefined;
  'issuing.already-waiting': undefined;
  'issuing.address-malformed': undefined;
  'issuing.address-bounced': undefined;
  'issuing.claim-sent-lately': undefined;
  'issuing.none-to-remind': undefined;
  'issuing.claim-gone': undefined;
  'issuing.claim-not-found': undefined;
  'issuing.issuer-not-found': undefined;
  'issuing.status-list-not-found': undefined;
  'issuing.credential-malformed': undefined;
  'issuing.credential-not-found': undefined;
  'issuing.key-exists': undefined;
  'issuing.key-missing': undefined;
  'issuing.key-does-not-fit': undefined;
  'issuing.keys-changed': undefined;
  'issuing.status-value-out-of-range': undefined;
  'issuing.revocation-is-final': undefined;
  'issuing.list-address': { text: string };
  'issuing.list-achievement': { text: string };
  'issuing.list-begun': undefined;
  'issuing.list-column-twice': { column: string };
  'issuing.list-column-unknown': { column: string };
  'issuing.list-columns-many': { most: number };
  'issuing.list-date': { column: string; text: string };
  'issuing.list-empty': undefined;
  'issuing.list-no-achievement': undefined;
  'issuing.list-no-address-column': { columns: string };
  'issuing.list-no-table': undefined;
  'issuing.list-note-long': { most: number };
  'issuing.list-repeats': { line: number };
  'issuing.fault': { what: string };
  'issuing.closed': undefined;
  'issuing.closing-name': { name: string };
  'issuing.closing-offers': undefined;
  'issuing.closing-unsigned': undefined;
  'issuing.id-too-long': { most: number };
  'issuing.type-missing': undefined;
};

export const say = sayingOf<IssuingRefusals>();

/** A refusal of this module; with `field` the sentence also stands at that field of the form. */
export function issuingRefusal(kind: RefusalKind, code: IssuingPlain, field?: string): Refusal {
  const said = say(code);
  return new Refusal(kind, said, field === undefined ? {} : { [field]: said });
}

/** The codes whose sentences take nothing. */
type IssuingPlain = {
  [code in keyof IssuingRefusals]: IssuingRefusals[code] extends undefined ? code : never;
}[keyof IssuingRefusals];
