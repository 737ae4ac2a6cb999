import type { JSX } from 'preact';
import { eventTypes } from '../../modules/webhooks/index.ts';
import { type FormState, many, one } from '../forms/form-state.ts';
import { CheckboxGroup, Field, useWords } from '../ui/index.ts';

/** What an owner says of a webhook; what was typed stays. */
export function WishesFields({ state }: { state: FormState }): JSX.Element {
  const words = useWords().webhooks;
  return (
    <>
      <Field
        label={words.address}
        hint={words.addressHint}
        name="address"
        type="url"
        value={one(state.values, 'address')}
        error={state.errors.address}
        autocomplete="off"
        required
      />
      <Field
        label={words.description}
        hint={words.descriptionHint}
        name="description"
        value={one(state.values, 'description')}
        error={state.errors.description}
        autocomplete="off"
        required
      />
      <CheckboxGroup
        legend={words.whichEvents}
        name="eventTypes"
        options={eventTypes.map((type) => ({
          value: type,
          label: words.events[type].name,
          hint: words.events[type].meaning,
        }))}
        values={many(state.values, 'eventTypes')}
        error={state.errors.eventTypes}
      />
    </>
  );
}
