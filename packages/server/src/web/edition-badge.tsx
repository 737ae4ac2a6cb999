import type { JSX } from 'preact';
import { type AchievementEdition, badgeAddress, drawBadge } from '../modules/catalog/index.ts';
import { Badge } from './ui/index.ts';

export interface EditionBadgeProps {
  edition: AchievementEdition;
  issuerName: string;
  /** Address of the achievement in the console, which shows drafts too. */
  consoleAddress?: string | undefined;
  alt: string;
  size?: 'small' | 'medium' | 'large' | 'hero' | undefined;
}

/** The badge of an edition: drawn into the page, or, where it has a picture of its own, by the address of that. */
export function EditionBadge(props: EditionBadgeProps): JSX.Element {
  const { edition, issuerName, consoleAddress, alt, size } = props;
  if (edition.pictureId === undefined)
    return <Badge svg={drawBadge(edition, issuerName)} alt={alt} size={size} />;
  const imageUrl =
    consoleAddress === undefined
      ? badgeAddress(edition, issuerName)
      : consoleBadgeAddress(consoleAddress, edition);
  return <Badge imageUrl={imageUrl} alt={alt} size={size} />;
}

/** Where the console shows the badge of any edition, a draft too. */
export function consoleBadgeAddress(
  consoleAddress: string,
  { number, pictureId = '' }: Pick<AchievementEdition, 'number' | 'pictureId'>,
): string {
  return `${consoleAddress}/editions/${number}/image.svg?print=${pictureId}`;
}
