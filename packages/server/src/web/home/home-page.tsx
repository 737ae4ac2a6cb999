import type { JSX } from 'preact';
import type { AchievementEdition } from '../../modules/catalog/index.ts';
import { type BadgeDesign, composeBadge } from '../../platform/badge-artwork/index.ts';
import { useTexts } from '../edition-texts.ts';
import {
  Badge,
  Button,
  Card,
  CardGrid,
  Icon,
  Stones,
  Tag,
  useInLanguage,
  useWords,
  Verdict,
} from '../ui/index.ts';
import { Landscape } from './landscape.tsx';

/** A published achievement as the home page shows it. */
export interface Offer {
  edition: AchievementEdition;
  href: string;
  issuerName: string;
  badge: { svg: string } | { imageUrl: string };
}

/** What a visitor sees first. `offers` may be empty: an instance begins without any. */
export function HomePage({ offers }: { offers: readonly Offer[] }): JSX.Element {
  const words = useWords().home;
  return (
    <div class="home">
      <section class="hero">
        <Landscape label={words.landscape} />
        <div class="hero__words">
          <h1>
            {words.headline.map((sentence) => (
              <span key={sentence}>{sentence} </span>
            ))}
          </h1>
          <p class="hero__lead">{words.sentence}</p>
          <div class="button-group">
            <Button href="/catalogue" icon="search">
              {words.find.title}
            </Button>
            <Button href="/verify" variant="secondary" icon="shield-check">
              {words.verify.action}
            </Button>
          </div>
        </div>
      </section>
      <Ways />
      {offers.length > 0 ? <Offers offers={offers} /> : null}
      <HowItWorks />
      <Trust />
    </div>
  );
}

function Ways(): JSX.Element {
  const words = useWords().home;
  const ways = [
    { ...words.find, href: '/catalogue', picture: <ThreeBadges /> },
    { ...words.teach, href: '/provide', picture: <Stones done={4} total={5} label="" /> },
    { ...words.verify, href: '/verify', picture: <Verdicts /> },
  ];
  return (
    <section class="ways" aria-labelledby="ways-title">
      <h2 id="ways-title" class="visually-hidden">
        {words.ways}
      </h2>
      {ways.map((way) => (
        <article class="way" key={way.title}>
          <div class="way__picture" aria-hidden="true">
            {way.picture}
          </div>
          <h3>{way.title}</h3>
          <p>{way.text}</p>
          <a class="way__action" href={way.href}>
            {way.action}
            <Icon name="arrow-right" />
          </a>
        </article>
      ))}
    </section>
  );
}

function ThreeBadges(): JSX.Element {
  const { code, care, data } = useWords().home.badges;
  return (
    <div class="way__badges">
      <Drawn title={code} design={{ shape: 'hexagon', palette: 'lake', symbol: 'code-xml' }} />
      <Drawn title={care} design={{ shape: 'stone', palette: 'spruce', symbol: 'heart-pulse' }} />
      <Drawn title={data} design={{ shape: 'shield', palette: 'rowan', symbol: 'chart-line' }} />
    </div>
  );
}

function Drawn({ title, design }: { title: string; design: BadgeDesign }): JSX.Element {
  return <Badge alt="" size="medium" svg={composeBadge(design, { title, issuerName: 'Cairn' })} />;
}

function Verdicts(): JSX.Element {
  return (
    <div class="way__verdicts">
      <Verdict verdict="valid" />
      <Verdict verdict="expired" />
      <Verdict verdict="altered" />
    </div>
  );
}

function Offers({ offers }: { offers: readonly Offer[] }): JSX.Element {
  const words = useWords().home.offers;
  return (
    <section class="home__section" aria-labelledby="offers-title">
      <div class="home__section-head">
        <h2 id="offers-title">{words.title}</h2>
        <a href="/catalogue">{words.all}</a>
      </div>
      <CardGrid>
        {offers.map((offer) => (
          <OfferCard key={offer.href} offer={offer} />
        ))}
      </CardGrid>
    </section>
  );
}

function OfferCard({ offer }: { offer: Offer }): JSX.Element {
  const words = useWords().home.offers;
  const texts = useTexts(offer.edition);
  return (
    <Card
      title={texts.title}
      language={texts.languageAt('title')}
      href={offer.href}
      media={<Badge {...offer.badge} alt="" size="large" />}
      footer={
        <>
          <span>{offer.issuerName}</span>
          <Tag icon="clock">{words.hours(texts.workloadHours)}</Tag>
        </>
      }
    >
      <p class="offer__purpose" {...useInLanguage(texts.languageAt('purpose'))}>
        {texts.purpose}
      </p>
    </Card>
  );
}

function HowItWorks(): JSX.Element {
  const words = useWords().home.how;
  return (
    <section class="home__section" aria-labelledby="how-title">
      <h2 id="how-title">{words.title}</h2>
      <ol class="steps">
        {words.steps.map((step, index) => (
          <li class="step" key={step.title}>
            <div aria-hidden="true">
              <Stones done={index + 1} total={4} label="" />
            </div>
            <h3>{step.title}</h3>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Trust(): JSX.Element {
  const words = useWords().home.trust;
  return (
    <section class="home__section trust" aria-labelledby="trust-title">
      <h2 id="trust-title">{words.title}</h2>
      <div class="trust__points">
        {words.points.map((point) => (
          <div class="trust__point" key={point.title}>
            <Icon name={point.icon} large />
            <h3>{point.title}</h3>
            <p>{point.text}</p>
          </div>
        ))}
      </div>
    </section>
  );
}
