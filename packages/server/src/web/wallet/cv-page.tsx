import type { JSX } from 'preact';
import { mostProvenBadges, type ProvenBadge, type ProvenSkill } from '../../modules/wallet/index.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  CheckboxGroup,
  EmptyState,
  Form,
  PageHeader,
  useWords,
} from '../ui/index.ts';
import { SkillsTable } from './skills-table.tsx';

export interface CvPageProps {
  /** Those that count. */
  all: readonly ProvenBadge[];
  /** Of what is chosen. */
  skills: readonly ProvenSkill[];
  /** Ids of awards; empty: all. */
  chosen: readonly string[];
  now: Date;
}

/** Chooses badges and saves what they prove; each button asks for another file of the same choice, without script too. */
export function CvPage({ all, skills, chosen, now }: CvPageProps): JSX.Element {
  const { proven: words, wallet } = useWords();
  return (
    <div class="cv">
      <Breadcrumbs items={[{ label: wallet.title, href: '/wallet' }, { label: words.title }]} />
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      {all.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <>
          <Form method="get" action="/wallet/cv" wide>
            <CheckboxGroup
              legend={words.badges}
              name="award"
              hint={words.badgesHint(mostProvenBadges)}
              values={chosen}
              options={all.map(({ award, edition, issuer, isOpen }) => ({
                value: award.id,
                label: edition.title,
                hint: words.badge(issuer.name, isOpen),
              }))}
            />
            <Print />
            <Files />
          </Form>
          <section aria-labelledby="skills">
            <h2 id="skills">{words.skills}</h2>
            <SkillsTable skills={skills} now={now} />
          </section>
        </>
      )}
    </div>
  );
}

function Print(): JSX.Element {
  const words = useWords().proven;
  return (
    <section aria-labelledby="print">
      <h2 id="print">{words.print}</h2>
      <ButtonGroup>
        <Button formAction="/wallet/cv/cv.pdf" icon="file-text">
          {words.pdf}
        </Button>
        <Button
          formAction="/wallet/cv/cv.pdf"
          name="format"
          value="archive"
          variant="secondary"
          icon="archive"
        >
          {words.archive}
        </Button>
        <Button formAction="/wallet/cv/cv.svg" variant="quiet" icon="eye">
          {words.see}
        </Button>
      </ButtonGroup>
    </section>
  );
}

const files = [
  ['resume', 'resume.json', 'file-json'],
  ['europass', 'europass.xml', 'file-code'],
  ['lerRs', 'ler-rs.json', 'file-json'],
] as const;

function Files(): JSX.Element {
  const words = useWords().proven;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{words.files}</h2>
      <ul class="cv__files">
        {files.map(([kind, file, icon]) => (
          <li key={kind}>
            <p>{words.filesLead[kind]}</p>
            <Button formAction={`/wallet/cv/${file}`} variant="secondary" icon={icon}>
              {words.save[kind]}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
