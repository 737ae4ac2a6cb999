import type { Deps } from '../../../platform/deps.ts';
import type { Within } from '../../../platform/transaction.ts';
import { findOrganisation } from '../../organisations/index.ts';
import type { AchievementEdition } from '../achievement-edition.ts';
import type { AssessmentSummary } from '../assessment-summary.ts';
import { catalogRefusal, say } from '../refusals.ts';
import { type Conformance, conformanceOf } from './conformance.ts';
import { blockersIn, type JudgedPack, judge, judgeByAll } from './pack-rules.ts';
import { insertConformance, selectConformances, selectPackSettings } from './pack-store.ts';

/** An edition with how its outcomes are assessed. */
export interface Judged {
  edition: AchievementEdition;
  assessments: readonly AssessmentSummary[];
}

/** What the packs say of an edition as it is now, those that are off too. */
export async function judgeEdition(deps: Pick<Deps, 'database'>, judged: Judged): Promise<JudgedPack[]> {
  const settings = await selectPackSettings(deps.database, judged.edition.organisationId);
  return judgeByAll(await factsOf(deps, judged), settings);
}

/** What was found when an edition was published; undefined for a draft, and for what is older than the packs. */
export async function findConformance(
  deps: Pick<Deps, 'database'>,
  editionId: string,
): Promise<Conformance | undefined> {
  return (await selectConformances(deps.database, [editionId])).get(editionId);
}

/**
 * Judges a draft in the transaction that publishes it, and keeps what was found. Refuses while a pack that blocks is not
 * met, with each check that is not.
 */
export async function passGate(
  deps: Within & Pick<Deps, 'database'>,
  judged: Judged & { at: Date },
): Promise<Conformance> {
  const { organisationId, editionId } = judged.edition;
  const settings = await selectPackSettings(deps.database, organisationId);
  const found = judge(await factsOf(deps, judged), settings);
  const blockers = blockersIn(found);
  if (blockers.length > 0)
    throw catalogRefusal(
      'conflict',
      'catalog.packs-block',
      Object.fromEntries(
        blockers.map(({ pack, check }) => [
          `${pack.pack}/${check.checkId}`,
          say('catalog.pack-check', {
            pack: pack.pack,
            title: pack.title ?? '',
            check: check.checkId,
            message: check.condition?.message ?? '',
          }),
        ]),
      ),
    );
  const conformance = conformanceOf(found);
  await insertConformance(deps.database, { editionId, conformance, at: judged.at });
  return conformance;
}

async function factsOf(deps: Pick<Deps, 'database'>, { edition, assessments }: Judged) {
  const provider = await findOrganisation(deps, edition.organisationId);
  return { content: edition, assessments, countryCode: provider?.countryCode };
}
