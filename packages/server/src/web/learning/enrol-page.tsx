import type { JSX } from 'preact';
import { type AchievementEdition, drawBadge } from '../../modules/catalog/index.ts';
import { useTexts } from '../edition-texts.ts';
import {
  Badge,
  Breadcrumbs,
  Button,
  ButtonGroup,
  Form,
  InLanguage,
  PageHeader,
  useWords,
} from '../ui/index.ts';

/** The last look before enrolling; where somebody arrives who had to sign in first. */
export function EnrolPage({
  edition,
  issuerName,
}: {
  edition: AchievementEdition;
  issuerName: string;
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
        <Badge svg={drawBadge(edition, issuerName)} alt="" size="large" />
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
