import type { JSX } from 'preact';
import type { Case } from '../../modules/cases/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import { QuestionNotice } from '../cases/question-notice.tsx';
import { EndedAward, endOf, type WaysOn } from '../issuing/ended-award.tsx';
import {
  Badge,
  Button,
  ButtonGroup,
  CopyField,
  DateText,
  DefinitionList,
  Form,
  Notice,
  PageHeader,
  QrCode,
  usePage,
  useWords,
} from '../ui/index.ts';
import { AwardTag } from './award-tag.tsx';
import { linkedInAddress } from './linked-in.ts';
import type { WalletItem } from './wallet-list.ts';

export interface HeldPageProps {
  item: WalletItem;
  now: Date;
  organisation: Organisation;
  ways: WaysOn;
  /** The last case about whether it stays. */
  question?: Case | undefined;
  /** Its holder can ask for it to count longer. */
  mayRenew: boolean;
}

/** One badge as its holder sees it: what it says in plain words, how to show it, how to take it away. */
export function HeldPage({ item, now, organisation, ways, question, mayRenew }: HeldPageProps): JSX.Element {
  const words = useWords().wallet;
  const { award } = item;
  const end = endOf(award, now);
  const isSigned = award.issuedAt !== undefined;
  return (
    <div class="held">
      <div class="held__picture">
        <Badge svg={item.badgeSvg} alt="" size="hero" />
      </div>
      <div class="held__words">
        <PageHeader title={item.title} language={item.language} lead={<AwardTag award={award} now={now} />} />
        {award.endReason ? (
          <Notice kind="error">{words.revoked(award.endReason)}</Notice>
        ) : award.suspended ? (
          <Notice kind="warning">{words.suspended(award.suspended.reason)}</Notice>
        ) : award.status === 'pending-signature' ? (
          <Notice kind="info">{words.pending}</Notice>
        ) : null}
        {question?.state === 'accepted' ? null : <QuestionNotice award={award} found={question} />}
        {end ? <EndedAward {...{ award, organisation, end, ways }} isHolder /> : null}
        {mayRenew ? (
          <Notice kind="info">
            <p>{words.renewable}</p>
            <p>
              <a href={`/wallet/${award.id}/renew`}>{words.renew}</a>
            </p>
          </Notice>
        ) : null}
        <Says item={item} end={end} />
        {isSigned ? <Show item={item} mayAdd={end === undefined && !award.suspended} /> : null}
        {isSigned ? <ShareByLink item={item} /> : null}
        {isSigned ? <Save item={item} /> : null}
        <Visibility item={item} />
      </div>
    </div>
  );
}

function Says({ item, end }: { item: WalletItem; end: ReturnType<typeof endOf> }): JSX.Element {
  const words = useWords().wallet;
  const { award } = item;
  return (
    <section aria-labelledby="says">
      <h2 id="says">{words.saysTitle}</h2>
      <DefinitionList
        items={[
          { term: words.says.holder, children: award.holderName },
          { term: words.says.earned, children: item.title },
          { term: words.says.from, children: item.issuerName },
          { term: words.says.since, children: <DateText value={award.awardedAt} /> },
          {
            term: words.says.until[end ?? 'inForce'],
            children: award.expiresAt ? <DateText value={award.expiresAt} /> : words.says.always,
          },
        ]}
      />
      {award.issuedAt !== undefined && end !== 'revoked' ? (
        <p>
          <a href={`/wallet/${award.id}/name`}>{words.wrongName}</a> ·{' '}
          <a href={`/wallet/${award.id}/new-name`}>{words.newName}</a> ·{' '}
          <a href={`/reviews/${award.editionId}`}>{words.review}</a>
        </p>
      ) : null}
    </section>
  );
}

/** `mayAdd`: it counts, so that it may stand in a profile. */
function Show({ item, mayAdd }: { item: WalletItem; mayAdd: boolean }): JSX.Element | null {
  const { wallet: words, elsewhere } = useWords();
  const { publicUrl } = usePage();
  const { award } = item;
  const address = `${publicUrl}/awards/${award.id}`;
  if (!item.isOpen) return null;
  return (
    <section aria-labelledby="show">
      <h2 id="show">{words.showTitle}</h2>
      <p>{words.showLead}</p>
      <CopyField label={words.says.check} value={address} id="held-address" />
      <ButtonGroup>
        <Button href={`/awards/${award.id}`} icon="external-link">
          {words.openPage}
        </Button>
        {mayAdd ? (
          <Button
            href={linkedInAddress({
              title: award.title,
              organisationName: item.issuerName,
              awardedAt: award.awardedAt,
              expiresAt: award.expiresAt,
              address,
              id: award.id,
            })}
            variant="secondary"
            icon="briefcase-business"
          >
            {words.linkedIn}
          </Button>
        ) : null}
        {mayAdd ? (
          <Button href={`/wallet/${award.id}/elsewhere`} variant="secondary" icon="share-2">
            {elsewhere.to}
          </Button>
        ) : null}
      </ButtonGroup>
      <h3>{words.qrTitle}</h3>
      <QrCode value={address} label={words.qrLabel} />
      <p>
        <a href={`/awards/${award.id}/qr.svg`} download>
          {words.saveQr}
        </a>
      </p>
    </section>
  );
}

/** For one reader, until a day; also while the badge is closed to all others. */
function ShareByLink({ item }: { item: WalletItem }): JSX.Element {
  const { sharing: words } = useWords();
  return (
    <section aria-labelledby="link">
      <h2 id="link">{words.make}</h2>
      <p>{words.lead}</p>
      <Button href={`/wallet/links/new?award=${item.award.id}`} variant="secondary" icon="link">
        {words.make}
      </Button>
    </section>
  );
}

function Save({ item }: { item: WalletItem }): JSX.Element {
  const { wallet: words, transparency } = useWords();
  const base = `/wallet/${item.award.id}`;
  return (
    <section aria-labelledby="save">
      <h2 id="save">{words.saveTitle}</h2>
      <p>{words.saveLead}</p>
      <p>
        <a href={`${base}/certificate.svg`}>{words.seeCertificate}</a>
      </p>
      <ButtonGroup>
        <Button href={`${base}/certificate.pdf`} variant="secondary" icon="file-text" download>
          {words.certificate}
        </Button>
        <Button href={`${base}/certificate.pdf?format=archive`} variant="secondary" icon="archive" download>
          {words.archive}
        </Button>
        <Button href={`${base}/badge.png`} variant="secondary" icon="image-down" download>
          {words.savePicture}
        </Button>
        <Button href={`${base}/badge.svg`} variant="secondary" icon="file-image" download>
          {words.saveDrawing}
        </Button>
        <Button href={`${base}/credential.json`} variant="secondary" icon="file-json" download>
          {words.saveFile}
        </Button>
        <Button href={`${base}/capsule.json`} variant="secondary" icon="package" download>
          {words.capsule}
        </Button>
      </ButtonGroup>
      <p>
        {words.capsuleText} <a href="/log">{transparency.title}</a>
      </p>
    </section>
  );
}

function Visibility({ item }: { item: WalletItem }): JSX.Element {
  const words = useWords().wallet;
  return (
    <section aria-labelledby="who">
      <h2 id="who">{words.whoTitle}</h2>
      <p>{item.isOpen ? words.isOpen : words.isClosed}</p>
      <Form>
        <Button
          variant="secondary"
          name="isOpen"
          value={item.isOpen ? 'no' : 'yes'}
          icon={item.isOpen ? 'eye-off' : 'eye'}
        >
          {item.isOpen ? words.close : words.open}
        </Button>
      </Form>
    </section>
  );
}
