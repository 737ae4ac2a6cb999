import { Refusal, type RefusalKind, sayingOf } from '../../platform/refusal.ts';

/** What this module refuses: code to what stands in the sentence, which is in the words of each language. */
export type TrustRefusals = {
  'trust.statement-not-found': undefined;
  'trust.not-signed-yet': undefined;
  'trust.kind-not-yours': undefined;
  'trust.about-yourself': undefined;
  'trust.about-nothing': undefined;
  'trust.said-already': undefined;
  'trust.role-missing': undefined;
  'trust.equivalent-missing': undefined;
  'trust.standard-missing': undefined;
  'trust.start-far': undefined;
  'trust.ends-too-early': undefined;
  'trust.ends-too-late': undefined;
  'trust.reason-missing': undefined;
  'trust.too-long': undefined;
  'trust.nothing-to-confirm': undefined;
  'trust.already-withdrawn': undefined;
  'trust.standard-nameless': undefined;
  'trust.standard-exists': undefined;
  'trust.too-many-standards': undefined;
  'trust.standard-not-found': undefined;
  'trust.no-point': undefined;
  'trust.evidence-missing': undefined;
  'trust.link-malformed': undefined;
  'trust.application-not-found': undefined;
  'trust.nobody-asks': undefined;
  'trust.checklist-open': undefined;
  'trust.accredited-already': undefined;
  'trust.host-malformed': undefined;
  'trust.no-domain': undefined;
};

const say = sayingOf<TrustRefusals>();

/** A refusal of this module; with `field` the sentence also stands at that field of the form. */
export function trustRefusal(kind: RefusalKind, code: keyof TrustRefusals, field?: string): Refusal {
  const said = say(code);
  return new Refusal(kind, said, field === undefined ? {} : { [field]: said });
}
