import type { JsonObject } from '../../ports.ts';
import { members } from '../write/members.ts';
import { writeCredential } from './ctdl-credential.ts';
import { writeAgent } from './ctdl-parts.ts';
import { type ExportSource, languageOf } from './export-source.ts';

export const ctdlContext = 'https://credreg.net/ctdl/schema/context/json';

/**
 * Credential Engine's CTDL as JSON-LD: of a definition the credential that is offered, of an award the
 * ceterms:CredentialingAction by which somebody got it (CTDL describes offers; an action is how it names an award).
 */
export function toCtdl(source: ExportSource): JsonObject {
  const context = { '@context': ctdlContext };
  const described = writeCredential(source);
  if (!('credential' in source)) return { ...context, ...described };
  const { credential } = source;
  const day = (instant: string) => instant.slice(0, 10);
  return {
    ...context,
    ...members({
      '@id': credential.id,
      '@type': 'ceterms:CredentialingAction',
      'ceterms:name': described['ceterms:name'],
      'ceterms:actingAgent': [writeAgent(credential.issuer, { language: languageOf(source) })],
      'ceterms:participant': credential.subject.id === undefined ? undefined : [credential.subject.id],
      'ceterms:startDate': day(credential.awardedDate ?? credential.validFrom),
      'ceterms:endDate': credential.validUntil && day(credential.validUntil),
      'ceterms:resultingAward': [described],
    }),
  };
}
