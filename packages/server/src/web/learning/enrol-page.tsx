import type { JSX } from 'preact';
import type { AchievementEdition } from '../../modules/catalog/index.ts';
import type { Spoken } from '../../modules/trust/index.ts';
import { EditionBadge } from '../edition-badge.tsx';
import { useTexts } from '../edition-texts.ts';
import { Accreditation } from '../trust/shown-trust.tsx';
import { Breadcrumbs, Button, ButtonGroup, Form, InLanguage, PageHeader, useWords } from '../ui/index.ts';

/** The last look before enrolling; where somebody arrives who had to sign in first. */
export function EnrolPage({
  edition,
  issuerName,
  said,
}: {
  edition: AchievementEdition;
  issuerName: string;
  /** What others say of it and of its provider. */
  said: readonly Spoken[];
}): JSX.Element {
  const words = useWords();
  const texts = useTexts(edition);
  const page = words.learning.enrol;
  const address = `/achievements/${edition.achievementId}`;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: words.catalog.title, href: '/catalogue' },
          { label: texts.title, href: address },
          { label: page.action },
        ]}
      />
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
          <p>{page.lead}</p>
          <Accreditation said={said} isOffer />
          <Form>
            <ButtonGroup>
              <Button icon="footprints">{page.action}</Button>
              <Button href={address} variant="quiet">
                {page.back}
              </Button>
            </ButtonGroup>
          </Form>
        </div>
      </div>
    </>
  );
}
