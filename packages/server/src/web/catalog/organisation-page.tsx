import type { JSX } from 'preact';
import type { AchievementEdition } from '../../modules/catalog/index.ts';
import type { NamedTestimonial, ReviewSummary } from '../../modules/community/index.ts';
import type { Closing } from '../../modules/issuing/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import type { Provider, Spoken } from '../../modules/trust/index.ts';
import { ClosedNotice } from '../closing/closing-page.tsx';
import { SummaryLine, Testimonials } from '../community/review-parts.tsx';
import { providerFacts } from '../trust/provider-facts.tsx';
import { ProviderTrust } from '../trust/shown-trust.tsx';
import {
  Breadcrumbs,
  Button,
  CardGrid,
  DateText,
  DefinitionList,
  EmptyState,
  OrganisationLogo,
  PageHeader,
  usePage,
  useWords,
} from '../ui/index.ts';
import { CreditedPeople, EnrolmentFigures, type Figures } from './enrolment-figures.tsx';
import { OfferCard } from './offer-card.tsx';

/** Who offers, and what. */
export function OrganisationPage({
  organisation,
  offers,
  said,
  partners,
  provider,
  issued,
  reviews,
  testimonials,
  figures,
  closing,
}: {
  organisation: Organisation;
  offers: readonly AchievementEdition[];
  /** What others say of it and of what it offers. */
  said: readonly Spoken[];
  /** What it says of its partners. */
  partners: readonly Spoken[];
  provider: Provider;
  /** How many awards of it are signed and stand. */
  issued: number;
  /** Over everything that it offers. */
  reviews: ReviewSummary;
  testimonials: readonly NamedTestimonial[];
  /** What became of all who enrolled. */
  figures: Figures;
  /** Present when it awards nothing any more. */
  closing: Closing | undefined;
}): JSX.Element {
  const words = useWords().catalog;
  const { kinds } = useWords().members;
  const { openData } = useWords();
  const page = words.organisation;
  const { shown } = useWords().trust.provider;
  const { summary } = useWords().community;
  const { locale } = usePage();
  const country =
    organisation.countryCode &&
    new Intl.DisplayNames(locale, { type: 'region' }).of(organisation.countryCode);
  return (
    <>
      <Breadcrumbs items={[{ label: words.title, href: '/catalogue' }, { label: organisation.name }]} />
      {organisation.cover ? (
        <img
          class="organisation-cover"
          src={`/pictures/${organisation.cover}`}
          alt=""
          width={1200}
          height={300}
        />
      ) : null}
      <div
        class={
          organisation.accent
            ? `organisation-head accent accent--${organisation.accent}`
            : 'organisation-head'
        }
      >
        <OrganisationLogo organisation={organisation} />
        <PageHeader
          kicker={kinds[organisation.kind]}
          title={organisation.name}
          lead={<p>{organisation.description}</p>}
        />
      </div>
      {closing ? <ClosedNotice {...{ name: organisation.name, closing }} /> : null}
      <DefinitionList
        items={[
          {
            term: page.website,
            children: organisation.websiteUrl && (
              <a href={organisation.websiteUrl} rel="noopener">
                {new URL(organisation.websiteUrl).host}
              </a>
            ),
          },
          { term: page.country, children: country },
          ...providerFacts({ words: shown, provider, issued }),
          { term: page.since, children: <DateText value={organisation.createdAt} /> },
        ]}
      />
      <ProviderTrust said={said} partners={partners} />
      <EnrolmentFigures {...figures} />
      <CreditedPeople offers={offers} />
      <section class="review-section" aria-labelledby="reviews">
        <h2 id="reviews">{summary.title}</h2>
        <SummaryLine summary={reviews} />
      </section>
      <Testimonials testimonials={testimonials} isWithTitle />
      <section class="organisation__offers" aria-labelledby="offers">
        <h2 id="offers">{page.offers}</h2>
        {offers.length === 0 ? (
          <EmptyState
            title={page.none.title}
            action={
              <Button href="/catalogue" variant="secondary">
                {page.none.action}
              </Button>
            }
          >
            <p>{page.none.text}</p>
          </EmptyState>
        ) : (
          <CardGrid>
            {offers.map((edition) => (
              <OfferCard key={edition.editionId} edition={edition} issuerName={organisation.name} level={3} />
            ))}
          </CardGrid>
        )}
        <p>
          <a href={`/organisations/${organisation.slug}/editions.atom`}>
            {openData.feed.ofOrganisation(organisation.name)}
          </a>
        </p>
      </section>
    </>
  );
}
