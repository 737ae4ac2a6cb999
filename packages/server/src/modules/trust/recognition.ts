import { buildRecognizedEntityCredential, type JsonObject, type RecognizedEntity } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { cairn, recordAudit } from '../audit/index.ts';
import { editionAddress, getEdition, getOpenData, listOpenData } from '../catalog/index.ts';
import { endorsedIssuer, maySign, signOtherForm } from '../issuing/index.ts';
import { getOrganisation } from '../organisations/index.ts';
import { inTrail } from './make-statement.ts';
import { insertRecognition, selectRecognition, selectUnrecognized } from './recognition-store.ts';
import { trustRefusal } from './refusals.ts';
import { type Statement, type StatementKind, statementAddress } from './statement.ts';
import { lockStatement, selectStatement } from './statement-store.ts';
import { nameOf } from './statement-text.ts';
import { getProvider } from './verify-domain.ts';

type Signing = Pick<
  Deps,
  'config' | 'database' | 'jobs' | 'keys' | 'languages' | 'newId' | 'now' | 'randomBytes' | 'say'
>;

/** Statements that recognize somebody to issue; the others are no recognition of an action. */
export const recognizing: readonly StatementKind[] = ['accreditation', 'approval'];

/** The path of what is signed beside the statement. */
export function recognitionAddress(statement: Pick<Statement, 'id'>): string {
  return `${statementAddress(statement)}/recognized-entity.json`;
}

/** The path of the JSON Schema that the badges fit of which such a statement is. */
export function outputSchemaAddress(statement: Pick<Statement, 'id'>): string {
  return `${statementAddress(statement)}/output-schema.json`;
}

/**
 * Listener: a signed accreditation or approval of an organisation that wants it becomes a RecognizedEntityCredential too
 * (W3C Recognized Entities 1.0, draft of 2026-08-02). Safe to repeat.
 */
export async function signRecognition(
  deps: Signing,
  { statementId }: { statementId: string },
): Promise<void> {
  const statement = await selectStatement(deps.database, statementId);
  if (!statement?.signed || statement.withdrawn || !recognizing.includes(statement.kind)) return;
  const { isRecognizing } = await getOpenData(deps, { organisationId: statement.speakerId });
  if (!isRecognizing || (await selectRecognition(deps.database, statementId)) || !(await maySign(deps)))
    return;
  await signOtherForm(deps, {
    organisationId: statement.speakerId,
    endorsementId: statement.id,
    write: (issuerDid) => write(deps, { statement, issuerDid }),
    keep: async (deps, { content, keyId, at }) => {
      const now = await lockStatement(deps.database, statementId);
      if (!now || now.withdrawn) return;
      if (!(await insertRecognition(deps.database, { statementId, content, keyId, at }))) return;
      await recordAudit(deps, cairn, { action: 'statement.signed', ...inTrail(statement) });
    },
  });
}

/** Signs whatever an organisation that wants it has said and is not recognized in this form yet. */
export async function signRecognitions(deps: Signing): Promise<void> {
  const speakers = [...(await listOpenData(deps)).values()].filter(({ isRecognizing }) => isRecognizing);
  const ids = await selectUnrecognized(deps.database, {
    speakerIds: speakers.map(({ organisationId }) => organisationId),
    kinds: recognizing,
  });
  await inTurn(ids.map((statementId) => () => signRecognition(deps, { statementId })));
}

/** Does all of them, also after one that failed; then throws what came first. */
export async function inTurn(acts: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const act of acts) await act().catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** The signed document; what was signed once stays readable, also when nothing more is signed in this form. */
export async function getRecognition(deps: Pick<Deps, 'database'>, statementId: string): Promise<string> {
  const content = await selectRecognition(deps.database, statementId);
  if (content === undefined) throw trustRefusal('not-found', 'trust.statement-not-found');
  return content;
}

/** Whether the statement stands in this form too. */
export async function isRecognized(deps: Pick<Deps, 'database'>, statementId: string): Promise<boolean> {
  return (await selectRecognition(deps.database, statementId)) !== undefined;
}

/** What badges fit that the recognized organisation gives for what the statement is about. */
export async function getOutputSchema(
  deps: Pick<Deps, 'config' | 'database'>,
  statementId: string,
): Promise<JsonObject> {
  const statement = await selectStatement(deps.database, statementId);
  const { achievementId, editionId } = statement?.about ?? {};
  if (!statement?.stoodAt || achievementId === undefined || !recognizing.includes(statement.kind))
    throw trustRefusal('not-found', 'trust.statement-not-found');
  const { publicUrl } = deps.config;
  const exact = editionId && `${publicUrl}${editionAddress(await getEdition(deps, editionId))}`;
  const any = `^${publicUrl.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/achievements/${achievementId}/editions/[0-9]+$`;
  const id = exact ? { const: exact } : { pattern: any };
  const achievement = { type: 'object', required: ['id'], properties: { id: { type: 'string', ...id } } };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${publicUrl}${outputSchemaAddress(statement)}`,
    title: statement.about.title,
    type: 'object',
    required: ['type', 'credentialSubject'],
    properties: {
      type: { type: 'array', contains: { enum: ['OpenBadgeCredential', 'AchievementCredential'] } },
      credentialSubject: { type: 'object', required: ['achievement'], properties: { achievement } },
    },
  };
}

async function write(
  deps: Signing,
  { statement, issuerDid }: { statement: Statement; issuerDid: string },
): Promise<JsonObject> {
  const { publicUrl } = deps.config;
  const { about, validFrom, validUntil } = statement;
  const speaker = await getOrganisation(deps, statement.speakerId);
  const page = `${publicUrl}/organisations/${speaker.slug}`;
  return buildRecognizedEntityCredential({
    id: `${publicUrl}${recognitionAddress(statement)}`,
    name: nameOf(deps, statement),
    issuer: { id: issuerDid, name: speaker.name, url: speaker.websiteUrl ?? page },
    validFrom: inSeconds(validFrom),
    ...(validUntil && { validUntil: inSeconds(validUntil) }),
    entities: [await entityOf(deps, { about, issuerDid, statement })],
  });
}

async function entityOf(
  deps: Signing,
  { about, issuerDid, statement }: Pick<Statement, 'about'> & { issuerDid: string; statement: Statement },
): Promise<RecognizedEntity> {
  const { publicUrl } = deps.config;
  const organisation = await getOrganisation(deps, about.organisationId);
  const { legalName } = await getProvider(deps, { organisationId: organisation.id });
  return {
    id: await endorsedIssuer(deps, organisation.id),
    name: organisation.name,
    url: organisation.websiteUrl ?? `${publicUrl}/organisations/${organisation.slug}`,
    ...(legalName !== '' && { legalName }),
    recognizedTo: [
      {
        action: 'issue',
        recognizedBy: issuerDid,
        ...(about.achievementId !== undefined && {
          outputSchema: `${publicUrl}${outputSchemaAddress(statement)}`,
        }),
      },
    ],
  };
}

/** As the draft wants moments: in UTC, without parts of a second. */
function inSeconds(moment: Date): string {
  return moment.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
