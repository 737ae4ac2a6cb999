export { bakePng } from './baking/bake-png.ts';
export { bakeSvg } from './baking/bake-svg.ts';
export type { BakedKind } from './baking/keywords.ts';
export { isPdf, unbakePdf } from './baking/unbake-pdf.ts';
export { unbakePng } from './baking/unbake-png.ts';
export { unbakeSvg } from './baking/unbake-svg.ts';
export { canonicalize } from './canonical/canonicalize.ts';
export { canonicalizeJson } from './canonical/jcs.ts';
export { type BundledContext, type ContextName, contextUrl, findContext } from './contexts/index.ts';
export { buildAchievementCredential } from './credential/build-achievement-credential.ts';
export { buildClrCredential } from './credential/build-clr-credential.ts';
export { buildEndorsementCredential } from './credential/build-endorsement-credential.ts';
export {
  buildRecognizedEntityCredential,
  type RecognizedAction,
  type RecognizedEntity,
  type RecognizedEntityCredential,
} from './credential/build-recognized-entity-credential.ts';
export { comparableId } from './credential/comparable-id.ts';
export type { Definition, ExportSource, NamedCode, Recipient } from './credential/export/export-source.ts';
export type { LeastCost, OfferedRun, RunOffer } from './credential/export/offered-run.ts';
export { toCtdl } from './credential/export/to-ctdl.ts';
export { toElm } from './credential/export/to-elm.ts';
export { toOpenBadge } from './credential/export/to-open-badge.ts';
export { toSchemaOrg, toSchemaOrgCourse } from './credential/export/to-schema-org.ts';
export { hashIdentity, matchesIdentity } from './credential/identity.ts';
export type * from './credential/model.ts';
export { readCredential } from './credential/read-credential.ts';
export type {
  CredentialFormat,
  OpenBadge2Details,
  ReadAchievementCredential,
  ReadCredential,
} from './credential/read-model.ts';
export { checkSchema } from './credential/schema/check-schema.ts';
export type { SchemaIssue, SchemaIssueCode } from './credential/schema/shape.ts';
export { languageValues, plainText } from './credential/text.ts';
export { checkCtdl } from './ctdl/check-ctdl.ts';
export { type CtdlCode, type CtdlFinding, type CtdlSeverity, ctdlCodes } from './ctdl/ctdl-finding.ts';
export { toRegistryGraphs } from './ctdl/registry-graph.ts';
export { buildDidDocument, type DidDocumentKey } from './did/did-document.ts';
export { didJwkFromPublicKey } from './did/did-jwk.ts';
export { didKeyFromPublicKey, publicKeyFromDidKey } from './did/did-key.ts';
export { didWebToUrl, urlToDidWeb } from './did/did-web.ts';
export { algorithmOfJwk } from './did/judge-jwk.ts';
export { judgeKeyWindow, type KeyWindowVerdict } from './did/key-window.ts';
export { publicKeyFromMultikey, publicKeyToMultikey } from './did/multikey.ts';
export { publicKeyFromJwk, samePublicKey } from './did/public-key.ts';
export { type ResolvePorts, resolveVerificationMethod } from './did/resolve.ts';
export type { MethodSource, ResolvedMethod } from './did/resolved-method.ts';
export { decodeBase58, encodeBase58 } from './encoding/base58btc.ts';
export { decodeBase64url, encodeBase64url } from './encoding/base64url.ts';
export { decodeMultibase, encodeMultibase } from './encoding/multibase.ts';
export { EngineError, type EngineErrorCode, engineErrorCodes } from './engine-error.ts';
export type * from './ports.ts';
export { type AddBaseProofOptions, addBaseProof } from './proof/add-base-proof.ts';
export { type AddProofOptions, addProof } from './proof/add-proof.ts';
export { type CompactJws, readCompactJws, signCompactJws } from './proof/compact-jws.ts';
export { deriveProof } from './proof/derive-proof.ts';
export { createIssuer, type Issuer, type IssuerDeps } from './proof/eddsa-rdfc-2022-template.ts';
export type { ProofCode, ProofResult } from './proof/proof-result.ts';
export { readVcJwt, type VcJwt, type VcJwtClaims } from './proof/read-vc-jwt.ts';
export { type SignVcJwtOptions, signVcJwt } from './proof/sign-vc-jwt.ts';
export { type VerifyProofsOptions, verifyProofs } from './proof/verify-proofs.ts';
export { type VerifyVcJwtOptions, verifyVcJwt } from './proof/verify-vc-jwt.ts';
export { decodeStatusList, encodeStatusList } from './status/encoded-list.ts';
export { buildRevocationList, type RevocationList, readRevocationList } from './status/revocation-list.ts';
export {
  countEntries,
  createStatusList,
  getStatus,
  minimumEntries,
  type StatusList,
  setStatus,
} from './status/status-list.ts';
export {
  buildStatusListCredential,
  buildStatusListEntry,
  type StatusPurpose,
} from './status/status-list-credential.ts';
export { type Audited, auditLog, type LogFault, type ReadLogFile } from './transparency/audit-log.ts';
export {
  type Capsule,
  type CapsuleCheck,
  type CapsuleDocument,
  type CapsuleReport,
  readCapsule,
  type VerifyCapsuleOptions,
  verifyCapsule,
  writeCapsule,
} from './transparency/capsule.ts';
export {
  type Checkpoint,
  type OpenedCheckpoint,
  openCheckpoint,
  readCheckpoint,
  writeCheckpoint,
} from './transparency/checkpoint.ts';
export {
  type CosigningRefusal,
  type CosigningRequest,
  judgeCosigning,
  readCosigningRequest,
  writeCosigningRequest,
} from './transparency/cosigning.ts';
export { decodeEntryBundle, encodeEntryBundle } from './transparency/entry-bundle.ts';
export { type Edge, type Grown, growLog } from './transparency/grow-log.ts';
export { encodeLogEntry, type LogEntry } from './transparency/log-entry.ts';
export { type LogProof, readLogProof, verifyLogProof, writeLogProof } from './transparency/log-proof.ts';
export {
  emptyRoot,
  hashLeaf,
  type TreeHead,
  verifyConsistency,
  verifyInclusion,
} from './transparency/merkle.ts';
export {
  decodeNoteKey,
  encodeNoteKey,
  type NoteKey,
  type NoteKeyKind,
  type NoteSignature,
  readNote,
  readSignature,
  type SignedNote,
  signNote,
  type VerifiedSignature,
  verifyNote,
  writeNote,
  writeSignature,
} from './transparency/signed-note.ts';
export {
  bundlePath,
  proveConsistency,
  proveInclusion,
  type ReadTile,
  readTilePath,
  type Tile,
  tilePath,
  tilesOf,
  tileWidth,
  treeHash,
  widthIn,
} from './transparency/tiles.ts';
export { domainOf } from './verify/checks/check-issuer-identity.ts';
export { namesRecipient } from './verify/checks/check-recipient.ts';
export { type CheckCode, codes as checkCodes } from './verify/codes.ts';
export { findRefreshed } from './verify/find-refreshed.ts';
export { type ParsedJson, parseJson } from './verify/input/parse-json.ts';
export type { VerifyOptions } from './verify/presented.ts';
export type { Check, CheckId, CheckOutcome, Verdict } from './verify/report.ts';
export { checkIds } from './verify/report.ts';
export type { Genuine } from './verify/severity.ts';
export { shareFetch } from './verify/share-fetch.ts';
export { type Standing, standingOf } from './verify/standing.ts';
export { type Successor, tellReplaced } from './verify/tell-replaced.ts';
export type { VerificationReport } from './verify/verification-report.ts';
export { verify } from './verify/verify.ts';
export { type ManyInput, type VerifyManyOptions, verifyMany } from './verify/verify-many.ts';
