import type { VerificationReport } from '@cairn/engine';
import type { JSX } from 'preact';
import type { Award, Credential, Succession } from '../../modules/issuing/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import {
  Button,
  ButtonGroup,
  CopyField,
  OrganisationLogo,
  QrCode,
  Timeline,
  usePage,
  useWords,
} from '../ui/index.ts';
import { lifeOf } from './award-life.ts';

export interface AwardAsideProps {
  award: Award;
  /** Path of the page that it stands on: the award's, or one credential's. */
  address: string;
  credential?: Credential | undefined;
  organisation: Organisation;
  report?: VerificationReport | undefined;
  now: Date;
  successions: readonly Succession[];
}

/** Beside what the badge says: its life, who issued it, and how to take it along. */
export function AwardAside({
  award,
  address: base,
  credential,
  organisation,
  report,
  now,
  successions,
}: AwardAsideProps): JSX.Element {
  const words = useWords().issuing.award;
  const { publicUrl } = usePage();
  return (
    <aside class="award__aside">
      <section aria-labelledby="life">
        <h2 id="life">{words.lifeTitle}</h2>
        <Timeline
          events={lifeOf({ award, successions }, now, words.life)}
          now={now}
          label={words.lifeTitle}
        />
      </section>
      <section aria-labelledby="issuer">
        <h2 id="issuer">{words.issuerTitle}</h2>
        <OrganisationLogo organisation={organisation} />
        <p class="award__issuer">{organisation.name}</p>
        {organisation.description ? <p>{organisation.description}</p> : null}
        <p class="award__identifier">
          {words.identifier}: <code>{report?.credential?.issuerId}</code>
        </p>
        <p>
          <a href={`/organisations/${organisation.slug}`}>{words.issuerPage(organisation.name)}</a>
        </p>
      </section>
      <section aria-labelledby="take">
        <h2 id="take">{words.takeTitle}</h2>
        <p>{words.takeLead}</p>
        <ButtonGroup>
          {credential ? (
            <Button href={`${base}/certificate.pdf`} variant="secondary" icon="file-text" download>
              {words.certificate}
            </Button>
          ) : null}
          <Button href={`${base}/badge.png`} variant="secondary" icon="image-down" download>
            {words.picture}
          </Button>
          <Button href={`${base}/badge.svg`} variant="secondary" icon="file-image" download>
            {words.drawing}
          </Button>
          <Button href={`${base}/credential.json`} variant="secondary" icon="file-json" download>
            {words.file}
          </Button>
        </ButtonGroup>
        <CopyField label={words.address} value={`${publicUrl}${base}`} id="award-address" />
        <QrCode value={`${publicUrl}${base}`} label={words.qr} />
      </section>
      <section aria-labelledby="self">
        <h2 id="self">{words.checkYourself}</h2>
        <p>{words.checkYourselfText}</p>
        <Button
          href={`/verify?address=${encodeURIComponent(`${publicUrl}${base}`)}`}
          variant="quiet"
          icon="search-check"
        >
          {words.checkAction}
        </Button>
      </section>
      <section aria-labelledby="machine">
        <h2 id="machine">{words.machineTitle}</h2>
        <ul class="award__machine">
          <li>
            <a href={`${base}/credential.json`}>{words.file}</a>
          </li>
          {credential ? (
            <li>
              <a href={`${base}/certificate.pdf?format=archive`}>{words.archive}</a>
            </li>
          ) : null}
          {credential ? (
            <li>
              <a href={`${base}/badge.tlog-proof`}>{words.logProof}</a>
            </li>
          ) : null}
          <li>
            <a href={`/issuers/${organisation.slug}/did.json`}>{words.keys}</a>
          </li>
          {credential?.statuses.map(({ purpose, statusListId }) => (
            <li key={purpose}>
              <a href={`/status/${statusListId}`}>{words.statusLists[purpose]}</a>
            </li>
          ))}
        </ul>
        <p>{words.alsoHere}</p>
      </section>
    </aside>
  );
}
