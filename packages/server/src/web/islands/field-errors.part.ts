export type FieldErrors = { [field: string]: string };

/**
 * Says at the fields what is wrong in them, where somebody typed there or it was said already, and takes back what is
 * right by now. The mark is the `template` that the server wrote into `root`.
 */
export function sayAtFields(
  { form, root, typed }: { form: HTMLFormElement; root: HTMLElement; typed: ReadonlySet<string> },
  errors: FieldErrors,
): void {
  for (const said of form.querySelectorAll<HTMLElement>('.field__error')) {
    const field = /^field-(.+)-error$/.exec(said.id)?.[1];
    if (field === undefined ? Object.keys(errors).length === 0 : errors[field] === undefined) takeBack(said);
    else if (field !== undefined) write(said, errors[field]);
  }
  for (const [field, sentence] of Object.entries(errors)) {
    const input = document.getElementById(`field-${field}`);
    if (input?.matches('.field__input') && form.contains(input) && typed.has(field))
      mark(input, { root, sentence });
  }
}

function mark(input: HTMLElement, { root, sentence }: { root: HTMLElement; sentence: string }): void {
  const id = `${input.id}-error`;
  if (document.getElementById(id)) return;
  const said = root.querySelector('template')?.content.firstElementChild?.cloneNode(true);
  if (!(said instanceof HTMLElement)) return;
  said.id = id;
  write(said, sentence);
  input.before(said);
  input.closest('.field')?.classList.add('field--error');
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', [...describing(input), id].join(' '));
}

function takeBack(said: HTMLElement): void {
  const field = said.closest<HTMLElement>('.field');
  for (const input of field?.querySelectorAll('[aria-describedby]') ?? []) {
    const rest = describing(input).filter((id) => id !== said.id);
    if (rest.length > 0) input.setAttribute('aria-describedby', rest.join(' '));
    else input.removeAttribute('aria-describedby');
  }
  for (const input of field?.querySelectorAll('[aria-invalid]') ?? []) input.removeAttribute('aria-invalid');
  field?.classList.remove('field--error');
  said.remove();
}

function describing(input: Element): string[] {
  return (input.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '');
}

/** The sentence stands last, after the word that only listeners hear. */
function write(said: HTMLElement, sentence: string | undefined): void {
  const last = said.querySelector('span')?.lastChild;
  if (last && sentence !== undefined && last.textContent !== sentence) last.textContent = sentence;
}
