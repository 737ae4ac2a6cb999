import {
  deliveries,
  type RunNow,
  runPaces,
  runStandings,
  totalCost,
} from '../../../modules/catalog/index.ts';
import type { ShortList } from '../../../platform/list/find-in-rows.ts';
import { writeAmount } from '../../../platform/money.ts';
import type { ListColumn } from '../../list/list-column.ts';
import { listQuery } from '../../list/list-query.ts';
import type { Words } from '../../words/index.ts';
import { DefinedPrice, StandingTag, useReader, writeWhen } from './run-words.tsx';

type RunSort = 'starts' | 'name';
type RunFacet = 'standing' | 'pace' | 'delivery';

/** What the list of the runs of an achievement can be asked for. */
export const runsQuery = listQuery<RunSort, RunFacet>({
  sorts: { starts: 'descending', name: 'ascending' },
  facets: { standing: runStandings, pace: runPaces, delivery: deliveries },
});

export const runList: ShortList<RunNow, RunSort, RunFacet> = {
  id: ({ run }) => run.runId,
  sorts: { starts: ({ run }) => run.startsOn ?? '', name: ({ run }) => run.name },
  facets: {
    standing: ({ standing }) => [standing],
    pace: ({ run }) => [run.pace],
    delivery: ({ run }) => [run.delivery],
  },
  text: ({ run }) => [run.name, run.place?.town ?? '', run.place?.name ?? ''].join(' '),
};

export function runColumns({ offering: words }: Words, base: string): ListColumn<RunNow, RunSort>[] {
  const { facts, standings, paces, deliveries: ways } = words;
  return [
    {
      key: 'name',
      label: facts.name,
      sort: 'name',
      cell: ({ run }) => <a href={`${base}/${run.runId}`}>{run.name}</a>,
      file: ({ run }) => run.name,
    },
    {
      key: 'when',
      label: facts.when,
      sort: 'starts',
      cell: ({ run }) => <When run={run} />,
    },
    { key: 'starts', label: facts.startsOn, file: ({ run }) => run.startsOn },
    { key: 'ends', label: facts.endsOn, file: ({ run }) => run.endsOn },
    { key: 'pace', label: facts.pace, file: ({ run }) => paces[run.pace] },
    {
      key: 'delivery',
      label: facts.where,
      cell: ({ run }) => ways[run.delivery],
      file: ({ run }) => ways[run.delivery],
    },
    {
      key: 'price',
      label: facts.price,
      cell: ({ offers }) => <DefinedPrice offers={offers} />,
    },
    {
      key: 'prices',
      label: facts.prices,
      file: ({ offers }) =>
        offers.map((offer) => `${writeAmount(totalCost(offer).least)} ${offer.price.currency}`).join(', '),
    },
    {
      key: 'seats',
      label: facts.seats,
      numeric: true,
      cell: ({ run }) => words.taken(run.seatsTaken, run.capacity),
      file: ({ run }) => run.seatsTaken,
    },
    { key: 'capacity', label: facts.capacity, file: ({ run }) => run.capacity },
    {
      key: 'standing',
      label: facts.standing,
      cell: ({ standing }) => <StandingTag standing={standing} />,
      file: ({ standing }) => standings[standing],
    },
  ];
}

function When({ run }: Pick<RunNow, 'run'>) {
  return <>{writeWhen(run, useReader())}</>;
}
