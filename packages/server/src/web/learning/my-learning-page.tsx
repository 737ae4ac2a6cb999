import type { JSX } from 'preact';
import { type AchievementEdition, badgeAddress } from '../../modules/catalog/index.ts';
import type { Enrolment } from '../../modules/learning/index.ts';
import { useTexts } from '../edition-texts.ts';
import { Badge, Button, Card, CardGrid, DateText, EmptyState, PageHeader, useWords } from '../ui/index.ts';

export interface LearningEntry {
  enrolment: Enrolment;
  edition: AchievementEdition;
}

export function MyLearningPage({
  entries,
  issuerNames,
}: {
  entries: readonly LearningEntry[];
  issuerNames: ReadonlyMap<string, string>;
}): JSX.Element {
  const words = useWords().learning;
  const groups = [
    { title: words.waiting, entries: entries.filter(({ enrolment }) => enrolment.status === 'waiting') },
    { title: words.active, entries: entries.filter(({ enrolment }) => enrolment.status === 'active') },
    { title: words.completed, entries: entries.filter(({ enrolment }) => enrolment.status === 'completed') },
  ].filter((group) => group.entries.length > 0);
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      {groups.length === 0 ? (
        <EmptyState
          title={words.empty.title}
          action={
            <Button href="/catalogue" icon="search">
              {words.empty.action}
            </Button>
          }
        >
          <p>{words.empty.text}</p>
        </EmptyState>
      ) : null}
      {groups.map((group) => (
        <section class="learning__group" key={group.title} aria-label={group.title}>
          <h2>{group.title}</h2>
          <CardGrid>
            {group.entries.map((entry) => (
              <Entry
                key={entry.enrolment.enrolmentId}
                {...entry}
                issuerName={issuerNames.get(entry.edition.organisationId) ?? ''}
              />
            ))}
          </CardGrid>
        </section>
      ))}
    </>
  );
}

function Entry({ enrolment, edition, issuerName }: LearningEntry & { issuerName: string }): JSX.Element {
  const words = useWords().learning;
  const texts = useTexts(edition);
  const picture = badgeAddress(edition, issuerName);
  return (
    <Card
      title={texts.title}
      language={texts.languageAt('title')}
      href={`/learn/${enrolment.enrolmentId}`}
      media={<Badge imageUrl={picture} alt="" size="medium" />}
      footer={
        <span>
          {enrolment.completedAt ? words.completedOn : words.enrolledOn}{' '}
          <DateText value={enrolment.completedAt ?? enrolment.enrolledAt} />
        </span>
      }
    >
      <p>{issuerName}</p>
    </Card>
  );
}
