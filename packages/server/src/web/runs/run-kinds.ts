import { awardPolicy, listOwnAwards, listOwnClaims } from '../../modules/issuing/index.ts';
import type { Policy } from '../../modules/organisations/index.ts';
import type { BulkRow, BulkRun } from '../../platform/bulk/bulk-run.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Words } from '../words/index.ts';

type Kind = keyof Words['runs']['kinds'];

/** What a row is about, as people know it, and where it stands in the console. */
export interface RowSubject {
  text: string;
  path: string;
}

interface RunKind {
  /** Who sees the runs, and who may have them begin, end and go on. */
  see: Policy;
  act: Policy;
  /** In the order of the rows; undefined for what the organisation does not have. */
  subjectsOf(
    deps: Pick<Deps, 'database'>,
    run: BulkRun,
    rows: readonly BulkRow[],
  ): Promise<(RowSubject | undefined)[]>;
}

const kinds: { [kind in Kind]: RunKind } = {
  'sign-awards': { see: awardPolicy.see, act: awardPolicy.award, subjectsOf: awardsOfRows },
  'give-awards': { see: awardPolicy.see, act: awardPolicy.award, subjectsOf: awardsMade },
  'revoke-awards': { see: awardPolicy.see, act: awardPolicy.revoke, subjectsOf: awardsOfRows },
  'suspend-awards': { see: awardPolicy.see, act: awardPolicy.suspend, subjectsOf: awardsOfRows },
  'reinstate-awards': { see: awardPolicy.see, act: awardPolicy.suspend, subjectsOf: awardsOfRows },
  'send-claims': { see: awardPolicy.see, act: awardPolicy.award, subjectsOf: claimsOfRows },
};

export const runKinds = Object.keys(kinds) as [Kind, ...Kind[]];

export function runKind(kind: Kind): RunKind {
  return kinds[kind];
}

function awardsOfRows(deps: Pick<Deps, 'database'>, run: BulkRun, rows: readonly BulkRow[]) {
  return awardsBy(
    deps,
    run,
    rows.map(({ input }) => String(input.awardId)),
  );
}

/** Rows that were refused, or wait for somebody to take them, led to no award yet. */
function awardsMade(deps: Pick<Deps, 'database'>, run: BulkRun, rows: readonly BulkRow[]) {
  return awardsBy(
    deps,
    run,
    rows.map(({ about = '' }) => about),
  );
}

async function claimsOfRows(
  deps: Pick<Deps, 'database'>,
  { organisationId }: BulkRun,
  rows: readonly BulkRow[],
): Promise<(RowSubject | undefined)[]> {
  const claimIds = rows.map(({ input }) => String(input.claimId));
  const claims = await listOwnClaims(deps, { organisationId, claimIds });
  return claimIds.map((claimId) => {
    const claim = claims.find(({ id }) => id === claimId);
    return claim && { text: `${claim.address}: ${claim.title}`, path: 'awards/reached' };
  });
}

async function awardsBy(
  deps: Pick<Deps, 'database'>,
  { organisationId }: BulkRun,
  awardIds: string[],
): Promise<(RowSubject | undefined)[]> {
  const awards = await listOwnAwards(deps, { organisationId, awardIds });
  return awardIds.map((awardId) => {
    const award = awards.find(({ id }) => id === awardId);
    return award && { text: `${award.holderName}: ${award.title}`, path: `awards/${award.id}` };
  });
}

/** Undefined for kinds that have no page. */
export function kindOf({ kind }: Pick<BulkRun, 'kind'>): Kind | undefined {
  return runKinds.find((known) => known === kind);
}
