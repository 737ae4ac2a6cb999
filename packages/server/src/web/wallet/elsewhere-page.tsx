import type { ComponentChildren, JSX } from 'preact';
import type { EditionTexts } from '../../modules/catalog/index.ts';
import type { Award } from '../../modules/issuing/index.ts';
import {
  elementSnippet,
  embedPaths,
  pictureSnippet,
  signatureSize,
  signatureSnippet,
} from '../../modules/wallet/index.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  CopyField,
  DefinitionList,
  Notice,
  PageHeader,
  usePage,
  useWords,
} from '../ui/index.ts';
import { cvEntry, monthIn } from './cv-entry.ts';
import { linkedInAddress } from './linked-in.ts';
import { mailAddress, networks } from './networks.ts';

/** What is placed elsewhere. */
export interface Placeable {
  award: Award;
  /** In the reader's language, where it has that. */
  edition: EditionTexts;
  issuerName: string;
}

export interface ElsewherePageProps extends Placeable {
  /** Why nothing can be placed now; absent where it can. */
  hindrance?: 'closed' | 'ended' | 'pending' | undefined;
}

/** Everything that carries a badge to other places, ready to copy; all of it works without script. */
export function ElsewherePage({ hindrance, ...placed }: ElsewherePageProps): JSX.Element {
  const { elsewhere: words, wallet } = useWords();
  const own = `/wallet/${placed.award.id}`;
  return (
    <div class="elsewhere">
      <Breadcrumbs
        items={[
          { label: wallet.title, href: '/wallet' },
          { label: placed.edition.title, href: own },
          { label: words.title },
        ]}
      />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      {hindrance === undefined ? (
        <>
          <LinkedIn {...placed} />
          <Networks {...placed} />
          <Cv {...placed} />
          <Signature {...placed} />
          <Website {...placed} />
        </>
      ) : (
        <Notice kind={hindrance === 'pending' ? 'info' : 'warning'} title={words[hindrance].title}>
          <p>{words[hindrance].text}</p>
          {hindrance === 'closed' ? <a href={`${own}#who`}>{words.closed.action}</a> : null}
        </Notice>
      )}
    </div>
  );
}

/** The addresses of one badge, and what its picture shows. */
function useBadge({ award, edition, issuerName }: Placeable) {
  const { publicUrl } = usePage();
  return {
    address: `${publicUrl}/awards/${award.id}`,
    picture: `${publicUrl}${embedPaths.picture(award.id)}`,
    script: `${publicUrl}${embedPaths.script}`,
    alt: useWords().issuing.award.pictureOf(edition.title, issuerName),
  };
}

function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function LinkedIn(placed: Placeable): JSX.Element {
  const { elsewhere, wallet } = useWords();
  const words = elsewhere.linkedIn;
  const { locale } = usePage();
  const { award, issuerName } = placed;
  const { address } = useBadge(placed);
  const { title, awardedAt, expiresAt, id } = award;
  const credential = { title, organisationName: issuerName, awardedAt, expiresAt, address, id };
  return (
    <Part id="linkedin" title={words.title}>
      <p>{words.text}</p>
      <Button href={linkedInAddress(credential)} icon="briefcase-business">
        {wallet.linkedIn}
      </Button>
      <DefinitionList
        items={[
          { term: words.fields.name, children: title },
          { term: words.fields.organisation, children: issuerName },
          { term: words.fields.issued, children: monthIn(locale, awardedAt) },
          { term: words.fields.expires, children: expiresAt ? monthIn(locale, expiresAt) : words.noEnd },
          { term: words.fields.id, children: <code>{id}</code> },
          { term: words.fields.address, children: <code>{address}</code> },
        ]}
      />
    </Part>
  );
}

function Networks(placed: Placeable): JSX.Element {
  const words = useWords().elsewhere.post;
  const { award, edition, issuerName } = placed;
  const { address, alt } = useBadge(placed);
  const text = words.says(edition.title, issuerName);
  const card = `/awards/${award.id}/preview.png`;
  return (
    <Part id="networks" title={words.title}>
      <p>{words.text}</p>
      <img class="elsewhere__card" src={card} alt={alt} width={1200} height={630} loading="lazy" />
      <CopyField label={words.address} value={address} id="badge-address" />
      <ButtonGroup>
        {networks.map(({ name, compose }) => (
          <Button key={name} href={compose({ address, text })} variant="secondary" icon="external-link">
            {words.on(name)}
          </Button>
        ))}
        <Button
          href={mailAddress({ subject: edition.title, body: `${text}\n\n${address}` })}
          variant="secondary"
          icon="mail"
        >
          {words.mail}
        </Button>
        <Button href={card} variant="quiet" icon="image-down" download="badge-card.png">
          {words.save}
        </Button>
      </ButtonGroup>
    </Part>
  );
}

function Cv(placed: Placeable): JSX.Element {
  const words = useWords();
  const { locale } = usePage();
  const { award, edition, issuerName } = placed;
  const { address } = useBadge(placed);
  const { awardedAt, expiresAt } = award;
  const text = cvEntry({ edition, issuerName, awardedAt, expiresAt, address }, { words, locale });
  const rows = Math.min(16, text.split('\n').length + 2);
  return (
    <Part id="cv" title={words.elsewhere.cv.title}>
      <p>{words.elsewhere.cv.text}</p>
      <CopyField label={words.elsewhere.cv.label} value={text} id="cv-entry" rows={rows} />
    </Part>
  );
}

function Signature(placed: Placeable): JSX.Element {
  const words = useWords().elsewhere.signature;
  const { locale } = usePage();
  const { award, edition, issuerName } = placed;
  const badge = useBadge(placed);
  const issued = words.issuer(issuerName, monthIn(locale, award.awardedAt));
  const lines = [edition.title, issued, words.check];
  return (
    <Part id="signature" title={words.title}>
      <p>{words.text}</p>
      <h3>{words.looks}</h3>
      <div class="elsewhere__signature">
        <a href={badge.address}>
          <img src={badge.picture} alt={badge.alt} width={signatureSize} height={signatureSize} />
        </a>
        <p>
          <strong>{edition.title}</strong>
          <br />
          {issued}
          <br />
          {words.check}
        </p>
      </div>
      <CopyField label={words.label} value={signatureSnippet(badge, lines)} id="signature-html" rows={5} />
    </Part>
  );
}

function Website(placed: Placeable): JSX.Element {
  const words = useWords().elsewhere.site;
  const badge = useBadge(placed);
  return (
    <Part id="website" title={words.title}>
      <p>{words.text}</p>
      <CopyField label={words.picture} value={pictureSnippet(badge)} id="picture-html" rows={4} />
      <p>{words.elementText}</p>
      <CopyField label={words.element} value={elementSnippet(badge)} id="element-html" rows={5} />
      <p>{words.oembed}</p>
    </Part>
  );
}
