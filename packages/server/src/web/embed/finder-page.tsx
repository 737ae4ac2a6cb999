import type { ComponentChildren, JSX } from 'preact';
import { badgeAddress, type FoundCatalogue, textsIn } from '../../modules/catalog/index.ts';
import type { Language } from '../words/index.ts';
import { type FinderFacet, type FinderQuery, finderAddress, finderFacets } from './finder-query.ts';
import { finderStyle } from './finder-style.ts';

export interface FinderProps {
  query: FinderQuery;
  language: Language;
  /** BCP 47, the most wanted first: what titles are read in. */
  reads: readonly string[];
  publicUrl: string;
  /** Of the organisation; absent for the whole site. */
  name?: string | undefined;
}

/** A page for a frame in a page of others: no script, no cookie, nothing on it changes anything. */
export function FinderFrame({
  language,
  query,
  title,
  children,
}: Pick<FinderProps, 'language' | 'query'> & { title: string; children: ComponentChildren }): JSX.Element {
  const theme = query.theme === 'auto' ? undefined : query.theme;
  return (
    <html lang={language.code} dir={language.direction} data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme ?? 'light dark'} />
        <style dangerouslySetInnerHTML={{ __html: finderStyle }} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}

/** The search and what it found. */
export function Finder(
  props: FinderProps & { found: FoundCatalogue; issuerNames: ReadonlyMap<string, string> },
): JSX.Element {
  const { query, language, found, name, publicUrl } = props;
  const { catalog, openData } = language.words;
  const catalogue = name === undefined ? '/catalogue' : `/organisations/${query.org}`;
  return (
    <FinderFrame
      language={language}
      query={query}
      title={name === undefined ? openData.finder.titleOfSite : openData.finder.title(name)}
    >
      <Search {...props} />
      <p role="status">{catalog.found(found.total.count)}</p>
      {found.corrections.map(({ typed, meant }) => (
        <p key={typed}>{catalog.readAs(typed, meant)}</p>
      ))}
      {found.rows.length === 0 ? <p>{catalog.nothingFound.text}</p> : <Results {...props} />}
      <Pages {...props} />
      <p class="foot">
        {openData.finder.opens}{' '}
        <a href={`${publicUrl}${catalogue}`} target="_top">
          {openData.finder.all}
        </a>
      </p>
    </FinderFrame>
  );
}

function Search({ query, language, found }: FinderProps & { found: FoundCatalogue }): JSX.Element {
  const { catalog, openData } = language.words;
  const kept: [string, string][] = [
    ['org', query.org],
    ['theme', query.theme === 'auto' ? '' : query.theme],
    ['lang', query.lang],
  ];
  const labels: { [facet in FinderFacet]: string } = {
    subject: catalog.facets.subject,
    language: catalog.facets.language,
    eqf: openData.finder.level,
  };
  const nameOf = useNames(language);
  return (
    <search>
      <form method="get" action="/embed/finder">
        <div class="wide">
          <label for="q">{catalog.search.label}</label>
          <input id="q" name="q" type="search" value={query.search} maxLength={100} />
        </div>
        {finderFacets.map((facet) => (
          <div key={facet}>
            <label for={facet}>{labels[facet]}</label>
            <select id={facet} name={facet}>
              <option value="">{openData.finder.any}</option>
              {found.facets[facet].values.map(({ value, count }) => (
                <option key={value} value={value} selected={query.facets[facet] === value}>
                  {`${nameOf(facet, value)} (${count})`}
                </option>
              ))}
            </select>
          </div>
        ))}
        {kept.map(([name, value]) =>
          value === '' ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <button type="submit">{openData.finder.show}</button>
      </form>
    </search>
  );
}

function useNames({ words, locale }: Language): (facet: FinderFacet, value: string) => string {
  const { catalog } = words;
  const tongues = new Intl.DisplayNames(locale, { type: 'language' });
  const subjects: { [subject: string]: string } = catalog.subjects;
  return (facet, value) => {
    if (facet === 'subject') return subjects[value] ?? value;
    if (facet === 'language') return tongues.of(value) ?? value;
    return catalog.achievement.eqf(Number(value));
  };
}

function Results({
  found,
  language,
  reads,
  publicUrl,
  issuerNames,
}: FinderProps & { found: FoundCatalogue; issuerNames: ReadonlyMap<string, string> }): JSX.Element {
  const { catalog } = language.words;
  return (
    <ol>
      {found.rows.map(({ edition }) => {
        const texts = textsIn(edition, reads);
        const issuer = issuerNames.get(edition.organisationId) ?? '';
        const inLanguage = (tag: string) => (tag === language.code ? undefined : tag);
        return (
          <li key={edition.editionId}>
            <img src={badgeAddress(edition, issuer)} alt="" width={56} height={56} loading="lazy" />
            <div>
              <h2 lang={inLanguage(texts.languageAt('title'))}>
                <a href={`${publicUrl}/achievements/${edition.achievementId}`} target="_top">
                  {texts.title}
                </a>
              </h2>
              <p class="said" lang={inLanguage(texts.languageAt('purpose'))}>
                {texts.purpose}
              </p>
              <p class="facts">
                {[issuer, catalog.kinds[edition.kind].name, catalog.hours(edition.workloadHours)].join(' · ')}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Pages({
  found: { before, after },
  query,
  language,
}: FinderProps & { found: FoundCatalogue }): JSX.Element | null {
  const { catalog } = language.words;
  if (before === undefined && after === undefined) return null;
  const to = (reading: 'before' | 'after', cursor: string) =>
    finderAddress(query, { place: { reading, cursor } });
  return (
    <nav aria-label={catalog.pages}>
      {before === undefined ? null : <a href={to('before', before)}>{catalog.previous}</a>}
      {after === undefined ? null : <a href={to('after', after)}>{catalog.next}</a>}
    </nav>
  );
}
