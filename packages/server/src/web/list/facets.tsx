import type { JSX } from 'preact';
import type { FacetCounts, FacetValue } from '../../platform/list/list-request.ts';
import { NumberText, useWords } from '../ui/index.ts';
import { listAddress, toggled } from './list-address.ts';
import type { ListQuery } from './list-query.ts';

export interface ShownFacet {
  /** As the list's declaration names it. */
  name: string;
  legend: string;
  /** What its values are called; else they are called what the rows call them. */
  labels?: { readonly [value: string]: string };
  nameOf?: (value: FacetValue) => string;
}

interface FacetProps {
  query: ListQuery;
  facet: ShownFacet;
  counts: FacetCounts;
}

/** More values than these are folded away. */
const mostOpen = 6;

/** What a list can be narrowed to, as links: each adds its value or takes it away, and says how many rows it has. */
export function Facets(props: {
  query: ListQuery;
  /** What the rows are: a page may have several lists. */
  caption: string;
  facets: readonly ShownFacet[];
  counts: { readonly [facet: string]: FacetCounts };
}): JSX.Element | null {
  const { list } = useWords();
  const shown = props.facets.flatMap((facet) => {
    const counts = props.counts[facet.name];
    const isUseful =
      counts && (counts.values.length > 1 || (props.query.facets[facet.name] ?? []).length > 0);
    return isUseful ? [{ facet, counts }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <nav class="facets" aria-label={list.narrow(props.caption)}>
      {shown.map(({ facet, counts }) =>
        counts.values.length > mostOpen ? (
          <details class="facet facet--folded" key={facet.name} open={isChosen(props.query, facet)}>
            <summary>{facet.legend}</summary>
            <Values query={props.query} facet={facet} counts={counts} />
          </details>
        ) : (
          <div class="facet" key={facet.name}>
            <span class="facet__legend">{facet.legend}</span>
            <Values query={props.query} facet={facet} counts={counts} />
          </div>
        ),
      )}
    </nav>
  );
}

function Values({ query, facet, counts }: FacetProps): JSX.Element {
  const chosen = query.facets[facet.name] ?? [];
  return (
    <ul class="facet__values">
      {inOrder({ query, facet, counts }).map(({ count, ...named }) => (
        <li key={named.value}>
          <a
            href={listAddress(query, toggled(query, facet.name, named.value))}
            aria-current={chosen.includes(named.value) ? 'true' : undefined}
          >
            {facet.labels?.[named.value] ?? facet.nameOf?.({ count, ...named }) ?? named.name ?? named.value}{' '}
            <span class="facet__count">
              <NumberText value={count} />
              {counts.isMore ? '+' : null}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A closed list of values keeps its order; what is chosen stays in sight when nothing has it any more. */
function inOrder({ query, facet, counts }: FacetProps): FacetValue[] {
  const chosen = query.facets[facet.name] ?? [];
  const gone = chosen.filter((value) => counts.values.every((each) => each.value !== value));
  const values = [...counts.values, ...gone.map((value) => ({ value, count: 0 }))];
  const choices = query.declaration.facets[facet.name];
  if (choices === undefined || typeof choices === 'string') return values;
  return values.sort((one, other) => choices.indexOf(one.value) - choices.indexOf(other.value));
}

function isChosen(query: ListQuery, { name }: ShownFacet): boolean {
  return (query.facets[name] ?? []).length > 0;
}
