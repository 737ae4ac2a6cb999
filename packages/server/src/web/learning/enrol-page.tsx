import type { JSX } from 'preact';
import {
  type AchievementEdition,
  isOpenFor,
  leadsToAward,
  type Offer,
  type OfferedRun,
  totalCost,
} from '../../modules/catalog/index.ts';
import type { Spoken } from '../../modules/trust/index.ts';
import { refundInWords, useReader, writePrice, writeWhen } from '../catalog/runs/run-words.tsx';
import { EditionBadge } from '../edition-badge.tsx';
import { useTexts } from '../edition-texts.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { Accreditation } from '../trust/shown-trust.tsx';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  InLanguage,
  Notice,
  type Option,
  PageHeader,
  RadioGroup,
  useWords,
} from '../ui/index.ts';

export interface EnrolPageProps {
  edition: AchievementEdition;
  issuerName: string;
  /** What others say of it and of its provider. */
  said: readonly Spoken[];
  runs: readonly OfferedRun[];
  /** One of the runs has to be chosen. */
  mustChoose: boolean;
  state: FormState;
}

/** The last look before enrolling; where somebody arrives who had to sign in first, and where runs are chosen. */
export function EnrolPage(props: EnrolPageProps): JSX.Element {
  const { edition, issuerName, said, mustChoose, state } = props;
  const words = useWords();
  const texts = useTexts(edition);
  const page = words.learning.enrol;
  const address = `/achievements/${edition.achievementId}`;
  const options = useChoices(props);
  const isClosed = mustChoose && options.length === 0;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: words.catalog.title, href: '/catalogue' },
          { label: texts.title, href: address },
          { label: page.action },
        ]}
      />
      <ErrorSummary errors={state.errors} />
      <div class="enrol">
        <EditionBadge edition={edition} issuerName={issuerName} alt="" size="large" />
        <div>
          <PageHeader
            title={page.title(texts.title)}
            lead={
              <p>
                <InLanguage language={texts.languageAt('purpose')}>{texts.purpose}</InLanguage>
              </p>
            }
            kicker={issuerName}
          />
          {mustChoose ? null : <p>{page.lead}</p>}
          <Accreditation said={said} isOffer />
          {isClosed ? (
            <Notice kind="info" title={page.closed.title}>
              <p>{page.closed.text}</p>
            </Notice>
          ) : (
            <Form>
              {options.length > 0 ? (
                <>
                  <RadioGroup
                    legend={page.choose}
                    name="choice"
                    value={one(state.values, 'choice')}
                    error={state.errors.choice}
                    options={options}
                  />
                  <Payment {...props} />
                </>
              ) : null}
              <ButtonGroup>
                <Button icon="footprints">{page.action}</Button>
                <Button href={address} variant="quiet">
                  {page.back}
                </Button>
              </ButtonGroup>
            </Form>
          )}
        </div>
      </div>
    </>
  );
}

/** What it takes to earn it, where that is more than the price. */
function inAll(offer: Offer, reader: ReturnType<typeof useReader>): string {
  const { least } = totalCost(offer);
  const isMore = leadsToAward(offer) && least.minor > offer.price.minor;
  return isMore ? reader.words.offering.costsInAll(writePrice(least, reader)) : '';
}

/** Who is paid, and that it is not done here. */
function Payment({ runs, issuerName }: EnrolPageProps): JSX.Element | null {
  const page = useWords().learning.enrol;
  const isPriced = runs.some(({ offers }) => offers.some(({ offer }) => offer.price.minor > 0));
  return isPriced ? (
    <Notice kind="info" title={page.payment.title}>
      <p>{page.payment.text(issuerName)}</p>
    </Notice>
  ) : null;
}

/** What can be chosen: each offer of each run that is open, or has a waiting list. */
function useChoices({ runs }: EnrolPageProps): Option[] {
  const reader = useReader();
  const { learning, offering } = reader.words;
  return runs
    .filter(({ run, standing }) => isOpenFor({ standing }) && (standing === 'open' || run.hasWaitingList))
    .flatMap(({ run, standing, offers }) =>
      offers.map(({ offer, policies }) => ({
        value: `${run.runId}.${offer.offerId}`,
        label: learning.enrol.option(
          run.name,
          offering.tracks[offer.track].name,
          writePrice(offer.price, reader),
        ),
        hint: [
          writeWhen(run, reader),
          standing === 'full' ? offering.page.waitingList : '',
          offer.forWhom,
          inAll(offer, reader),
          offer.price.minor > 0
            ? refundInWords(policies.refund ? { refund: policies.refund.value } : {}, reader.words)
            : '',
        ]
          .filter((text) => text !== '')
          .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
          .join(' '),
      })),
    );
}
