import type { ComponentChildren, JSX } from 'preact';
import {
  Badge,
  Button,
  Card,
  CardGrid,
  DateText,
  EmptyState,
  Icon,
  PageHeader,
  Stones,
  Tag,
  usePage,
  useWords,
} from '../ui/index.ts';

/** One thing that waits for the person, or that they may do next. */
export interface StartItem {
  title: string;
  href: string;
  text?: ComponentChildren;
  /** A badge's drawing, or the address of its picture. */
  badge?: { svg: string } | { imageUrl: string };
  /** Requirements met; drawn as stones. */
  progress?: { done: number; total: number; label: string };
  state?: {
    label: string;
    kind?: 'plain' | 'earned' | 'passed' | 'warning' | 'failed' | 'unknown';
    icon?: string;
  };
  /** By when. */
  dueAt?: Date;
  /** Verb on the button of the next step; elsewhere the card itself leads on. */
  action?: string;
}

/** What a person has to do with in one role: as a learner, as a holder, as an assessor of an organisation. */
export interface StartSection {
  id: string;
  title: string;
  /** Where it comes from, such as the organisation's name. */
  from?: string;
  items: readonly StartItem[];
  /** Leads to the whole list. */
  more?: { href: string; label: string };
}

export interface StartPageProps {
  /** The one thing to do now, shown first and large. */
  next?: StartItem | undefined;
  /** In the order in which they are shown; one without items is left out. */
  sections: readonly StartSection[];
}

/** The signed-in person's own page: what is next, what is waiting, per role. */
export function StartPage({ next, sections }: StartPageProps): JSX.Element {
  const { actor } = usePage();
  const words = useWords().home.start;
  const filled = sections.filter((section) => section.items.length > 0);
  return (
    <>
      <PageHeader title={words.greeting(firstName(actor?.name ?? ''))} lead={words.lead} />
      {next ? <NextStep item={next} /> : null}
      {filled.map((section) => (
        <StartSectionPart key={section.id} section={section} />
      ))}
      {!next && filled.length === 0 ? (
        <EmptyState
          title={words.nothing}
          action={
            <Button href="/catalogue" icon="search">
              {words.nothingAction}
            </Button>
          }
        >
          <p>{words.nothingText}</p>
        </EmptyState>
      ) : null}
    </>
  );
}

function NextStep({ item }: { item: StartItem }): JSX.Element {
  const words = useWords().home.start;
  return (
    <section class="next-step" aria-labelledby="next-step-title">
      {item.badge ? <Badge {...item.badge} alt="" size="large" /> : null}
      <div class="next-step__words">
        <p class="page-header__kicker">{words.next}</p>
        <h2 id="next-step-title">{item.title}</h2>
        {item.text ? <div>{item.text}</div> : null}
        {item.progress ? <Stones {...item.progress} /> : null}
        {item.dueAt ? (
          <p class="next-step__due">
            <Icon name="calendar-clock" /> {words.due} <DateText value={item.dueAt} />
          </p>
        ) : null}
        <div>
          <Button href={item.href}>{item.action ?? item.title}</Button>
        </div>
      </div>
    </section>
  );
}

/** A heading with its cards. */
export function StartSectionPart({ section }: { section: StartSection }): JSX.Element {
  return (
    <section aria-labelledby={`start-${section.id}`}>
      <div class="home__section-head">
        <h2 id={`start-${section.id}`}>
          {section.title}
          {section.from ? <span class="home__section-from"> {section.from}</span> : null}
        </h2>
        {section.more ? <a href={section.more.href}>{section.more.label}</a> : null}
      </div>
      <CardGrid>
        {section.items.map((item) => (
          <ItemCard key={item.href} item={item} />
        ))}
      </CardGrid>
    </section>
  );
}

function ItemCard({ item }: { item: StartItem }): JSX.Element {
  const words = useWords().home.start;
  const footer =
    item.state || item.dueAt ? (
      <>
        {item.state ? (
          <Tag kind={item.state.kind} icon={item.state.icon}>
            {item.state.label}
          </Tag>
        ) : null}
        {item.dueAt ? (
          <span>
            {words.due} <DateText value={item.dueAt} />
          </span>
        ) : null}
      </>
    ) : null;
  return (
    <Card
      title={item.title}
      href={item.href}
      media={item.badge ? <Badge {...item.badge} alt="" size="medium" /> : undefined}
      footer={footer}
    >
      {item.text ? <div class="card__text">{item.text}</div> : null}
      {item.progress ? <Stones {...item.progress} /> : null}
    </Card>
  );
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}
