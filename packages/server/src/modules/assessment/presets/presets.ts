import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '../../../platform/deps.ts';
import { inTransaction } from '../../../platform/transaction.ts';
import { type Actor, recordAudit } from '../../audit/index.ts';
import { achievementPolicy } from '../../catalog/index.ts';
import { assertMay } from '../../organisations/index.ts';
import { assessmentRefusal, say } from '../exam/refusals.ts';
import { type NamedPreset, type Preset, presetBounds, wordsOfPreset } from './preset.ts';
import { presetsOfCairn } from './preset-files.ts';
import { deletePreset, insertPreset, lockPresets, selectPresets } from './preset-store.ts';

interface Named {
  organisationId: string;
  presetId: string;
}

/** What an organisation can begin from: Cairn's presets, then its own. */
export async function listPresets(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { organisationId }: { organisationId: string },
): Promise<NamedPreset[]> {
  assertMay(actor, achievementPolicy.read, { organisationId });
  return [...presetsOfCairn, ...(await selectPresets(deps.database, organisationId))];
}

export async function getPreset(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  named: Named,
): Promise<NamedPreset> {
  const all = await listPresets(deps, actor, named);
  const found = all.find(({ presetId }) => presetId === named.presetId);
  if (!found) throw assessmentRefusal('not-found', 'assessment.preset-not-found');
  return found;
}

/** Keeps a preset of an organisation's own; the very same one that it has already is the answer. */
export async function addPreset(
  deps: Pick<Deps, 'database' | 'now' | 'newId'>,
  actor: Actor,
  command: { organisationId: string; preset: Preset },
): Promise<NamedPreset> {
  const { organisationId, preset } = command;
  assertMay(actor, achievementPolicy.author, command);
  return inTransaction(deps, async (deps) => {
    await lockPresets(deps.database, organisationId);
    const present = await selectPresets(deps.database, organisationId);
    const same = present.find((one) => isDeepStrictEqual(one.preset, preset));
    if (same) return same;
    if (present.length >= presetBounds.presets.most)
      throw assessmentRefusal('conflict', 'assessment.too-many-presets', {
        file: say('assessment.too-many-presets'),
      });
    const presetId = deps.newId('prs');
    await insertPreset(deps.database, { presetId, organisationId, preset, at: deps.now() });
    await recordAudit(deps, actor, {
      action: 'preset.added',
      subjectType: 'organisation',
      subjectId: organisationId,
      organisationId,
      detail: { name: wordsOfPreset(preset, []).said.name },
    });
    return { presetId, isOwn: true, preset };
  });
}

/** What was begun from it stays. */
export async function removePreset(
  deps: Pick<Deps, 'database' | 'now' | 'newId'>,
  actor: Actor,
  named: Named,
): Promise<void> {
  assertMay(actor, achievementPolicy.author, named);
  await inTransaction(deps, async (deps) => {
    const preset = await deletePreset(deps.database, named);
    if (!preset) throw assessmentRefusal('not-found', 'assessment.preset-not-found');
    await recordAudit(deps, actor, {
      action: 'preset.removed',
      subjectType: 'organisation',
      subjectId: named.organisationId,
      organisationId: named.organisationId,
      detail: { name: wordsOfPreset(preset, []).said.name },
    });
  });
}
