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
  const rehearse = rehearser(deps);
  const rehearsals: Rehearsal[] = [];
  for (const edition of await pageOffered(deps, query)) rehearsals.push(await rehearse(edition));
  return rehearsals;
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
  return rehearser(deps)(edition);
}

function rehearser(deps: Describing): (edition: AchievementEdition) => Promise<Rehearsal> {
  const describe = describer(deps);
  return async (edition) => {
    const definition = await describe(edition);
    const document = toCtdl(definition);
    const graphs = toRegistryGraphs(document);
    const findings = graphs.flatMap((graph, index) =>
      checkCtdl(graph).map((finding) => ({ ...finding, path: `graphs[${index}].${finding.path}` })),
    );
    return { edition, ctid: definition.ctids?.achievement ?? '', graphs, findings };
  };
}
