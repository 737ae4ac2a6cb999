import type { JSX } from 'preact';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  Card,
  CardGrid,
  DateText,
  DateTimeText,
  DefinitionList,
  Dialog,
  EmptyState,
  Icon,
  Markdown,
  Notice,
  NumberText,
  Table,
  Tag,
  Toast,
} from '../index.ts';
import { Sample } from './sample.tsx';

const moment = new Date('2026-03-04T09:30:00Z');

const markdown = `## What you show

You take a **safe blood pressure**, write it down, and know *when to call someone*. See [the framework](https://example.org/framework).

1. Prepare the person and the room.
2. Measure twice; use the lower arm.
   - Wait a minute between.

> A number that nobody wrote down was not measured.

| Part | Weight |
| --- | --- |
| Written exam | 60 % |
| Case | 40 % |

Raw HTML stays letters: <b>not bold</b>. \`Code\` is code.`;

export function TextParts(): JSX.Element {
  return (
    <>
      <Sample name="Breadcrumbs">
        <Breadcrumbs
          items={[
            { label: 'Catalogue', href: '/catalogue' },
            { label: 'Health care', href: '/catalogue' },
            { label: 'Patient care' },
          ]}
        />
      </Sample>
      <Sample name="Buttons">
        <ButtonGroup>
          <Button type="button" icon="shield-check">
            Check this badge
          </Button>
          <Button type="button" variant="secondary">
            Save as a draft
          </Button>
          <Button type="button" variant="quiet" icon="download">
            Download
          </Button>
          <Button type="button" variant="danger" icon="ban">
            Revoke this award
          </Button>
          <Button type="button" disabled>
            Publish
          </Button>
          <Button href="/catalogue">Find learning</Button>
        </ButtonGroup>
      </Sample>
      <Sample name="Notices and toasts">
        <Toast>Your changes are saved.</Toast>
        <Notice kind="info">The exam opens on Monday.</Notice>
        <Notice kind="success" title="You passed">
          Your badge is being signed. It will be in your wallet in a moment.
        </Notice>
        <Notice kind="warning" title="Not published yet">
          Learners cannot see this. Publish it when the exam has at least one question.
        </Notice>
        <Notice kind="error" title="The file could not be read">
          It is larger than 8 MB. Choose a smaller file.
        </Notice>
      </Sample>
      <Sample name="Tags">
        <div class="button-group">
          <Tag>Draft</Tag>
          <Tag kind="earned" icon="award">
            Earned
          </Tag>
          <Tag kind="passed" icon="check">
            Published
          </Tag>
          <Tag kind="warning" icon="hourglass">
            Expires soon
          </Tag>
          <Tag kind="failed" icon="ban">
            Revoked
          </Tag>
          <Tag kind="unknown" icon="circle-question-mark">
            Not checked
          </Tag>
        </div>
      </Sample>
      <Sample name="Table">
        <Table
          caption="Awards of this month"
          columns={[
            { key: 'holder', label: 'Holder', sort: { href: '?sort=holder', direction: 'ascending' } },
            { key: 'title', label: 'Achievement' },
            { key: 'state', label: 'State' },
            { key: 'score', label: 'Score', numeric: true, sort: { href: '?sort=score' } },
          ]}
          rows={[
            {
              holder: <a href="/ui">Amina Okafor</a>,
              title: 'Patient care',
              state: (
                <Tag kind="passed" icon="check">
                  Issued
                </Tag>
              ),
              score: <NumberText value={0.92} style="percent" />,
            },
            {
              holder: <a href="/ui">Łukasz Wójcik</a>,
              title: 'Care of older people',
              state: (
                <Tag kind="failed" icon="ban">
                  Revoked
                </Tag>
              ),
              score: <NumberText value={0.78} style="percent" />,
            },
            {
              holder: <a href="/ui">Nguyễn Thị Hương</a>,
              title: 'Coding foundation',
              state: (
                <Tag kind="unknown" icon="pen-line">
                  Being signed
                </Tag>
              ),
              score: <NumberText value={1} style="percent" />,
            },
          ]}
        />
      </Sample>
      <Sample name="Cards">
        <CardGrid>
          <Card title="A card that leads on" href="/ui" footer={<Tag>12 hours</Tag>}>
            <p>The whole card is the link.</p>
          </Card>
          <Card title="A card with a picture" media={<Icon name="mountain" large />}>
            <p>Quiet ground under the picture.</p>
          </Card>
          <Card title="A title that is so long that it has to go on in a second and even a third line">
            <p>Nothing is cut off.</p>
          </Card>
        </CardGrid>
      </Sample>
      <Sample name="Facts">
        <DefinitionList
          items={[
            { term: 'Workload', children: '12 hours' },
            { term: 'Level', children: 'EQF 5' },
            { term: 'First day', children: <DateText value={moment} /> },
            { term: 'Exam opens', children: <DateTimeText value={moment} /> },
            { term: 'Fee', children: <NumberText value={1249.5} maximumFractionDigits={2} /> },
          ]}
        />
      </Sample>
      <Sample name="Empty state">
        <EmptyState title="No badges yet" action={<Button href="/catalogue">Find what to learn</Button>}>
          <p>What you earn will be here, with the date and the issuer’s seal.</p>
        </EmptyState>
      </Sample>
      <Sample name="Markdown">
        <Markdown text={markdown} />
      </Sample>
      <Sample name="Dialog">
        <ButtonGroup>
          <Button href="/ui" variant="danger" icon="ban" opens="sample-dialog">
            Revoke this award
          </Button>
        </ButtonGroup>
        <Dialog id="sample-dialog" title="Revoke this award?">
          <p>Everyone who checks it will see that it no longer counts, and why.</p>
          <ButtonGroup>
            <Button type="button" variant="danger">
              Revoke
            </Button>
          </ButtonGroup>
        </Dialog>
      </Sample>
    </>
  );
}
