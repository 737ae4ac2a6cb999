import { checkSchema, type JsonObject } from '@cairn/engine';
import { ownIssuers, ownSuccessors } from '../../modules/issuing/index.ts';
import { checkDocument, findLostTerms } from '../../modules/verification/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { judgeReport, type Verification } from './judge-report.ts';
import type { Problem } from './problem.ts';
import type { VerifyWishes } from './read-request.ts';

type Kind = 'credential' | 'presentation';

const types: { [kind in Kind]: readonly string[] } = {
  credential: ['VerifiableCredential', 'EnvelopedVerifiableCredential'],
  presentation: ['VerifiablePresentation', 'EnvelopedVerifiablePresentation'],
};
const purposes: { [kind in Kind]: string } = {
  credential: 'assertionMethod',
  presentation: 'authentication',
};

/** The engine's report over a document, and what the VC API's own rules add to it. */
export async function verifyForApi(
  deps: Deps,
  { kind, document }: { kind: Kind; document: JsonObject },
  wishes: VerifyWishes,
): Promise<Verification> {
  const { challenge, domain, checks, expectedProofPurpose } = wishes ?? {};
  const asked = {
    // Programs that read JSON-LD, as the VC API's do, go by what terms mean.
    acceptsOwnTerms: true,
    ...(challenge === undefined ? {} : { challenge }),
    ...(domain === undefined ? {} : { domain }),
  };
  const report = await checkDocument(
    { ...deps, trust: ownIssuers(deps), successorOf: ownSuccessors(deps) },
    document,
    asked,
  );
  const result = judgeReport(report, checks);
  const added = [
    ...wrongKind(kind, document),
    ...wrongEnvelope(document),
    ...(await undefinedTerms(deps, document)),
    ...(expectedProofPurpose === undefined || expectedProofPurpose === purposes[kind]
      ? []
      : [problem('PROOF_VERIFICATION_ERROR', `A ${kind} is not signed for ${expectedProofPurpose}.`)]),
  ];
  const errors = [...result.errors, ...added];
  return { ...result, verified: errors.length === 0, errors };
}

function typesOf({ type }: JsonObject): unknown[] {
  return [type].flat();
}

function wrongKind(kind: Kind, document: JsonObject): Problem[] {
  return typesOf(document).some((type) => types[kind].includes(String(type)))
    ? []
    : [problem('PROOF_VERIFICATION_ERROR', `This is not a verifiable ${kind}.`)];
}

/** The token inside an envelope says nothing of the envelope: its own members must be right too. */
function wrongEnvelope(document: JsonObject): Problem[] {
  const isEnvelope = typesOf(document).some((type) => String(type).startsWith('Enveloped'));
  if (!isEnvelope) return [];
  return checkSchema(document).map(({ message, path }) => ({
    ...problem('PROOF_VERIFICATION_ERROR', message),
    pointer: path,
  }));
}

/** JCS signs terms that no context defines; a reader of JSON-LD would lose them (VC-DI §2.4.1). */
async function undefinedTerms(deps: Deps, document: JsonObject): Promise<Problem[]> {
  const { proof, ...unsecured } = document;
  if (!JSON.stringify(proof ?? null).includes('-jcs-')) return [];
  const lost = await findLostTerms(deps, unsecured);
  return lost === undefined ? [] : [problem('DATA_LOSS_DETECTION_ERROR', lost)];
}

function problem(name: string, title: string): Problem {
  return { type: `https://w3id.org/security#${name}`, title };
}
