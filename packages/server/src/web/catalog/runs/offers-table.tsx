import type { JSX } from 'preact';
import { leadsToAward, type OfferedRun, totalCost } from '../../../modules/catalog/index.ts';
import { Table, useWords } from '../../ui/index.ts';
import { NotStated } from './not-stated.tsx';
import { DayText, refundInWords, rulesInWords, useReader, writePrice } from './run-words.tsx';

/** For how much one takes part, what it costs in all, and what comes back. */
export function OffersTable({ offers }: Pick<OfferedRun, 'offers'>): JSX.Element {
  const { offering: words } = useWords();
  const { facts, page } = words;
  if (offers.length === 0) return <p>{page.noOffer}</p>;
  return (
    <Table
      caption={page.offers}
      captionHidden
      columns={[
        { key: 'track', label: facts.track },
        { key: 'price', label: facts.price },
        { key: 'total', label: facts.total },
        { key: 'rules', label: facts.rules },
      ]}
      rows={offers.map((each) => ({
        track: <Track offered={each} />,
        price: <Price offered={each} />,
        total: <Total offered={each} />,
        rules: <Rules offered={each} />,
      }))}
    />
  );
}

interface Offered {
  offered: OfferedRun['offers'][number];
}

function Track({ offered: { offer } }: Offered): JSX.Element {
  const { offering: words } = useWords();
  return (
    <div class="offering__cell">
      <strong>{words.tracks[offer.track].name}</strong>
      <p class="muted">{offer.forWhom || words.tracks[offer.track].meaning}</p>
      {offer.includes.length > 0 ? (
        <ul>
          {offer.includes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Price({ offered: { offer } }: Offered): JSX.Element {
  const reader = useReader();
  const { page } = reader.words.offering;
  return (
    <div class="offering__cell">
      <strong>{writePrice(offer.price, reader)}</strong>
      {offer.taxNote ? <p class="muted">{offer.taxNote}</p> : null}
      {offer.validUntil ? (
        <p class="muted">
          {page.validUntil} <DayText day={offer.validUntil} />
        </p>
      ) : null}
    </div>
  );
}

function Total({ offered: { offer } }: Offered): JSX.Element {
  const reader = useReader();
  const { page } = reader.words.offering;
  if (!leadsToAward(offer)) return <span class="muted">{page.noAward}</span>;
  const { least, withRetake, notStated } = totalCost(offer);
  return (
    <div class="offering__cell">
      <strong>{writePrice(least, reader)}</strong>
      {withRetake ? <p class="muted">{page.withRetake(writePrice(withRetake, reader))}</p> : null}
      <p>
        <NotStated kinds={notStated} />
      </p>
    </div>
  );
}

function Rules({ offered: { policies } }: Offered): JSX.Element {
  const { words } = useReader();
  const plain = {
    ...(policies.refund && { refund: policies.refund.value }),
    ...(policies.deferral && { deferral: policies.deferral.value }),
    ...(policies.extension && { extension: policies.extension.value }),
    ...(policies.late && { late: policies.late.value }),
  };
  return (
    <ul class="offering__rules">
      {[refundInWords(plain, words), ...rulesInWords(plain, words)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
