import type { JSX } from 'preact';
import { type AchievementVersion, badgeAddress } from '../../modules/catalog/index.ts';
import { Badge, Card, Icon, Tag, useInLanguage, useWords } from '../ui/index.ts';

export interface OfferCardProps {
  version: AchievementVersion;
  issuerName: string;
  level?: 2 | 3 | undefined;
}

/** One achievement among others. */
export function OfferCard({ version, issuerName, level = 2 }: OfferCardProps): JSX.Element {
  const words = useWords().catalog;
  return (
    <Card
      title={version.title}
      language={version.language}
      href={`/achievements/${version.achievementId}`}
      level={level}
      media={<Badge imageUrl={badgeAddress(version, issuerName)} alt="" size="medium" />}
      footer={
        <>
          <Tag>{words.kinds[version.kind].name}</Tag>
          <Tag icon="clock">{words.hours(version.workloadHours)}</Tag>
        </>
      }
    >
      <p class="card__text" {...useInLanguage(version.language)}>
        {version.purpose}
      </p>
      <p class="offer__provider">
        <Icon name="landmark" /> {issuerName}
      </p>
    </Card>
  );
}
