import type { JSX } from 'preact';
import { type AchievementEdition, findPublished, listPublished } from '../../modules/catalog/index.ts';
import { type Award, isExpired } from '../../modules/issuing/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { OfferCard } from '../catalog/offer-card.tsx';
import { Button, ButtonGroup, CardGrid, useWords } from '../ui/index.ts';

/** How a badge ended that no longer counts; undefined for one that does, or that still waits for its signature. */
export function endOf(award: Award, now: Date): 'revoked' | 'expired' | undefined {
  if (award.status === 'revoked') return 'revoked';
  return isExpired(award, now) ? 'expired' : undefined;
}

/** What leads on from a badge that ended. */
export interface WaysOn {
  /** The edition that is offered today. */
  current?: AchievementEdition | undefined;
  /** A few others of the same provider. */
  others: AchievementEdition[];
}

export async function findWaysOn(deps: Pick<Deps, 'database'>, award: Award): Promise<WaysOn> {
  const [newest, items] = await Promise.all([
    findPublished(deps, award.achievementId),
    listPublished(deps, { organisationId: award.organisationId }),
  ]);
  const others = items.filter(({ achievementId }) => achievementId !== award.achievementId).slice(0, 3);
  return { current: newest?.status === 'published' ? newest : undefined, others };
}

export interface EndedAwardProps {
  award: Award;
  organisation: Organisation;
  end: 'revoked' | 'expired';
  isHolder: boolean;
  ways: WaysOn;
}

/** A badge that ended is no dead end: what that means for its reader, who can be asked, and what leads on. */
export function EndedAward({ award, organisation, end, isHolder, ways }: EndedAwardProps): JSX.Element {
  const words = useWords().issuing.ended;
  const { name, slug, websiteUrl } = organisation;
  return (
    <section class="ended" aria-labelledby="ended">
      <h2 id="ended">{words.title}</h2>
      <p>{isHolder ? words.holder[end](name) : words.reader[end](name)}</p>
      <ButtonGroup>
        {ways.current ? (
          <Button href={`/achievements/${award.achievementId}`} icon="arrow-right">
            {words.current}
          </Button>
        ) : null}
        <Button href={websiteUrl ?? `/organisations/${slug}`} variant="secondary" icon="landmark">
          {words.ask(name)}
        </Button>
      </ButtonGroup>
      {ways.current ? null : <p>{words.noLongerOffered}</p>}
      {ways.others.length > 0 ? (
        <>
          <h3>{words.others(name)}</h3>
          <CardGrid>
            {ways.others.map((edition) => (
              <OfferCard key={edition.editionId} edition={edition} issuerName={name} level={3} />
            ))}
          </CardGrid>
        </>
      ) : null}
    </section>
  );
}
