import type { Deps } from '../../../platform/deps.ts';
import { inTransaction } from '../../../platform/transaction.ts';
import { type Actor, recordAudit } from '../../audit/index.ts';
import { assertMay } from '../../organisations/index.ts';
import { catalogRefusal } from '../refusals.ts';
import type { OwnPack } from './own-pack.ts';
import { assertOwnPack } from './own-pack-rules.ts';
import { packPolicy } from './pack-policy.ts';
import {
  type PackName,
  type PackSettings,
  type PackUse,
  packNames,
  packUses,
  useOf,
} from './pack-settings.ts';
import { lockPackSettings, selectPackSettings, updatePackSettings } from './pack-store.ts';

type Writing = Pick<Deps, 'database' | 'now'>;

/** By what the drafts of an organisation are judged. */
export async function getPackSettings(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { organisationId }: { organisationId: string },
): Promise<PackSettings> {
  assertMay(actor, packPolicy.see, { organisationId });
  return selectPackSettings(deps.database, organisationId);
}

/** Decides for each pack whether it is off, warns or blocks. What is published already keeps what was found of it. */
export async function decidePacks(
  deps: Writing,
  actor: Actor,
  command: {
    organisationId: string;
    uses: { readonly [pack in PackName]?: PackUse };
    /** Called with what is stored and held; throws when the change was made from something else. */
    madeFrom?: (stored: PackSettings) => void;
  },
): Promise<void> {
  const { organisationId } = command;
  assertMay(actor, packPolicy.decide, command);
  await inTransaction(deps, async (deps) => {
    const at = deps.now();
    const before = await lockPackSettings(deps.database, { organisationId, at });
    command.madeFrom?.(before);
    const settings = { ...before, uses: { ...before.uses, ...command.uses } };
    const changed = packNames.filter((pack) => useOf(before, pack) !== useOf(settings, pack));
    if (changed.some((pack) => strictness(settings, pack) < strictness(before, pack))) assertPerson(actor);
    await updatePackSettings(deps.database, { organisationId, settings, at });
    if (changed.length === 0) return;
    await recordAudit(deps, actor, {
      action: 'rule-packs.decided',
      subjectType: 'organisation',
      subjectId: organisationId,
      organisationId,
      detail: { parts: changed.map((pack) => `${pack}: ${useOf(settings, pack)}`).join(', ') },
    });
  });
}

/** Writes the organisation's own pack; without a condition there is none. `change` is made from what is stored and held. */
export async function saveOwnPack(
  deps: Writing,
  actor: Actor,
  command: {
    organisationId: string;
    change: (stored: OwnPack | undefined) => Omit<OwnPack, 'number'>;
  },
): Promise<void> {
  const { organisationId } = command;
  assertMay(actor, packPolicy.decide, command);
  await inTransaction(deps, async (deps) => {
    const at = deps.now();
    const stored = await lockPackSettings(deps.database, { organisationId, at });
    const { own: before, ...settings } = stored;
    // What its conditions let through cannot be compared.
    if (useOf(stored, 'own') === 'block') assertPerson(actor);
    const wanted = command.change(before);
    assertOwnPack(wanted);
    const isSame =
      before?.title === wanted.title &&
      JSON.stringify(before.conditions) === JSON.stringify(wanted.conditions);
    if (isSame || (!before && wanted.conditions.length === 0)) return;
    const own: OwnPack = { ...wanted, number: (before?.number ?? 0) + 1 };
    await updatePackSettings(deps.database, { organisationId, settings: { ...settings, own }, at });
    await recordAudit(deps, actor, {
      action: 'rule-packs.own-changed',
      subjectType: 'organisation',
      subjectId: organisationId,
      organisationId,
      detail: { title: own.title, edition: own.number },
    });
  });
}

function strictness(settings: PackSettings, pack: PackName): number {
  return packUses.indexOf(useOf(settings, pack));
}

function assertPerson({ kind }: Actor): void {
  if (kind === 'program') throw catalogRefusal('forbidden', 'catalog.people-loosen');
}
