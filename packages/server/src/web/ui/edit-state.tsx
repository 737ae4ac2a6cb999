import type { JSX } from 'preact';
import { usePage, useWords } from '../page-context.tsx';
import { Notice } from './notice.tsx';

export interface EditStateProps {
  /** The values of the form, with the state from `withState`. */
  values: { readonly [field: string]: string | readonly string[] | undefined };
  errors?: { readonly [field: string]: string | undefined } | undefined;
}

/** First in every form that edits: the state that the form was made from and, after somebody else's change, the choice. */
export function EditState({ values, errors }: EditStateProps): JSX.Element {
  return (
    <>
      <input type="hidden" name="state" value={stateOf(values.state)} />
      {errors?.state ? <ChangedMeanwhile /> : null}
    </>
  );
}

/** A state is short; what somebody put in its place is not repeated. */
function stateOf(value: EditStateProps['values'][string]): string | undefined {
  return typeof value === 'string' ? value.slice(0, 40) : undefined;
}

/** What to do after somebody else's change: save again, or take what they saved. */
export function ChangedMeanwhile(): JSX.Element {
  const { refusals, ui } = useWords();
  const { path } = usePage();
  return (
    <div id="field-state">
      <Notice kind="warning" title={refusals['web.changed-title']}>
        <p>{refusals['web.changed-meanwhile']}</p>
        <p>
          <a href={path}>{ui.changedMeanwhile.takeTheirs}</a>
        </p>
      </Notice>
    </div>
  );
}
