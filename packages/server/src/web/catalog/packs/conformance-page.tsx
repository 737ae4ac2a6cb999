import type { JSX } from 'preact';
import { type Conformance, type JudgedPack, packPolicy } from '../../../modules/catalog/index.ts';
import type { Spoken } from '../../../modules/trust/index.ts';
import { Notice, useWords } from '../../ui/index.ts';
import type { AchievementScope } from '../achievement-door.ts';
import { AchievementFrame } from '../achievement-frame.tsx';
import { JudgedPackPart } from './judged-pack.tsx';
import { PellSheet } from './pell-sheet.tsx';

export interface ConformancePageProps {
  scope: AchievementScope;
  packs: readonly JudgedPack[];
  /** What was found when the newest edition was published. */
  kept: Conformance | undefined;
  /** What others say of it. */
  said: readonly Spoken[];
}

/** What every rule pack says of the newest edition, those too that the organisation has switched off. */
export function ConformancePage({ scope, packs, kept, said }: ConformancePageProps): JSX.Element {
  const { packs: all } = useWords();
  const words = all.conformance;
  const { base, actor, achievement } = scope;
  const [edition] = achievement.editions;
  const part = (judged: JudgedPack, level: 2 | 3) => (
    <div key={judged.pack}>
      <JudgedPackPart judged={judged} places={scope} level={level} />
      {judged.pack === 'workforce-pell' ? <PellSheet achievement={achievement} said={said} /> : null}
    </div>
  );
  const others = packs.filter(({ use }) => use === 'off');
  return (
    <AchievementFrame scope={scope} part="conformance">
      <p>{words.lead}</p>
      {packPolicy.decide(actor, edition) ? (
        <p>
          <a href={`${base}/rule-packs`}>{words.decide}</a>
        </p>
      ) : null}
      {edition.status === 'draft' ? null : <Kept kept={kept} />}
      {packs.filter(({ use }) => use !== 'off').map((judged) => part(judged, 2))}
      {others.length > 0 ? (
        <section class="pack" aria-labelledby="other-packs">
          <h2 id="other-packs">{words.others}</h2>
          <p>{words.othersLead}</p>
          {others.map((judged) => part(judged, 3))}
        </section>
      ) : null}
    </AchievementFrame>
  );
}

function Kept({ kept }: { kept: Conformance | undefined }): JSX.Element {
  const { packs: words } = useWords();
  if (!kept) return <Notice kind="info">{words.conformance.keptNone}</Notice>;
  return (
    <Notice kind="info">
      <p>{words.conformance.kept}</p>
      <ul>
        {kept.packs.map(({ pack, edition, title = '', isMet, missing }) => (
          <li key={pack}>
            {words.titleOf(pack, title)} ({words.edition(edition)}):{' '}
            {isMet ? words.met.toLowerCase() : words.conformance.notMet(missing.length)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
