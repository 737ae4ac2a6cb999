import type pg from 'pg';
import { listingShape } from '../../packages/server/src/modules/catalog/listing-rules.ts';
import type { SearchQuestion } from '../../packages/server/src/platform/search/search-question.ts';

/** One table with all values of an edition in an array and its words as a tsvector, each with the index for it. */
export async function makePeer(pool: pg.Pool): Promise<void> {
  await pool.query(`
    drop table if exists search_peer;
    create unlogged table search_peer as
      select listing.achievement_id as id, published_at,
        array(select facet || ':' || value from jsonb_each(body -> 'values') as facets (facet, given),
          jsonb_array_elements_text(given) as value)
          || array['provider:' || organisation_id, 'provider-kind:' || kind, 'country:' || country_code] as tags,
        to_tsvector('simple', (select string_agg(text ->> 'text', ' ') from jsonb_array_elements(body -> 'texts') as text)) as words
      from catalog.listing join organisations.organisation on organisation.id = organisation_id;
    create index on search_peer using gin (tags);
    create index on search_peer using gin (words);
    create index on search_peer (published_at);
    analyze search_peer;
  `);
}

/** The page, the total, and the counts of each facet under all filters but its own, as one would write it. */
export async function askPeer(pool: pg.Pool, { words, chosen, size }: SearchQuestion): Promise<void> {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const text = words.map(({ word }) => `${word}:*`).join(' & ');
  const fits = (but?: string) =>
    [
      'true',
      ...(text ? [`words @@ to_tsquery('simple', ${bind(text)})`] : []),
      ...Object.entries(chosen).flatMap(([facet, own]) =>
        facet === but ? [] : [`tags && ${bind(own.map((value) => `${facet}:${value}`))}::text[]`],
      ),
    ].join(' and ');
  const counts = listingShape.facets.map(
    ({ name }) => `(select jsonb_object_agg(tag, count) from (
      select tag, count(*) from search_peer, unnest(tags) as tag
      where ${fits(name)} and tag like '${name}:%' group by tag order by 2 desc limit 15) as counted)`,
  );
  await pool.query(
    `select (select count(*) from search_peer where ${fits()}),
      (select jsonb_agg(id) from (select id from search_peer where ${fits()} order by published_at desc limit ${size}) as page),
      ${counts.join(',\n')}`,
    values,
  );
}
