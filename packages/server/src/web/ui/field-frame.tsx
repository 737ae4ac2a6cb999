import { Component, type ComponentChildren, type JSX } from 'preact';
import { useWords } from '../page-context.tsx';
import { Icon } from './icon.tsx';

/** Ids that tie a field to its label, hint and error; the error summary links to `input`. */
export function fieldIds(name: string, id?: string): { input: string; hint: string; error: string } {
  const input = id ?? `field-${name}`;
  return { input, hint: `${input}-hint`, error: `${input}-error` };
}

/** The value of aria-describedby, or undefined when there is nothing to point at. */
export function describedBy(
  ids: { hint: string; error: string },
  hint: unknown,
  error: unknown,
): string | undefined {
  const parts = [hint ? ids.hint : '', error ? ids.error : ''].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' ') : undefined;
}

export function FieldHint({ id, children }: { id: string; children: ComponentChildren }): JSX.Element | null {
  if (!children) return null;
  return (
    <p class="field__hint" id={id}>
      {children}
    </p>
  );
}

export function FieldError({
  id,
  children,
}: {
  id: string;
  children: ComponentChildren;
}): JSX.Element | null {
  const words = useWords().ui;
  if (!children) return null;
  return (
    <p class="field__error" id={id}>
      <Icon name="circle-alert" />
      <span>
        <span class="visually-hidden">{words.error}: </span>
        {children}
      </span>
    </p>
  );
}

interface InFilterRow {
  /** True inside a row of filters, where nothing is required and no mark is needed. */
  inFilterRow?: boolean;
}

/** Its method stands on the class: `drawFor` says why not `createContext`. */
export class FilterRow extends Component<InFilterRow & { children: ComponentChildren }> {
  override getChildContext(): InFilterRow {
    return { inFilterRow: this.props.inFilterRow === true };
  }

  override render(): ComponentChildren {
    return this.props.children;
  }
}

/** The small word that marks what may stay empty: what is required is the rule, so only the exception is marked. */
export function OptionalMark(
  { required }: { required?: boolean | undefined },
  { inFilterRow }: InFilterRow,
): JSX.Element | null {
  const words = useWords().ui;
  return required || inFilterRow ? null : <span class="field__optional"> ({words.optional})</span>;
}
