import type { Deps } from '../../../platform/deps.ts';
import { hasVisibleLetter, oneLine } from '../../../platform/plain-text.ts';
import { Refusal, type Said } from '../../../platform/refusal.ts';
import { inTransaction, type Within } from '../../../platform/transaction.ts';
import { type Actor, idOf, recordAudit } from '../../audit/index.ts';
import { assertMay } from '../../organisations/index.ts';
import { say } from '../refusals.ts';
import { skillPolicy } from '../skill-policy.ts';
import { contradict, isInForce } from './compare-rules.ts';
import {
  insertMapping,
  lockMapping,
  lockMappingsOf,
  selectMappings,
  updateMappingWithdrawn,
} from './mapping-store.ts';
import { getPublicScale } from './read-mappings.ts';
import { type MappingLine, mappingBounds, type ScaleMapping } from './scale-mapping.ts';

type Writing = Pick<Deps, 'database' | 'jobs' | 'now' | 'newId' | 'say' | 'languages'>;

declare module '../../../platform/jobs.ts' {
  interface FactPayloads {
    'scale-mapping-published': OfMapping;
    'scale-mapping-withdrawn': OfMapping;
  }
}

/** A mapping, as what happened to it is announced. */
export interface OfMapping {
  organisationId: string;
  mappingId: string;
  fromScaleId: string;
  toScaleId: string;
  /** ISO 8601. */
  at: string;
}

export interface NewMapping {
  organisationId: string;
  fromScaleId: string;
  toScaleId: string;
  lines: readonly MappingLine[];
  source: string;
  sourceUrl?: string | undefined;
}

/** Says to everybody how the levels of two scales compare; from now on they are compared by it, too. */
export async function publishMapping(
  deps: Writing,
  actor: Actor,
  command: NewMapping,
): Promise<ScaleMapping> {
  const { organisationId, fromScaleId, toScaleId, lines } = command;
  assertMay(actor, skillPolicy.author, { organisationId });
  if (fromScaleId === toScaleId) refuse('toScaleId', say('skills.mapping-same-scale'));
  const [from, to] = await Promise.all(
    [fromScaleId, toScaleId].map((scaleId) => getPublicScale(deps, { scaleId, organisationId })),
  );
  const has = (scale: typeof from, level: number) => scale?.levels.some((one) => one.level === level);
  if (lines.length === 0) refuse('form', say('skills.mapping-empty'));
  const levels = new Set(lines.map((line) => line.from));
  if (levels.size < lines.length || lines.some((line) => !has(from, line.from) || !has(to, line.to)))
    refuse('form', say('skills.mapping-level-unknown'));
  if (contradict(lines)) refuse('form', say('skills.mapping-contradicts'));
  const mapping: ScaleMapping = {
    ...{ mappingId: deps.newId('map'), organisationId, fromScaleId, toScaleId },
    lines: [...lines].sort((one, other) => one.from - other.from),
    ...tidySource(command),
    publishedAt: deps.now(),
  };
  return inTransaction(deps, async (within) => {
    await lockMappingsOf(within.database, organisationId);
    const own = await selectMappings(within.database, { organisationId });
    if (own.some((one) => isInForce(one, mapping.publishedAt) && isBetween(one, mapping)))
      throw new Refusal('conflict', say('skills.mapping-open'));
    await insertMapping(within.database, { ...mapping, publishedBy: idOf(actor) });
    await tell(within, actor, { mapping, what: 'published' });
    return mapping;
  });
}

/** Ends it from now on; what it said stays to be read, with the day and the reason. */
export async function withdrawMapping(
  deps: Writing,
  actor: Actor,
  { organisationId, mappingId, ...given }: { organisationId: string; mappingId: string; reason: string },
): Promise<void> {
  assertMay(actor, skillPolicy.author, { organisationId });
  const reason = oneLine(given.reason);
  if (!hasVisibleLetter(reason)) refuse('reason', say('skills.mapping-reason-missing'));
  if (reason.length > mappingBounds.reason) refuse('reason', say('skills.mapping-too-long'));
  await inTransaction(deps, async (within) => {
    const mapping = await lockMapping(within.database, mappingId);
    if (mapping?.organisationId !== organisationId)
      throw new Refusal('not-found', say('skills.mapping-not-found'));
    if (mapping.withdrawn) throw new Refusal('conflict', say('skills.mapping-withdrawn'));
    const at = within.now();
    await updateMappingWithdrawn(within.database, { mappingId, at, by: idOf(actor), reason });
    await tell(within, actor, { mapping, what: 'withdrawn' });
  });
}

async function tell(
  deps: Within & Pick<Deps, 'jobs' | 'now' | 'newId'>,
  actor: Actor,
  { mapping, what }: { mapping: ScaleMapping; what: 'published' | 'withdrawn' },
): Promise<void> {
  const { organisationId, mappingId, fromScaleId, toScaleId, source } = mapping;
  await recordAudit(deps, actor, {
    ...{
      action: `scale-mapping.${what}`,
      organisationId,
      subjectType: 'scale-mapping',
      subjectId: mappingId,
    },
    detail: { name: source },
  });
  const payload = { organisationId, mappingId, fromScaleId, toScaleId, at: deps.now().toISOString() };
  await deps.jobs.announce(deps, `scale-mapping-${what}`, { payload, key: mappingId });
}

/** The same two scales, whichever way. */
function isBetween(one: ScaleMapping, other: ScaleMapping): boolean {
  const ends = ({ fromScaleId, toScaleId }: ScaleMapping) => [fromScaleId, toScaleId].sort().join();
  return ends(one) === ends(other);
}

function tidySource({ source: given, sourceUrl: url = '' }: NewMapping) {
  const [source, sourceUrl] = [oneLine(given), url.trim()];
  if (!hasVisibleLetter(source)) refuse('source', say('skills.mapping-source-missing'));
  if (source.length > mappingBounds.source) refuse('source', say('skills.mapping-too-long'));
  const isAddress = /^https?:\/\//i.test(sourceUrl) && URL.canParse(sourceUrl);
  if (sourceUrl !== '' && (!isAddress || sourceUrl.length > mappingBounds.url))
    refuse('sourceUrl', say('skills.mapping-source-url'));
  return { source, ...(sourceUrl !== '' && { sourceUrl: new URL(sourceUrl).href }) };
}

function refuse(field: string, said: Said): never {
  throw new Refusal('invalid', said, { [field]: said });
}
