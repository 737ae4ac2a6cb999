import type { ComponentChildren, JSX } from 'preact';
import { Button, ButtonGroup, ErrorSummary, Form, PageHeader } from '../ui/index.ts';

/** Asks once more before something that is hard to take back. */
export function DecisionPage(props: {
  title: string;
  lead: string;
  submit: string;
  keep: string;
  back: string;
  errors?: { [field: string]: string };
  danger?: boolean;
  /** Hidden fields. */
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <>
      <PageHeader title={props.title} lead={<p>{props.lead}</p>} />
      <ErrorSummary errors={props.errors} />
      <Form>
        {props.children}
        <ButtonGroup>
          <Button variant={props.danger ? 'danger' : 'primary'}>{props.submit}</Button>
          <Button variant="secondary" href={props.back}>
            {props.keep}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
