import type { JSX } from 'preact';
import { isPackId, type JudgedCheck, type JudgedPack, packOf } from '../../../modules/catalog/index.ts';
import { DateText, Icon, Tag, useWords } from '../../ui/index.ts';
import { type ConsolePlaces, mayFill, placeOfMember } from './place-of-member.ts';

export interface JudgedPackProps {
  judged: JudgedPack;
  places: ConsolePlaces;
  /** Only what is not met. */
  isShort?: boolean;
  level?: 2 | 3;
}

/** What one pack says of an edition: each line that is not met leads to the field where it is mended. */
export function JudgedPackPart({ judged, places, isShort, level = 3 }: JudgedPackProps): JSX.Element {
  const { packs: words } = useWords();
  const { pack, use, isMet, checks } = judged;
  const missing = checks.filter((check) => check.isNeeded && !check.isMet).length;
  const shown = isShort ? checks.filter((check) => !check.isMet) : checks;
  const Heading = `h${level}` as 'h2' | 'h3';
  return (
    <section class="pack" aria-labelledby={`pack-${pack}`}>
      <Heading id={`pack-${pack}`}>
        {words.titleOf(pack, judged.title ?? '')} {use === 'off' ? null : <UseTag judged={judged} />}
      </Heading>
      <PackSource judged={judged} />
      <p>
        {isMet ? words.allMet : words.missingCount(missing)}{' '}
        {isMet || use === 'off' ? null : words.publish[use === 'block' ? 'blocks' : 'warns']}
      </p>
      {shown.length > 0 ? (
        <ul class="checklist">
          {shown.map((check) => (
            <CheckLine key={check.checkId} judged={judged} check={check} places={places} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function UseTag({ judged: { use, isMet } }: { judged: JudgedPack }): JSX.Element {
  const { packs: words } = useWords();
  if (isMet) return <Tag kind="passed">{words.met}</Tag>;
  return <Tag kind={use === 'block' ? 'failed' : 'warning'}>{words.uses[use]}</Tag>;
}

/** Who wrote the pack, when, and where one reads it. */
export function PackSource({ judged: { pack, edition } }: { judged: Pick<JudgedPack, 'pack' | 'edition'> }) {
  const { packs: words } = useWords();
  if (!isPackId(pack)) return <p class="muted">{words.edition(edition)}</p>;
  const { source } = packOf(pack);
  return (
    <p class="muted">
      {words.names[pack].about}{' '}
      <a href={source.address} rel="noopener">
        {words.names[pack].source}
      </a>{' '}
      (<DateText value={`${source.on}T00:00:00+00:00`} />)
    </p>
  );
}

interface CheckLineProps {
  judged: JudgedPack;
  check: JudgedCheck;
  places: ConsolePlaces;
}

function CheckLine({ judged: { pack }, check, places }: CheckLineProps): JSX.Element {
  const { packs: words } = useWords();
  const { checkId, isMet, isNeeded, condition } = check;
  const [icon, label] = isMet
    ? ['circle-check', words.met]
    : isNeeded
      ? ['circle-dashed', words.open]
      : ['lightbulb', words.advice];
  return (
    <li
      id={`field-${pack}/${checkId}`}
      class={isMet ? 'checklist__line checklist__line--met' : 'checklist__line'}
    >
      <Icon name={icon ?? ''} label={label} />
      <span>{words.checkText({ pack, check: checkId, message: condition?.message ?? '' })}</span>
      {isMet || !mayFill(check.member, places) ? null : (
        <a href={placeOfMember(check.member, places)}>{words.fix}</a>
      )}
    </li>
  );
}
