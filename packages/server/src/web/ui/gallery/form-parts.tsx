import type { JSX } from 'preact';
import {
  Button,
  ButtonGroup,
  Checkbox,
  CheckboxGroup,
  CopyField,
  ErrorSummary,
  Field,
  FieldSet,
  Form,
  QrCode,
  RadioGroup,
  Select,
} from '../index.ts';
import { Sample } from './sample.tsx';

const levels = [
  { value: '1', label: 'Foundation', hint: 'Knows the words, does it with help.' },
  { value: '2', label: 'Practice', hint: 'Does it alone in ordinary cases.' },
  { value: '3', label: 'Mastery', hint: 'Does it in hard cases and teaches it.' },
];

export function FormParts(): JSX.Element {
  const errors = {
    title: 'Write a title of at least three letters.',
    hours: 'Write a number from 1 to 600.',
    form: 'Choose who may see this.',
  };
  return (
    <>
      <Sample name="A form with errors">
        <Form>
          <ErrorSummary errors={errors} />
          <Field
            label="Title"
            name="title"
            value="Ca"
            required
            hint="As it will stand on the badge."
            error={errors.title}
          />
          <Field
            label="Workload in hours"
            name="hours"
            type="number"
            value="0"
            required
            error={errors.hours}
            min={1}
            max={600}
          />
        </Form>
      </Sample>
      <Sample name="Fields">
        <Form action="/ui/forms" id="fields">
          <FieldSet legend="About you">
            <Field label="Name" name="name" required autocomplete="name" />
            <Field
              label="E-mail address"
              name="email"
              type="email"
              required
              autocomplete="email"
              hint="We send the link there."
            />
            <Field label="Date of birth" name="born" type="date" />
            <Field label="About" name="about" multiline hint="A few sentences." value="I nurse children." />
            <Field label="Evidence" name="evidence" type="file" />
          </FieldSet>
          <FieldSet legend="About the badge">
            <Select
              label="Language"
              name="language"
              value="pl"
              options={[
                { value: 'en', label: 'English' },
                { value: 'pl', label: 'Polski' },
                { value: 'tr', label: 'Türkçe' },
              ]}
            />
            <Select
              label="Framework"
              name="framework"
              options={[
                { value: '', label: 'Choose one' },
                { value: 'esco', label: 'ESCO' },
              ]}
              error="Choose a framework."
            />
            <RadioGroup legend="Level" name="level" value="2" options={levels} />
            <RadioGroup
              legend="Who may see it"
              name="seen"
              options={[
                { value: 'all', label: 'Everyone' },
                { value: 'link', label: 'Who has the link' },
              ]}
              error="Choose one."
            />
            <CheckboxGroup
              legend="Which of these are vital signs?"
              name="answer"
              values={['pulse']}
              hint="Choose all that apply."
              options={[
                { value: 'pulse', label: 'Pulse' },
                { value: 'name', label: 'Name' },
                { value: 'breath', label: 'Breathing' },
              ]}
            />
            <Checkbox label="Write to me when a badge expires" name="remind" checked />
            <Checkbox label="I have read the rules of the exam" name="read" error="Read the rules first." />
          </FieldSet>
          <ButtonGroup>
            <Button type="button">Save</Button>
            <Button type="button" variant="quiet">
              Cancel
            </Button>
          </ButtonGroup>
        </Form>
      </Sample>
      <Sample name="A row of filters">
        <Form method="get" inline>
          <Field label="Search" name="q" type="search" required />
          <Select
            label="Kind"
            name="kind"
            options={[
              { value: '', label: 'All' },
              { value: 'badge', label: 'Badges' },
            ]}
          />
          <Button icon="search">Search</Button>
        </Form>
      </Sample>
      <Sample name="Things to take along">
        <CopyField label="Address of this badge" value="https://cairn.example/awards/awd_7f3kQ9" />
        <QrCode value="https://cairn.example/awards/awd_7f3kQ9" label="Scan to check this badge" />
      </Sample>
    </>
  );
}
