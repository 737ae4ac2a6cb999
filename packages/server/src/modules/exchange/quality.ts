import type { Definition } from '@cairn/engine';
import type { AchievementContent } from '../catalog/index.ts';
import { type Spoken, type StatementKind, standingAt } from '../trust/index.ts';

type Quality = NonNullable<Definition['quality']>;

const kindsOfStatements: { [kind in StatementKind]?: Quality[number]['kind'] } = {
  accreditation: 'accredited',
  approval: 'approved',
  endorsement: 'recognized',
};

/** Who says that it is good: others by statements that stand, and what its authors say of it. */
export function qualityOf(
  { qualityAssurance = [] }: AchievementContent,
  { said, at, publicUrl }: { said: readonly Spoken[]; at: Date; publicUrl: string },
): Pick<Definition, 'quality' | 'qualityProcess'> {
  const statements = standingAt(said, at).flatMap(({ statement, speaker }): Quality => {
    const kind = kindsOfStatements[statement.kind];
    const page = `${publicUrl}/organisations/${speaker.slug}`;
    return kind ? [{ kind, by: { id: page, name: speaker.name, url: speaker.websiteUrl ?? page } }] : [];
  });
  const own = qualityAssurance.flatMap(({ kind, name, address }): Quality => {
    const known =
      kind === 'accreditation-of-programme'
        ? 'accredited'
        : kind === 'professional-body'
          ? 'recognized'
          : undefined;
    return known ? [{ kind: known, by: { name, ...(address !== undefined && { url: address }) } }] : [];
  });
  return { quality: eachOnce([...statements, ...own]), ...processOf(qualityAssurance) };
}

/** Two statements of one kind by one organisation say one thing. */
function eachOnce(quality: Quality): Quality {
  return [...new Map(quality.map((each) => [`${each.kind} ${each.by.id ?? each.by.name}`, each])).values()];
}

function processOf(
  rows: NonNullable<AchievementContent['qualityAssurance']>,
): Pick<Definition, 'qualityProcess'> {
  const others = rows.filter(
    ({ kind }) => !['accreditation-of-programme', 'professional-body'].includes(kind),
  );
  if (others.length === 0) return {};
  const url = others.find(({ address }) => address !== undefined)?.address;
  return {
    qualityProcess: { text: others.map(({ name }) => name).join('\n'), ...(url !== undefined && { url }) },
  };
}
