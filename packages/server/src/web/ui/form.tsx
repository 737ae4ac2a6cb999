import type { ComponentChildren, JSX } from 'preact';
import { usePage, useWords } from '../page-context.tsx';
import { FilterRow } from './field-frame.tsx';
import { Icon } from './icon.tsx';

export interface FormProps {
  children: ComponentChildren;
  /** Left out, the form posts to the address that it is on. */
  action?: string | undefined;
  method?: 'post' | 'get' | undefined;
  /** For files. */
  multipart?: boolean | undefined;
  id?: string | undefined;
  /** Cards side by side instead of a column of questions. */
  wide?: boolean | undefined;
  /** A row of small controls (search, filters) instead of a column of questions. */
  inline?: boolean | undefined;
  /**
   * `off`, in every form that edits: after Back or a reload the browser shows what the server has. It would put back what
   * was typed and not the hidden fields that say what it was made from, and so write over what somebody saved meanwhile.
   */
  autocomplete?: 'off' | undefined;
}

/**
 * A form that carries the session's token against cross-site posts. The browser's own error bubbles are off:
 * the server answers with the whole page, the typed values and an ErrorSummary, the same for everyone.
 */
export function Form({
  children,
  action,
  method = 'post',
  multipart,
  id,
  inline,
  wide,
  ...rest
}: FormProps): JSX.Element {
  const { csrfToken } = usePage();
  return (
    <form
      class={inline ? 'form form--inline' : wide ? 'form form--wide' : 'form'}
      id={id}
      action={action}
      method={method}
      encType={multipart ? 'multipart/form-data' : undefined}
      autocomplete={rest.autocomplete}
      noValidate
    >
      {method === 'post' ? <input type="hidden" name="csrf" value={csrfToken} /> : null}
      <FilterRow inFilterRow={inline === true}>{children}</FilterRow>
    </form>
  );
}

export interface ErrorSummaryProps {
  /** Field name to sentence; `form` holds what belongs to no single field. */
  errors: { readonly [field: string]: string | undefined } | undefined;
}

/** First thing of a page whose form was refused; each line leads to its field. Shows nothing without errors. */
export function ErrorSummary({ errors = {} }: ErrorSummaryProps): JSX.Element | null {
  const words = useWords().ui;
  const lines = Object.entries(errors).filter((line): line is [string, string] => Boolean(line[1]));
  if (lines.length === 0) return null;
  return (
    <div class="notice notice--error error-summary" role="alert" tabIndex={-1} autofocus>
      <Icon name="circle-alert" />
      <div class="notice__content">
        <h2 class="notice__title">{words.errorSummaryTitle}</h2>
        <ul class="error-summary__list">
          {lines.map(([field, message]) => (
            <li key={field}>{field === 'form' ? message : <a href={`#field-${field}`}>{message}</a>}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
