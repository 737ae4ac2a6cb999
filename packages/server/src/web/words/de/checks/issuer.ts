import type { CheckWordsOf } from '../../check-words.ts';
import { doNotRely, tryLater } from './advice.ts';

/** Who said it. */
export const issuer: CheckWordsOf<'issuer-key' | 'issuer-identity'> = {
  'issuer-key.confirmed': { message: 'Der Schlüssel gehört diesem Aussteller: {issuer} veröffentlicht ihn.' },
  'issuer-key.hosted-in-scope': {
    message: 'Der Badge ist unter einer Adresse seines Ausstellers veröffentlicht: {issuer}.',
  },
  'issuer-key.out-of-scope': {
    message: 'Der Badge ist unter {url} veröffentlicht. Das ist keine Adresse seines Ausstellers, {issuer}.',
    advice: doNotRely,
  },
  'issuer-key.claims-other': {
    message: 'Das Dokument unter {address} gibt sich als {id} aus: Es spricht im Namen von jemand anderem.',
    advice: doNotRely,
  },
  'issuer-key.wrapper': { message: 'Für die Hülle bürgt niemand. Es zählt, was darin ist.' },
  'issuer-key.self-asserted': {
    message: 'Der Schlüssel der Präsentation gehört {issuer}, von dort stammt auch dies.',
  },
  'issuer-key.of-holder': { message: 'Der Schlüssel gehört {issuer}, von dort wird dies vorgelegt.' },
  'issuer-key.own-identifier': { message: 'Der Schlüssel ist selbst die Kennung des Ausstellers.' },
  'issuer-key.not-published': {
    message: 'Der Schlüssel gehört nicht {issuer}: Jemand anderes kann in diesem Namen signiert haben.',
    advice: doNotRely,
  },
  'issuer-key.not-for-credentials': {
    message:
      'Der Aussteller veröffentlicht diesen Schlüssel für andere Zwecke, nicht zum Signieren von Nachweisen.',
    advice: doNotRely,
  },
  'issuer-key.expired': {
    message:
      'Der Schlüssel war nicht mehr in Gebrauch, als die Signatur nach eigener Angabe entstand: Er endete am {expires}.',
    advice: doNotRely,
  },
  'issuer-key.not-in-use-yet': {
    message: 'Der Aussteller verwendet diesen Schlüssel noch nicht: Er gilt ab {starts}.',
    advice: doNotRely,
  },
  'issuer-key.revoked': {
    message:
      'Der Aussteller hat diesen Schlüssel am {revoked} zurückgezogen: Nichts, was damit signiert ist, verdient Vertrauen.',
    advice: 'Bitten Sie den Aussteller, ihn mit einem gültigen Schlüssel neu auszustellen.',
  },
  'issuer-key.unreachable': {
    message: 'Wessen Schlüssel das ist, ließ sich nicht bestätigen: {reason}',
    advice: tryLater,
  },
  'issuer-key.no-issuer': { message: 'Es ist kein Aussteller genannt.', advice: doNotRely },
  'issuer-key.not-made': {
    message: 'Wessen Schlüssel das ist, wurde nicht geprüft, weil keine passende Signatur da ist.',
  },
  'issuer-identity.known': {
    message: 'Der Aussteller steht als {name} auf der Liste der bekannten Aussteller ({source}).',
  },
  'issuer-identity.not-listed': {
    message: 'Der Aussteller {issuer} steht nicht auf der Liste der bekannten Aussteller.',
    advice:
      'Das heißt nicht, dass der Badge falsch ist. Sehen Sie sich die Adresse des Ausstellers an und entscheiden Sie, ob Sie ihr vertrauen.',
  },
  'issuer-identity.list-unavailable': {
    message: 'Die Liste der bekannten Aussteller war nicht zu lesen.',
    advice: tryLater,
  },
  'issuer-identity.by-domain': {
    message: 'Aussteller ist, wer über {domain} verfügt. Der gezeigte Name ist dessen eigene Angabe.',
  },
  'issuer-identity.by-key': {
    message: 'Vom Aussteller ist nur ein Schlüssel bekannt. Der gezeigte Name ist seine eigene Angabe.',
    advice: 'Fragen Sie auf einem Weg, dem Sie vertrauen, beim Aussteller nach, ob das sein Schlüssel ist.',
  },
  'issuer-identity.presentation': {
    message: 'Eine Präsentation wird vorgelegt. Aussteller haben die Nachweise darin.',
  },
  'issuer-identity.not-named': { message: 'Es ist kein Aussteller genannt.' },
};
