import type { JSX } from 'preact';
import { Icon, useWords } from '../ui/index.ts';
import { type Reason, type Side, sides, type Weighed, weighOffer } from './weigh-offer.ts';

const icons: { [side in Side]: string } = { for: 'plus', against: 'minus', note: 'info' };

/** What speaks for an offer and what against it, each line with where it comes from. */
export function Weighing({ weighed }: { weighed: Weighed }): JSX.Element {
  const { weighing: words } = useWords();
  const reasons = weighOffer(weighed);
  return (
    <section aria-labelledby="weighing">
      <h2 id="weighing">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <div class="weighing__sides">
        {sides.map((side) => (
          <SideOf key={side} side={side} reasons={reasons.filter((reason) => reason.side === side)} />
        ))}
      </div>
    </section>
  );
}

function SideOf({ side, reasons }: { side: Side; reasons: readonly Reason[] }): JSX.Element {
  const { weighing: words } = useWords();
  return (
    <div class={`weighing__side weighing__side--${side}`}>
      <h3>{words.sides[side]}</h3>
      {reasons.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul>
          {reasons.map((reason) => (
            <li key={reason.code}>
              <Icon name={icons[side]} />
              <div>
                <p>{useSentence(reason)}</p>
                <p class="weighing__source">
                  {words.fields[reason.code]} · {words.origins[reason.origin]}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useSentence({ code, params }: Reason): string {
  // One table for all codes: what is passed is what the code asks for, as `weighOffer` made both.
  return (useWords().weighing.reasons[code] as (of: object) => string)(params);
}
