// Generated from the migrated database by "npm run tables". Do not edit.

import type { ColumnType } from 'kysely';

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;

export type Int8 = ColumnType<string, bigint | number | string, bigint | number | string>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Numeric = ColumnType<string, number | string, number | string>;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface ApiIdempotentRequest {
  begun_at: Timestamp;
  body: string | null;
  headers: Json | null;
  key_hash: Buffer;
  owner: string;
  print: Buffer;
  status: number | null;
}

export interface AssessmentAttempt {
  annul_reason: string | null;
  annulled_as: string | null;
  annulled_at: Timestamp | null;
  annulled_by: string | null;
  due_at: Timestamp | null;
  edition_id: string;
  enrolment_id: string;
  exam_id: string;
  fact_reference: string | null;
  finished_at: Timestamp | null;
  id: string;
  is_passed: boolean | null;
  mark: Json | null;
  number: number;
  person_id: string;
  settings: Json;
  started_at: Timestamp;
  status: string;
}

export interface AssessmentAttemptItem {
  answered_at: Timestamp | null;
  attempt_id: string;
  choice_order: Json;
  chosen: Json | null;
  item_edition_id: string;
  position: number;
  sequence: Generated<number>;
  turn: number | null;
  writer: string | null;
}

export interface AssessmentDeclaration {
  changed_at: Timestamp;
  edition_id: string;
  id: string;
  organisation_id: string;
  statement_id: string;
  text: string;
  title: string;
  version: number;
}

export interface AssessmentDeclarationSignature {
  declaration_id: string;
  id: string;
  person_id: string;
  signed_at: Timestamp;
}

export interface AssessmentEnrolmentFigures {
  achievement_id: string;
  active: number;
  assessed: number;
  completed: number;
  counted_at: Timestamp;
  enrolled: number;
  organisation_id: string;
  passed: number;
  year: number;
}

export interface AssessmentExam {
  changed_at: Timestamp;
  edition_id: string;
  id: string;
  organisation_id: string;
  settings: Json;
  title: string;
}

export interface AssessmentExamItem {
  exam_id: string;
  item_edition_id: string;
  item_id: string;
  position: number;
}

export interface AssessmentItem {
  created_at: Timestamp;
  id: string;
  organisation_id: string;
}

export interface AssessmentItemEdition {
  choices: Json;
  created_at: Timestamp;
  id: string;
  item_id: string;
  kind: string;
  number: number;
  outcome_id: string;
  points: number;
  prompt: string;
}

export interface AssessmentItemKey {
  correct: Json;
  item_edition_id: string;
  rationale: string;
}

export interface AssessmentPreset {
  added_at: Timestamp;
  body: Json;
  id: string;
  organisation_id: string;
}

export interface AuditAuditEntry {
  action: string;
  detail: Json;
  happened_at: Generated<Timestamp>;
  organisation_id: string | null;
  person_id: string | null;
  person_name: string | null;
  program_id: string | null;
  program_name: string | null;
  sequence: Generated<Int8>;
  subject_id: string;
  subject_type: string;
}

export interface CasesComment {
  author_id: string;
  id: string;
  matter_id: string;
  text: string;
  written_at: Timestamp;
}

export interface CasesMatter {
  appeals: string | null;
  asker_id: string;
  claimed_by: string | null;
  decided_at: Timestamp | null;
  decided_by: string | null;
  due_at: Timestamp;
  id: string;
  kind: string;
  opened_at: Timestamp;
  opened_by: Generated<string>;
  organisation_id: string;
  reason: string | null;
  state: Generated<string>;
  statement: string;
  subject_id: string;
  title: string;
  wish: string | null;
}

export interface CatalogAchievement {
  created_at: Timestamp;
  created_by: string;
  id: string;
  organisation_id: string;
}

export interface CatalogAchievementEdition {
  achievement_id: string;
  changed_at: Timestamp;
  content: Json;
  id: string;
  kind: string;
  language: string;
  number: number;
  organisation_id: string;
  picture_id: string | null;
  published_at: Timestamp | null;
  skill_ids: string[];
  status: string;
  subject: string;
  title: string;
}

export interface CatalogBadgePicture {
  body: Json;
  created_at: Timestamp;
  id: string;
  organisation_id: string;
  svg: string;
}

export interface CatalogDraftComment {
  answers: string | null;
  author_id: string;
  edition_id: string;
  id: string;
  number: Generated<Int8>;
  place: string;
  resolved_at: Timestamp | null;
  resolved_by: string | null;
  text: string;
  written_at: Timestamp;
}

export interface CatalogDraftEditor {
  edited_at: Timestamp;
  edition_id: string;
  person_id: string;
}

export interface CatalogDraftReview {
  asked_at: Timestamp;
  asked_by: string;
  case_id: string;
  decided_at: Timestamp | null;
  decided_by: string | null;
  edition_id: string;
  number: Generated<Int8>;
  print: string;
  reason: string | null;
  state: Generated<string>;
}

export interface CatalogEditionAssessment {
  assessment_id: string;
  edition_id: string;
  requirement: Json;
  summary: Json;
}

export interface CatalogEditionConformance {
  body: Json;
  edition_id: string;
  judged_at: Timestamp;
}

export interface CatalogListedSkill {
  language: string;
  names: Json;
  skill_id: string;
}

export interface CatalogListing {
  achievement_id: string;
  body: Json | null;
  changed_in: Generated<string>;
  edition_id: string | null;
  format: number;
  moves_at: Timestamp | null;
  organisation_id: string;
  published_at: Timestamp | null;
  skill_ids: Generated<string[]>;
}

export interface CatalogOffer {
  changed_at: Timestamp;
  created_at: Timestamp;
  currency: string;
  details: Json;
  ended_at: Timestamp | null;
  id: string;
  price: Int8;
  run_id: string;
  track: string;
}

export interface CatalogOpenData {
  contact_email: Generated<string>;
  finder_hosts: Generated<string[]>;
  is_recognizing: Generated<boolean>;
  licence: string | null;
  organisation_id: string;
  sector: string | null;
}

export interface CatalogPolicies {
  achievement_id: string;
  body: Json;
  changed_at: Timestamp;
  organisation_id: string;
}

export interface CatalogReviewSetting {
  changed_at: Timestamp;
  is_needed: boolean;
  organisation_id: string;
}

export interface CatalogRulePacks {
  body: Json;
  changed_at: Timestamp;
  organisation_id: string;
}

export interface CatalogRun {
  achievement_id: string;
  cancelled_at: Timestamp | null;
  cancelled_because: string | null;
  capacity: number | null;
  changed_at: Timestamp;
  created_at: Timestamp;
  details: Json;
  ends_on: string | null;
  enrols_from: string | null;
  enrols_until: string | null;
  has_waiting_list: boolean;
  id: string;
  name: string;
  organisation_id: string;
  pace: string;
  seats_taken: Generated<number>;
  starts_on: string | null;
  state: string;
  time_zone: string;
}

export interface CatalogUnfinishedForm {
  body: Json;
  edition_id: string;
  kept_at: Timestamp;
  page: string;
  person_id: string;
}

export interface CommunityFormerReview {
  assessment: number | null;
  content: number | null;
  language: string;
  number: number;
  overall: number;
  review_id: string;
  support: number | null;
  text: string;
  until_at: Timestamp;
  worth: number | null;
}

export interface CommunityReview {
  achievement_id: string;
  answer: string | null;
  answer_language: string | null;
  answered_at: Timestamp | null;
  answered_by: string | null;
  assessment: number | null;
  changed_at: Timestamp | null;
  content: number | null;
  edition_id: string;
  hidden_at: Timestamp | null;
  hidden_because: string | null;
  id: string;
  is_named: boolean;
  language: string;
  organisation_id: string;
  overall: number;
  person_id: string;
  support: number | null;
  text: string;
  title: string;
  way: string;
  withdrawn_at: Timestamp | null;
  worth: number | null;
  written_at: Timestamp;
}

export interface CommunityTestimonial {
  achievement_id: string;
  consented_at: Timestamp;
  edition_id: string;
  id: string;
  language: string;
  organisation_id: string;
  person_id: string;
  shown_at: Timestamp | null;
  text: string;
  title: string;
}

export interface EarningDecision {
  body: Json | null;
  decided_at: Timestamp;
  edition_id: string;
  format: number | null;
  id: string;
  person_id: string;
  print: string | null;
  rule: Json | null;
  sequence: Generated<Int8>;
  state: string;
}

export interface EarningFact {
  body: Json;
  edition_id: string | null;
  ended_at: Timestamp | null;
  ended_because: string | null;
  format: number;
  id: string;
  kind: string;
  person_id: string;
  recorded_at: Timestamp;
  recorded_by: string | null;
  source_kind: string;
  source_reference: string;
}

export interface ImportsItem {
  achievement_id: string;
  change: string;
  imported_at: Timestamp;
  key: string;
  organisation_id: string;
  prints: Json;
  run_id: string;
}

export interface ImportsMapping {
  changed_at: Timestamp;
  organisation_id: string;
  print: string;
  uses: Json;
}

export interface ImportsUpload {
  created_at: Timestamp;
  created_by: string;
  id: string;
  name: string;
  organisation_id: string;
  run_id: string | null;
}

export interface IssuingAward {
  achievement_id: string;
  awarded_at: Timestamp;
  awarded_by: string | null;
  credential_id: string | null;
  decided_at: Timestamp;
  edition_id: string;
  end_reason: string | null;
  ended_at: Timestamp | null;
  ended_by: string | null;
  expires_at: Timestamp | null;
  holder_name: string;
  id: string;
  note: string | null;
  organisation_id: string;
  person_id: string;
  request_key: string | null;
  score_percent: Numeric | null;
  source_kind: string;
  source_reference: string | null;
  suspended_at: Timestamp | null;
  suspension_reason: string | null;
  title: string;
}

export interface IssuingClaim {
  address: string;
  address_key: string;
  arrived_at: Timestamp | null;
  award_id: string | null;
  awarded_at: Timestamp;
  awarded_by: string;
  bounce_is_final: Generated<boolean>;
  bounce_reason: string | null;
  bounced_at: Timestamp | null;
  created_at: Timestamp;
  edition_id: string;
  expires_at: Timestamp | null;
  id: string;
  list_id: string | null;
  mailed_at: Timestamp | null;
  note: string | null;
  opened_at: Timestamp | null;
  organisation_id: string;
  reminders: Generated<number>;
  request_key: string;
  sent_at: Timestamp;
  taken_at: Timestamp | null;
  title: string;
  token_hash: Buffer;
  withdrawn_at: Timestamp | null;
}

export interface IssuingClosing {
  closed_at: Timestamp;
  closed_by: string;
  organisation_id: string;
  reason: string;
}

export interface IssuingCredential {
  address: string;
  award_id: string;
  content: Buffer;
  format: string;
  id: string;
  key_id: string;
  renews: string | null;
  replaces: string | null;
  sequence: number;
  signed_at: Timestamp;
}

export interface IssuingCredentialStatus {
  award_id: string | null;
  changed_at: Timestamp | null;
  created_at: Timestamp;
  credential_id: string;
  organisation_id: string;
  purpose: string;
  status_index: number;
  status_list_id: string;
  value: Generated<number>;
}

export interface IssuingHolder {
  person_id: string;
  subject_id: string;
}

export interface IssuingIssuer {
  created_at: Timestamp;
  method: string;
  offers_suspension: Generated<boolean>;
  organisation_id: string;
  slug: string;
}

export interface IssuingIssuerKey {
  algorithm: string;
  id: string;
  organisation_id: string;
  public_jwk: Json;
  revoked_at: Timestamp | null;
  valid_from: Timestamp;
  valid_until: Timestamp | null;
}

export interface IssuingQuestion {
  asked_at: Timestamp;
  award_id: string;
}

export interface IssuingStatusEvent {
  actor: string | null;
  at: Timestamp;
  credential_id: string;
  id: Generated<Int8>;
  purpose: string;
  reason: string | null;
  status_index: number;
  status_list_id: string;
  value: number;
}

export interface IssuingStatusList {
  changes: Generated<number>;
  created_at: Timestamp;
  entries: number;
  entry_bits: Generated<number>;
  id: string;
  issuer_did: string;
  organisation_id: string;
  published_at: Timestamp | null;
  published_changes: Generated<number>;
  published_text: string | null;
  purpose: string;
  used: Generated<number>;
}

export interface IssuingSuccession {
  credential_id: string;
  expired_at: Timestamp | null;
  expires_at: Timestamp | null;
  hides_former: boolean;
  kind: string;
  order_id: string | null;
  reason: string;
  signed_by: string;
}

export interface LearningEnrolment {
  achievement_id: string;
  choice: Json | null;
  completed_at: Timestamp | null;
  edition_id: string;
  enrolled_at: Timestamp;
  had_place: boolean;
  id: string;
  offer_id: string | null;
  organisation_id: string;
  person_id: string;
  run_id: string | null;
  status: string;
}

export interface NoticesNotice {
  code: string;
  created_at: Timestamp;
  id: string;
  key: string;
  mail: string;
  params: Json;
  path: string;
  person_id: string;
  read_at: Timestamp | null;
}

export interface NoticesPreference {
  mail: string;
  person_id: string;
}

export interface OrganisationsApiToken {
  created_at: Timestamp;
  created_by: string;
  created_by_id: string | null;
  id: string;
  last_used_at: Timestamp | null;
  name: string;
  organisation_id: string;
  scopes: string[];
  token_hash: Buffer;
  withdrawn_at: Timestamp | null;
}

export interface OrganisationsApplication {
  answer: string | null;
  contact: string;
  country_code: string | null;
  created_at: Timestamp;
  decided_at: Timestamp | null;
  id: string;
  kind: string;
  name: string;
  organisation_id: string | null;
  person_id: string;
  reason: string;
  slug: string;
  state: string;
  website_url: string | null;
}

export interface OrganisationsInvitation {
  address: string;
  address_key: string;
  created_at: Timestamp;
  expires_at: Timestamp;
  id: string;
  invited_by: string;
  organisation_id: string;
  roles: string[];
  token_hash: Buffer;
}

export interface OrganisationsMembership {
  created_at: Timestamp;
  organisation_id: string;
  person_id: string;
  roles: string[];
}

export interface OrganisationsOrganisation {
  accent: string | null;
  country_code: string | null;
  cover: string | null;
  created_at: Timestamp;
  description: string;
  id: string;
  kind: string;
  logo: string | null;
  name: string;
  slug: string;
  website_url: string | null;
}

export interface PaperTemplateEdition {
  content: Json;
  covers_earlier: boolean;
  made_at: Timestamp;
  number: number;
  organisation_id: string;
}

export interface PeopleEmailAddress {
  address: string;
  address_key: string;
  id: string;
  is_primary: boolean;
  person_id: string;
  verified_at: Timestamp;
}

export interface PeopleIdentity {
  created_at: Timestamp;
  issuer: string;
  person_id: string;
  subject: string;
}

export interface PeopleKeptForm {
  created_at: Timestamp;
  expires_at: Timestamp;
  person_id: string;
  sealed: Buffer;
  token_hash: Buffer;
}

export interface PeopleOneTimeLink {
  address: string | null;
  created_at: Timestamp;
  detail: Json;
  expires_at: Timestamp;
  person_id: string | null;
  purpose: string;
  token_hash: Buffer;
}

export interface PeoplePasskey {
  counter: Int8;
  created_at: Timestamp;
  credential_id: string;
  id: string;
  last_used_at: Timestamp | null;
  name: string;
  person_id: string;
  public_key: Buffer;
  transports: string[];
}

export interface PeoplePerson {
  closed_at: Timestamp | null;
  country_code: string | null;
  created_at: Timestamp;
  id: string;
  is_administrator: Generated<boolean>;
  language: string | null;
  lock_reason: string | null;
  locked_at: Timestamp | null;
  name: string;
  password_hash: string | null;
  time_zone: string | null;
}

export interface PeopleSession {
  authenticated_at: Timestamp;
  created_at: Timestamp;
  expires_at: Timestamp;
  id: string;
  last_seen_at: Timestamp;
  method: string;
  person_id: string;
  token_hash: Buffer;
  user_agent: string;
}

export interface PlatformBulkRow {
  about: string | null;
  code: string | null;
  input: Json;
  number: number;
  params: Json | null;
  run_id: string;
  state: Generated<string>;
}

export interface PlatformBulkRun {
  checked: Generated<number>;
  created_at: Timestamp;
  done: Generated<number>;
  failed: Generated<number>;
  finished_at: Timestamp | null;
  id: string;
  kind: string;
  options: Generated<Json>;
  organisation_id: string;
  print: string | null;
  request_key: string | null;
  skipped: Generated<number>;
  started_at: Timestamp | null;
  started_by: string;
  state: string;
  total: number;
}

export interface PlatformFile {
  about: string;
  id: string;
  kept_at: Timestamp;
  name: string;
  owner_id: string;
  owner_kind: string;
  purpose: string;
  sha256: string;
}

export interface PlatformFileContent {
  claimed_at: Timestamp;
  media_type: string;
  place: string;
  sha256: string;
  size: Int8;
}

export interface PlatformOutgoingMail {
  about: string | null;
  created_at: Generated<Timestamp>;
  html_body: string | null;
  id: string;
  last_error: string | null;
  refused_at: Timestamp | null;
  sent_at: Timestamp | null;
  sequence: Generated<Int8>;
  subject: string;
  text_body: string;
  to_address: string;
}

export interface PlatformPrivateKey {
  algorithm: string;
  created_at: Timestamp;
  id: string;
  public_jwk: Json;
  purpose: string;
  sealed: Buffer;
}

export interface PlatformRateLimit {
  ends_at: Timestamp;
  key: Buffer;
  taken: number;
}

export interface PlatformSetting {
  changed_at: Generated<Timestamp>;
  name: string;
  value: Json;
}

export interface SiteGuideEntry {
  changed_at: Timestamp;
  changed_by: string;
  key: string;
  kind: string;
  language: string;
  text: string;
  title: string;
}

export interface SiteMailProof {
  about: string;
  created_at: Timestamp;
  person_id: string;
  token_hash: Buffer;
}

export interface SiteProfile {
  changed_at: Timestamp;
  contact: string;
  help: string;
  imprint: string;
  is_only: Generated<boolean>;
  logo: Generated<string>;
  name: string;
  privacy: string;
}

export interface SitePutOff {
  is_only: Generated<boolean>;
  put_off_by: string;
  until: Timestamp;
}

export interface SiteSigningKey {
  is_only: Generated<boolean>;
  key_id: string;
  public_jwk: Json;
  valid_from: Timestamp;
}

export interface SiteStep {
  about: string;
  done_at: Timestamp;
  done_by: string;
  name: string;
}

export interface SkillsAnchor {
  language: string;
  level: number;
  skill_id: string;
  text: string;
}

export interface SkillsCaseIdentifier {
  edition: number;
  identifier: string;
  item_id: string | null;
  source_id: string;
}

export interface SkillsDescription {
  language: string;
  skill_id: string;
  text: string;
}

export interface SkillsEdition {
  added: number;
  changed: number;
  gone: number;
  imported_at: Timestamp;
  language: string;
  number: number;
  run_id: string;
  source_id: string;
  version: string | null;
}

export interface SkillsEditionChange {
  change: string;
  name: string;
  place: number;
  run_id: string;
  source_id: string;
  type: string;
  uri: string;
}

export interface SkillsFramework {
  created_at: Generated<Timestamp>;
  id: string;
  language: string;
  levels: Json;
  name: string;
  organisation_id: string | null;
  url: string | null;
}

export interface SkillsFrameworkDraft {
  changed_at: Timestamp;
  content: Json;
  source_id: string;
}

export interface SkillsFrameworkEdition {
  content: Json;
  number: number;
  published_at: Timestamp;
  published_by: string;
  source_id: string;
}

export interface SkillsImported {
  digest: string;
  language: string;
  name: string;
  source_id: string;
  type: string;
  uri: string;
}

export interface SkillsLabel {
  kind: string;
  language: string;
  place: number;
  search: Generated<string | null>;
  search_text: string;
  skill_id: string;
  text: string;
}

export interface SkillsLink {
  from_uri: string;
  kind: string;
  source_id: string;
  to_uri: string;
}

export interface SkillsOccupation {
  code: string | null;
  gone_at: Timestamp | null;
  id: string;
  source_id: string;
  uri: string;
}

export interface SkillsOccupationSkill {
  importance: number | null;
  level: number | null;
  need: string | null;
  occupation_id: string;
  skill_id: string;
}

export interface SkillsOccupationText {
  alternatives: Generated<string[]>;
  description: string | null;
  language: string;
  name: string;
  occupation_id: string;
  search: Generated<string | null>;
}

export interface SkillsScaleMapping {
  from_scale_id: string;
  id: string;
  lines: Json;
  organisation_id: string;
  published_at: Timestamp;
  published_by: string;
  source: string;
  source_url: string | null;
  to_scale_id: string;
  withdrawal_reason: string | null;
  withdrawn_at: Timestamp | null;
  withdrawn_by: string | null;
}

export interface SkillsScaleText {
  description: string | null;
  framework_id: string;
  language: string;
  level: number;
  name: string | null;
}

export interface SkillsSkill {
  code: string | null;
  created_at: Generated<Timestamp>;
  description: string | null;
  framework_id: string;
  gone_at: Timestamp | null;
  id: string;
  is_group: Generated<boolean>;
  kind: string;
  language: string;
  name: string;
  organisation_id: string | null;
  search: Generated<string | null>;
  search_name: string;
  source_id: string | null;
  url: string | null;
}

export interface SkillsSource {
  changed_at: Timestamp;
  created_at: Timestamp;
  edition: Generated<number>;
  format: string;
  id: string;
  language: string;
  licence: string | null;
  mapping: Generated<Json>;
  name: string;
  organisation_id: string | null;
  publisher: string | null;
  revision: Generated<number>;
  scale_id: string;
  uri: string;
  version: string | null;
}

export interface TransparencyBundle {
  entries: Buffer;
  number: number;
}

export interface TransparencyLog {
  checkpoint: string | null;
  checkpoint_at: Timestamp | null;
  checkpoint_size: Generated<Int8>;
  id: Generated<boolean>;
  key_id: string;
  origin: string;
  public_jwk: Json;
  root: Buffer;
  size: Generated<Int8>;
  started_at: Timestamp;
}

export interface TransparencyPlace {
  index: Int8;
  leaf: Buffer;
}

export interface TransparencyTile {
  hashes: Buffer;
  level: number;
  number: number;
}

export interface TransparencyWaiting {
  id: Generated<Int8>;
  kind: string;
  sources: string[];
}

export interface TransparencyWitness {
  failed_at: Timestamp | null;
  line: string | null;
  name: string;
  signed_at: Timestamp | null;
  size: Generated<Int8>;
}

export interface TrustApplication {
  accreditor_id: string;
  achievement_id: string | null;
  applicant_id: string;
  asked_at: Timestamp;
  asker_id: string;
  conditions: Generated<string>;
  id: string;
  judgements: string[] | null;
  links: string[];
  notes: string[] | null;
  points: string[];
  review_at: Timestamp | null;
  standard: string;
  statement_id: string | null;
  title: string;
  valid_until: Timestamp | null;
}

export interface TrustProvider {
  checked_at: Timestamp | null;
  complaints: Generated<string>;
  host: string | null;
  legal_name: Generated<string>;
  organisation_id: string;
  token: string | null;
  verified_at: Timestamp | null;
}

export interface TrustRecognizedEntity {
  content: string;
  key_id: string;
  signed_at: Timestamp;
  statement_id: string;
}

export interface TrustStandard {
  added_at: Timestamp;
  id: string;
  name: string;
  organisation_id: string;
  points: string[];
  retired_at: Timestamp | null;
}

export interface TrustStatement {
  achievement_id: string | null;
  comment: string;
  conditions: string;
  confirmed_by: string | null;
  content: string | null;
  declined_at: Timestamp | null;
  edition_id: string | null;
  equivalent_to: string | null;
  id: string;
  key_id: string | null;
  kind: string;
  made_at: Timestamp;
  made_by: string;
  organisation_id: string;
  role: string | null;
  signed_at: Timestamp | null;
  speaker_id: string;
  standard: string;
  stood_at: Timestamp | null;
  title: string;
  valid_from: Timestamp;
  valid_until: Timestamp | null;
  withdrawal_reason: string | null;
  withdrawn_at: Timestamp | null;
  withdrawn_by: string | null;
}

export interface VerificationPresented {
  address: string | null;
  checked_at: Timestamp | null;
  code: string | null;
  content: Buffer | null;
  facts: Json | null;
  genuine: string | null;
  issuer_id: string | null;
  issuer_name: string | null;
  name: string;
  number: number;
  run_id: string;
  sha256: string | null;
  title: string | null;
  valid_from: string | null;
  valid_until: string | null;
  verdict: string | null;
}

export interface VerificationVerdictFile {
  content: string;
  run_id: string;
  signed_at: Timestamp;
}

export interface WalletAccessGrant {
  changed_at: Timestamp | null;
  ended_at: Timestamp | null;
  ends_at: Timestamp;
  has_evidence: boolean;
  id: string;
  made_at: Timestamp;
  name: string;
  person_id: string;
  purpose: string;
  sealed_token: Buffer;
  token_hash: Buffer;
}

export interface WalletClosedAward {
  award_id: string;
  closed_at: Timestamp;
  person_id: string;
}

export interface WalletDailySalt {
  on_day: string;
  salt: Buffer;
}

export interface WalletGrantedAward {
  award_id: string;
  grant_id: string;
  place: number;
}

export interface WalletImportedBadge {
  about: string;
  checked_at: Timestamp;
  content: string;
  credential_id: string | null;
  id: string;
  identity: Buffer | null;
  imported_at: Timestamp;
  is_open: boolean;
  naming: string;
  person_id: string;
  removed_at: Timestamp | null;
  report: string;
  sha256: Buffer;
  source: string;
  source_kind: string;
  tried_at: Timestamp;
  verdict: string;
}

export interface WalletOpening {
  browser: string | null;
  grant_id: string;
  id: string;
  kind: string;
  opened_at: Timestamp;
  reader_id: string | null;
  reader_name: string | null;
  visitor: Buffer | null;
}

export interface WalletShowcase {
  about: string;
  changed_at: Timestamp;
  id: string;
  is_listed: boolean;
  is_on: boolean;
  person_id: string;
}

export interface WalletShowcasedBadge {
  badge_id: string;
  place: number;
  showcase_id: string;
}

export interface WebhooksAttempt {
  answer: Generated<string>;
  at: Timestamp;
  delivery_id: string;
  fault: string | null;
  milliseconds: number;
  number: number;
  status: number | null;
}

export interface WebhooksDelivery {
  attempts: Generated<number>;
  created_at: Timestamp;
  event_id: string;
  failures: Generated<number>;
  id: string;
  next_at: Timestamp | null;
  state: string;
  webhook_id: string;
}

export interface WebhooksEvent {
  body: string;
  created_at: Timestamp;
  id: string;
  occurred_at: Timestamp;
  organisation_id: string;
  source: string;
  type: string;
}

export interface WebhooksWebhook {
  address: string;
  created_at: Timestamp;
  created_by: string;
  description: string;
  event_types: string[];
  failing_since: Timestamp | null;
  former_secret: Buffer | null;
  former_secret_until: Timestamp | null;
  id: string;
  organisation_id: string;
  paused_at: Timestamp | null;
  paused_because: string | null;
  secret: Buffer;
}

export interface Tables {
  'api.idempotent_request': ApiIdempotentRequest;
  'assessment.attempt': AssessmentAttempt;
  'assessment.attempt_item': AssessmentAttemptItem;
  'assessment.declaration': AssessmentDeclaration;
  'assessment.declaration_signature': AssessmentDeclarationSignature;
  'assessment.enrolment_figures': AssessmentEnrolmentFigures;
  'assessment.exam': AssessmentExam;
  'assessment.exam_item': AssessmentExamItem;
  'assessment.item': AssessmentItem;
  'assessment.item_edition': AssessmentItemEdition;
  'assessment.item_key': AssessmentItemKey;
  'assessment.preset': AssessmentPreset;
  'audit.audit_entry': AuditAuditEntry;
  'cases.comment': CasesComment;
  'cases.matter': CasesMatter;
  'catalog.achievement': CatalogAchievement;
  'catalog.achievement_edition': CatalogAchievementEdition;
  'catalog.badge_picture': CatalogBadgePicture;
  'catalog.draft_comment': CatalogDraftComment;
  'catalog.draft_editor': CatalogDraftEditor;
  'catalog.draft_review': CatalogDraftReview;
  'catalog.edition_assessment': CatalogEditionAssessment;
  'catalog.edition_conformance': CatalogEditionConformance;
  'catalog.listed_skill': CatalogListedSkill;
  'catalog.listing': CatalogListing;
  'catalog.offer': CatalogOffer;
  'catalog.open_data': CatalogOpenData;
  'catalog.policies': CatalogPolicies;
  'catalog.review_setting': CatalogReviewSetting;
  'catalog.rule_packs': CatalogRulePacks;
  'catalog.run': CatalogRun;
  'catalog.unfinished_form': CatalogUnfinishedForm;
  'community.former_review': CommunityFormerReview;
  'community.review': CommunityReview;
  'community.testimonial': CommunityTestimonial;
  'earning.decision': EarningDecision;
  'earning.fact': EarningFact;
  'imports.item': ImportsItem;
  'imports.mapping': ImportsMapping;
  'imports.upload': ImportsUpload;
  'issuing.award': IssuingAward;
  'issuing.claim': IssuingClaim;
  'issuing.closing': IssuingClosing;
  'issuing.credential': IssuingCredential;
  'issuing.credential_status': IssuingCredentialStatus;
  'issuing.holder': IssuingHolder;
  'issuing.issuer': IssuingIssuer;
  'issuing.issuer_key': IssuingIssuerKey;
  'issuing.question': IssuingQuestion;
  'issuing.status_event': IssuingStatusEvent;
  'issuing.status_list': IssuingStatusList;
  'issuing.succession': IssuingSuccession;
  'learning.enrolment': LearningEnrolment;
  'notices.notice': NoticesNotice;
  'notices.preference': NoticesPreference;
  'organisations.api_token': OrganisationsApiToken;
  'organisations.application': OrganisationsApplication;
  'organisations.invitation': OrganisationsInvitation;
  'organisations.membership': OrganisationsMembership;
  'organisations.organisation': OrganisationsOrganisation;
  'paper.template_edition': PaperTemplateEdition;
  'people.email_address': PeopleEmailAddress;
  'people.identity': PeopleIdentity;
  'people.kept_form': PeopleKeptForm;
  'people.one_time_link': PeopleOneTimeLink;
  'people.passkey': PeoplePasskey;
  'people.person': PeoplePerson;
  'people.session': PeopleSession;
  'platform.bulk_row': PlatformBulkRow;
  'platform.bulk_run': PlatformBulkRun;
  'platform.file': PlatformFile;
  'platform.file_content': PlatformFileContent;
  'platform.outgoing_mail': PlatformOutgoingMail;
  'platform.private_key': PlatformPrivateKey;
  'platform.rate_limit': PlatformRateLimit;
  'platform.setting': PlatformSetting;
  'site.guide_entry': SiteGuideEntry;
  'site.mail_proof': SiteMailProof;
  'site.profile': SiteProfile;
  'site.put_off': SitePutOff;
  'site.signing_key': SiteSigningKey;
  'site.step': SiteStep;
  'skills.anchor': SkillsAnchor;
  'skills.case_identifier': SkillsCaseIdentifier;
  'skills.description': SkillsDescription;
  'skills.edition': SkillsEdition;
  'skills.edition_change': SkillsEditionChange;
  'skills.framework': SkillsFramework;
  'skills.framework_draft': SkillsFrameworkDraft;
  'skills.framework_edition': SkillsFrameworkEdition;
  'skills.imported': SkillsImported;
  'skills.label': SkillsLabel;
  'skills.link': SkillsLink;
  'skills.occupation': SkillsOccupation;
  'skills.occupation_skill': SkillsOccupationSkill;
  'skills.occupation_text': SkillsOccupationText;
  'skills.scale_mapping': SkillsScaleMapping;
  'skills.scale_text': SkillsScaleText;
  'skills.skill': SkillsSkill;
  'skills.source': SkillsSource;
  'transparency.bundle': TransparencyBundle;
  'transparency.log': TransparencyLog;
  'transparency.place': TransparencyPlace;
  'transparency.tile': TransparencyTile;
  'transparency.waiting': TransparencyWaiting;
  'transparency.witness': TransparencyWitness;
  'trust.application': TrustApplication;
  'trust.provider': TrustProvider;
  'trust.recognized_entity': TrustRecognizedEntity;
  'trust.standard': TrustStandard;
  'trust.statement': TrustStatement;
  'verification.presented': VerificationPresented;
  'verification.verdict_file': VerificationVerdictFile;
  'wallet.access_grant': WalletAccessGrant;
  'wallet.closed_award': WalletClosedAward;
  'wallet.daily_salt': WalletDailySalt;
  'wallet.granted_award': WalletGrantedAward;
  'wallet.imported_badge': WalletImportedBadge;
  'wallet.opening': WalletOpening;
  'wallet.showcase': WalletShowcase;
  'wallet.showcased_badge': WalletShowcasedBadge;
  'webhooks.attempt': WebhooksAttempt;
  'webhooks.delivery': WebhooksDelivery;
  'webhooks.event': WebhooksEvent;
  'webhooks.webhook': WebhooksWebhook;
}
