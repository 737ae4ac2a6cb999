import { type CtdlFinding, checkCtdl, type JsonObject, toCtdl, toRegistryGraphs } from '@cairn/engine';
import type { Actor } from '../audit/index.ts';
import {
  type AchievementEdition,
  editionOnShow,
  listEditions,
  openDataPolicy,
  pageOffered,
} from '../catalog/index.ts';
import { assertMay } from '../organisations/index.ts';
import { type Describing, describer } from './describe-edition.ts';
import { exchangeRefusal } from './refusals.ts';

/** What publishing an offer to a registry would be: what would be posted, in this order, and what it would say to it. */
export interface Rehearsal {
  edition: AchievementEdition;
  ctid: string;
  graphs: JsonObject[];
  /** Their places begin with the graph that is meant. */
  findings: CtdlFinding[];
}

/** The offers of an organisation after one of them; nothing is sent anywhere. */
export async function rehearseOffers(
  deps: Describing,
  actor: Actor,
  query: { organisationId: string; after: string; limit: number },
): Promise<Rehearsal[]> {
  assertMay(actor, openDataPolicy.read, query);
  return rehearse(deps, await pageOffered(deps, query));
}

/** One of them, also when it is not offered any more: registries keep what was. */
export async function rehearseOffer(
  deps: Describing,
  actor: Actor,
  { organisationId, achievementId }: { organisationId: string; achievementId: string },
): Promise<Rehearsal> {
  assertMay(actor, openDataPolicy.read, { organisationId });
  const edition = editionOnShow(await listEditions(deps, achievementId));
  if (edition?.organisationId !== organisationId)
    throw exchangeRefusal('not-found', 'exchange.no-such-offer');
  const [rehearsal] = await rehearse(deps, [edition]);
  if (!rehearsal) throw new Error(`The edition ${edition.editionId} was not rehearsed.`);
  return rehearsal;
}

async function rehearse(deps: Describing, editions: readonly AchievementEdition[]): Promise<Rehearsal[]> {
  const definitions = await describer(deps)(editions);
  return editions.flatMap((edition, index) => {
    const definition = definitions[index];
    if (!definition) return [];
    const graphs = toRegistryGraphs(toCtdl(definition));
    const findings = graphs.flatMap((graph, index) =>
      checkCtdl(graph).map((finding) => ({ ...finding, path: `graphs[${index}].${finding.path}` })),
    );
    return [{ edition, ctid: definition.ctids?.achievement ?? '', graphs, findings }];
  });
}
