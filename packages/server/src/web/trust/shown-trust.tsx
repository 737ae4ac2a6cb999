import type { JSX } from 'preact';
import type { Spoken } from '../../modules/trust/index.ts';
import { Icon, Notice, Term, useWords } from '../ui/index.ts';
import { StatementLine } from './statement-parts.tsx';

const isAccreditation = ({ statement: { kind } }: Spoken) => kind === 'accreditation';
const isStanding = ({ state }: Spoken) => state === 'standing';

/** Whether somebody accredited it, said plainly either way. */
export function Accreditation({
  said,
  isOffer,
}: {
  said: readonly Spoken[];
  isOffer?: boolean;
}): JSX.Element {
  const { shown } = useWords().trust;
  const standing = said.filter((spoken) => isAccreditation(spoken) && isStanding(spoken));
  if (standing.length === 0)
    return (
      <p class="said__none">
        <Icon name="circle-off" />
        <span>
          <strong>{shown.notAccredited}.</strong>{' '}
          {isOffer ? shown.offerNotAccreditedText : shown.notAccreditedText}
        </span>
      </p>
    );
  return <Statements of={standing} />;
}

/** What others say of an achievement and of whoever offers it. */
export function TrustSection({ said }: { said: readonly Spoken[] }): JSX.Element {
  const { shown } = useWords().trust;
  return (
    <section class="said" aria-labelledby="trust">
      <h2 id="trust">{shown.title}</h2>
      <h3>
        <Term of="accreditation">{shown.accreditation}</Term>
      </h3>
      <Accreditation said={said} isOffer />
      <Others said={said} level={3} />
    </section>
  );
}

/** The same of an organisation, with its partners, whichever of the two said so first. */
export function ProviderTrust(props: { said: readonly Spoken[]; partners: readonly Spoken[] }): JSX.Element {
  const { shown } = useWords().trust;
  const { said } = props;
  const partners = props.partners.filter(isStanding);
  const others = said.filter(({ statement: { kind } }) => kind === 'partnership').filter(isStanding);
  return (
    <div class="said">
      <section aria-labelledby="accreditation">
        <h2 id="accreditation">{shown.accreditation}</h2>
        <Accreditation said={said} />
      </section>
      <section aria-labelledby="partners">
        <h2 id="partners">{shown.partners}</h2>
        {partners.length + others.length === 0 ? (
          <p>{shown.noPartners}</p>
        ) : (
          <ul class="said__list">
            {partners.map((spoken) => (
              <StatementLine key={spoken.statement.id} spoken={spoken} isOther />
            ))}
            {others.map((spoken) => (
              <StatementLine key={spoken.statement.id} spoken={spoken} />
            ))}
          </ul>
        )}
      </section>
      <Others said={said.filter(({ statement: { kind } }) => kind !== 'partnership')} level={2} />
    </div>
  );
}

/** What a badge had behind it when it was given, whatever became of that since. */
export function TrustThen({ then }: { then: readonly Spoken[] }): JSX.Element {
  const { shown } = useWords().trust;
  const accredited = then.filter(isAccreditation);
  if (accredited.length === 0) return <p>{shown.thenNone}</p>;
  return (
    <Notice kind="info" title={shown.thenTitle}>
      <Statements of={accredited} />
    </Notice>
  );
}

function Others({ said, level }: { said: readonly Spoken[]; level: 2 | 3 }): JSX.Element {
  const { shown } = useWords().trust;
  const Heading = level === 2 ? 'h2' : 'h3';
  const others = said.filter((spoken) => isStanding(spoken) && !isAccreditation(spoken));
  const past = said.filter(({ state }) => state === 'withdrawn' || state === 'expired');
  return (
    <>
      {others.length > 0 ? <Heading>{shown.others}</Heading> : null}
      {others.length > 0 ? <Statements of={others} /> : null}
      {past.length > 0 ? <Heading>{shown.past}</Heading> : null}
      {past.length > 0 ? <Statements of={past} /> : null}
    </>
  );
}

function Statements({ of }: { of: readonly Spoken[] }): JSX.Element {
  return (
    <ul class="said__list">
      {of.map((spoken) => (
        <StatementLine key={spoken.statement.id} spoken={spoken} />
      ))}
    </ul>
  );
}
