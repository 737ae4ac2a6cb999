import type { JSX } from 'preact';
import { type EditionFormat, editionFormats } from '../../modules/catalog/index.ts';
import { type CatalogueData, downloadsAnHour } from '../../modules/exchange/index.ts';
import { Notice, NumberText, PageHeader, Table, useWords } from '../ui/index.ts';
import { FinderSnippet } from './snippet.tsx';

/** As their publishers call them, in every language. */
const formatNames: { [format in EditionFormat]: string } = {
  'open-badges': 'Open Badges 3.0',
  elm: 'European Learning Model 3',
  ctdl: 'CTDL',
  'schema-org': 'schema.org',
};

/** As many stand on the page; the list for programs has all. */
const mostShown = 50;

/** What programs and other sites get of the catalogue, for the people who write them. */
export function OpenDataPage({ data }: { data: CatalogueData }): JSX.Element {
  const { openData } = useWords();
  const { page, finder } = openData;
  return (
    <>
      <PageHeader title={page.title} lead={<p>{page.lead}</p>} />
      <section aria-labelledby="downloads">
        <h2 id="downloads">{page.downloads}</h2>
        <Downloads data={data} />
      </section>
      <section aria-labelledby="feeds">
        <h2 id="feeds">{page.feeds}</h2>
        <p>{page.feedsLead}</p>
        <ul>
          <li>
            <a href="/feeds/editions.atom">{page.atom}</a>
          </li>
          <li>
            <a href="/feeds/editions.json">{page.jsonFeed}</a>
          </li>
        </ul>
        <p>{page.feedsOfProviders}</p>
      </section>
      <section aria-labelledby="single">
        <h2 id="single">{page.single}</h2>
        <p>{page.singleLead}</p>
        <ul>
          {editionFormats.map((format) => (
            <li key={format}>
              {formatNames[format]}: {openData.formats[format]}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="search">
        <h2 id="search">{page.search}</h2>
        <p>
          {page.searchLead} <a href="/api">{page.api}</a>
        </p>
      </section>
      <section aria-labelledby="embed">
        <h2 id="embed">{page.finder}</h2>
        <p>{page.finderLead}</p>
        <FinderSnippet address="/embed/finder" title={finder.titleOfSite} />
      </section>
    </>
  );
}

function Downloads({ data: { givers, kept } }: { data: CatalogueData }): JSX.Element {
  const { openData } = useWords();
  const { page } = openData;
  const offers = givers.reduce((sum, giver) => sum + giver.offers, 0);
  const reserved = kept.offers > 0 ? <Notice kind="info">{page.kept(kept)}</Notice> : null;
  if (offers === 0)
    return (
      <>
        <p>{page.none}</p>
        {reserved}
      </>
    );
  return (
    <>
      <p>
        {page.downloadsLead(offers)} {page.perHour(downloadsAnHour)}
      </p>
      <Table
        caption={page.downloads}
        captionHidden
        columns={[
          { key: 'format', label: page.format },
          { key: 'plain', label: page.plain },
          { key: 'packed', label: page.packed },
        ]}
        rows={editionFormats.map((format) => {
          const name = formatNames[format];
          const file = (ending: string) => (
            <a href={`/open-data/${format}.${ending}`}>{`${format}.${ending}`}</a>
          );
          return {
            format: `${name}: ${openData.formats[format]}`,
            plain: file('ndjson'),
            packed: file('ndjson.gz'),
          };
        })}
      />
      <p>
        <a href="/open-data/catalogue.json">{page.manifest}</a>
      </p>
      <h3>{page.givers}</h3>
      <Givers givers={givers} />
      {reserved}
    </>
  );
}

function Givers({ givers }: Pick<CatalogueData, 'givers'>): JSX.Element {
  const { openData } = useWords();
  const { page } = openData;
  return (
    <>
      <Table
        caption={page.givers}
        captionHidden
        columns={[
          { key: 'provider', label: page.provider },
          { key: 'licence', label: page.licence },
          { key: 'offers', label: page.offers, numeric: true },
        ]}
        rows={givers.slice(0, mostShown).map(({ organisation, licence, offers }) => ({
          provider: <a href={`/organisations/${organisation.slug}`}>{organisation.name}</a>,
          licence: licence,
          offers: <NumberText value={offers} />,
        }))}
      />
      {givers.length > mostShown ? <p>{page.moreGivers(givers.length - mostShown)}</p> : null}
    </>
  );
}
