import type { JSX } from 'preact';
import {
  leadsToAward,
  longestOfRun,
  type RunNow,
  runPolicy,
  totalCost,
} from '../../../modules/catalog/index.ts';
import { shiftDay } from '../../../platform/zoned-time.ts';
import { type FormState, one } from '../../forms/form-state.ts';
import { Button, ButtonGroup, Field, Form, Notice, Table, useWords } from '../../ui/index.ts';
import type { AchievementScope } from '../achievement-door.ts';
import { AchievementFrame } from '../achievement-frame.tsx';
import { RunFacts } from './run-facts.tsx';
import { StandingTag, useReader, writePrice } from './run-words.tsx';

export interface RunPageProps {
  scope: AchievementScope;
  found: RunNow;
  /** How many wait for a seat. */
  waiting: number;
  /** Of the form that was refused. */
  state: FormState;
}

/** One run as those see it who make it: what it says, its offers, its timetable, and what can be done with it. */
export function RunPage(props: RunPageProps): JSX.Element {
  const { offering: words } = useWords();
  const { console: page } = words;
  const { scope, found, waiting, state } = props;
  const { run, standing } = found;
  const base = `${scope.address}/runs`;
  const address = `${base}/${run.runId}`;
  const mayWrite = runPolicy.write(scope.actor, run) && run.state !== 'cancelled';
  return (
    <AchievementFrame scope={scope} part="runs" errors={state.errors}>
      <p>
        <a href={base}>{page.back}</a>
      </p>
      <h2>
        {run.name} <StandingTag standing={standing} />
      </h2>
      {run.cancelled ? (
        <Notice kind="warning" title={page.cancelled}>
          <p>{run.cancelled.reason}</p>
        </Notice>
      ) : null}
      <RunFacts run={run} />
      <p>
        {words.seatsTaken(run.seatsTaken, run.capacity)} {waiting > 0 ? words.waiting(waiting) : null}
      </p>
      <ButtonGroup>
        {mayWrite ? (
          <Button href={`${address}/edit`} icon="pencil">
            {page.edit}
          </Button>
        ) : null}
        <Button href={`${address}/timetable`} variant="secondary" icon="calendar-days">
          {page.timetable(run.sessions.length)}
        </Button>
        {run.state === 'draft' ? null : (
          <Button href={`/achievements/${run.achievementId}/runs/${run.runId}`} variant="quiet" icon="globe">
            {page.publicPage}
          </Button>
        )}
      </ButtonGroup>
      {run.state === 'cancelled' && found.offers.length === 0 ? null : (
        <Offers found={found} address={address} mayWrite={mayWrite} />
      )}
      {mayWrite ? <Acts {...props} address={address} /> : null}
      {runPolicy.write(scope.actor, run) ? <Copy {...props} address={address} /> : null}
      {mayWrite ? <Cancel {...props} address={address} /> : null}
    </AchievementFrame>
  );
}

function Offers(props: { found: RunNow; address: string; mayWrite: boolean }): JSX.Element {
  const { found, address, mayWrite } = props;
  const reader = useReader();
  const { offering: words } = reader.words;
  const { console: page, facts } = words;
  return (
    <section aria-labelledby="offers" class="run-part">
      <h3 id="offers">{page.offers}</h3>
      {found.offers.length === 0 ? (
        <p>{page.noOffers}</p>
      ) : (
        <Table
          caption={page.offers}
          captionHidden
          columns={[
            { key: 'track', label: facts.track },
            { key: 'price', label: facts.price, numeric: true },
            { key: 'total', label: facts.total, numeric: true },
            ...(mayWrite ? [{ key: 'end', label: page.act }] : []),
          ]}
          rows={found.offers.map((offer) => ({
            track: (
              <>
                {mayWrite ? (
                  <a href={`${address}/offers/${offer.offerId}`}>{words.tracks[offer.track].name}</a>
                ) : (
                  words.tracks[offer.track].name
                )}
                {offer.forWhom ? <span class="muted"> {offer.forWhom}</span> : null}
              </>
            ),
            price: writePrice(offer.price, reader),
            total: leadsToAward(offer) ? writePrice(totalCost(offer).least, reader) : words.page.noAward,
            end: (
              <Form action={`${address}/offers/${offer.offerId}/end`} inline>
                <Button variant="quiet" icon="x">
                  {page.endOffer}
                </Button>
              </Form>
            ),
          }))}
        />
      )}
      {mayWrite ? (
        <Button href={`${address}/offers/new`} variant="secondary" icon="plus">
          {page.addOffer}
        </Button>
      ) : null}
    </section>
  );
}

function Acts({ found: { run }, address }: RunPageProps & { address: string }): JSX.Element {
  const { console: page } = useWords().offering;
  return (
    <section aria-labelledby="open" class="run-part">
      <h3 id="open">{page.openTitle}</h3>
      {run.state === 'open' ? (
        <>
          <p>{page.closeLead}</p>
          <Form action={`${address}/close`} inline>
            <Button variant="secondary" icon="lock">
              {page.close}
            </Button>
          </Form>
        </>
      ) : (
        <>
          <p>{page.openLead}</p>
          <Form action={`${address}/open`} inline>
            <Button icon="globe">{page.open}</Button>
          </Form>
        </>
      )}
    </section>
  );
}

function Copy({ found: { run }, address, state }: RunPageProps & { address: string }): JSX.Element {
  const { console: page, facts } = useWords().offering;
  const { values, errors } = state;
  const next = run.startsOn === undefined ? '' : shiftDay(run.startsOn, 26 * 7);
  return (
    <section aria-labelledby="copy" class="run-part">
      <h3 id="copy">{page.copyTitle}</h3>
      <p>{page.copyLead}</p>
      <Form action={`${address}/copy`}>
        <Field
          label={facts.name}
          name="copyName"
          maxLength={longestOfRun.name}
          value={one(values, 'copyName') || page.copyName(run.name)}
          error={errors.copyName}
          required
        />
        {run.startsOn === undefined ? null : (
          <Field
            label={facts.startsOn}
            name="startsOn"
            type="date"
            value={one(values, 'startsOn') || next}
            error={errors.startsOn}
            required
          />
        )}
        <Button variant="secondary" icon="copy-plus">
          {page.copy}
        </Button>
      </Form>
    </section>
  );
}

function Cancel({ state, address }: RunPageProps & { address: string }): JSX.Element {
  const { console: page, facts } = useWords().offering;
  return (
    <section aria-labelledby="cancel" class="run-part">
      <h3 id="cancel">{page.cancelTitle}</h3>
      <p>{page.cancelLead}</p>
      <Form action={`${address}/cancel`}>
        <Field
          label={facts.reason}
          name="reason"
          maxLength={longestOfRun.reason}
          value={one(state.values, 'reason')}
          error={state.errors.reason}
          required
        />
        <Button variant="danger" icon="circle-x">
          {page.cancel}
        </Button>
      </Form>
    </section>
  );
}
