import { type CtdlFinding, ctdlCodes } from '@cairn/engine';
import { z } from 'zod';
import { agentSectors, finderBounds, licences, type OpenData } from '../../modules/catalog/index.ts';
import type { Rehearsal } from '../../modules/exchange/index.ts';
import { id, named, pageOf } from './schemas.ts';

const hosts = z.array(z.string().max(finderBounds.host)).max(finderBounds.hosts);

export const openDataJson = named(
  'OpenData',
  z.strictObject({
    organisationId: id,
    licence: z.enum(licences).optional(),
    sector: z.enum(agentSectors).optional(),
    contactEmail: z.string(),
    finderHosts: hosts,
    isRecognizing: z.boolean(),
  }),
);

export const openDataChangeJson = named(
  'OpenDataChange',
  z
    .strictObject({
      licence: z.enum(licences).nullable().optional(),
      sector: z.enum(agentSectors).nullable().optional(),
      contactEmail: z.string().max(254).optional(),
      finderHosts: hosts.optional(),
      isRecognizing: z.boolean().optional(),
    })
    .meta({ examples: [{ licence: 'CC-BY-4.0', sector: 'Public' }] }),
);

const findingJson = named(
  'CtdlFinding',
  z.strictObject({
    code: z.enum(ctdlCodes),
    severity: z.enum(['error', 'warning', 'note']),
    path: z.string(),
    value: z.string(),
    message: z.string(),
    fix: z.string(),
  }),
);

const rehearsalJson = named(
  'Rehearsal',
  z.strictObject({
    achievementId: id,
    edition: z.int().min(1),
    ctid: z.string(),
    isAccepted: z.boolean(),
    findings: z.array(findingJson),
    graphs: z.array(z.record(z.string(), z.unknown())),
  }),
);
export const rehearsalPageJson = pageOf('Rehearsals', rehearsalJson);

/** Any document: the check says what is wrong with it. */
export const ctdlDocumentJson = named(
  'CtdlDocument',
  z
    .strictObject({ document: z.record(z.string(), z.unknown()) })
    .meta({ examples: [{ document: { '@context': 'https://credreg.net/ctdl/schema/context/json' } }] }),
);
export const ctdlReportJson = named(
  'CtdlReport',
  z.strictObject({ isAccepted: z.boolean(), findings: z.array(findingJson) }),
);

export function toOpenDataJson(openData: OpenData): z.input<typeof openDataJson> {
  const { organisationId, licence, sector, contactEmail, finderHosts, isRecognizing } = openData;
  return {
    organisationId,
    ...(licence !== undefined && { licence }),
    ...(sector !== undefined && { sector }),
    contactEmail,
    finderHosts: [...finderHosts],
    isRecognizing,
  };
}

export function toCtdlReportJson(findings: readonly CtdlFinding[]): z.input<typeof ctdlReportJson> {
  return { isAccepted: findings.every(({ severity }) => severity !== 'error'), findings: [...findings] };
}

export function toRehearsalJson({
  edition,
  ctid,
  findings,
  graphs,
}: Rehearsal): z.input<typeof rehearsalJson> {
  const { achievementId, number } = edition;
  return { achievementId, edition: number, ctid, ...toCtdlReportJson(findings), graphs };
}
