import type { ComponentChildren, JSX } from 'preact';
import { type AchievementEdition, badgeAddress } from '../../modules/catalog/index.ts';
import { useTexts } from '../edition-texts.ts';
import { Badge, Card, Icon, Tag, useInLanguage, useWords } from '../ui/index.ts';

export interface OfferCardProps {
  edition: AchievementEdition;
  issuerName: string;
  level?: 2 | 3 | undefined;
  /** More of it in a word or two each. */
  tags?: ComponentChildren;
  /** What else is to be said of it here, such as why it was found. */
  children?: ComponentChildren;
}

/** One achievement among others. */
export function OfferCard({ edition, issuerName, level = 2, tags, children }: OfferCardProps): JSX.Element {
  const words = useWords().catalog;
  const texts = useTexts(edition);
  return (
    <Card
      title={texts.title}
      language={texts.languageAt('title')}
      href={`/achievements/${edition.achievementId}`}
      level={level}
      media={<Badge imageUrl={badgeAddress(edition, issuerName)} alt="" size="medium" />}
      footer={
        <>
          <Tag>{words.kinds[edition.kind].name}</Tag>
          <Tag icon="clock">{words.hours(edition.workloadHours)}</Tag>
          {tags}
        </>
      }
    >
      <p class="card__text" {...useInLanguage(texts.languageAt('purpose'))}>
        {texts.purpose}
      </p>
      <p class="offer__provider">
        <Icon name="landmark" /> {issuerName}
      </p>
      {children}
    </Card>
  );
}
