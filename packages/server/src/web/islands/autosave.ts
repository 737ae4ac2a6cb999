// A form of a draft is saved while one types, by the same rules as its button; what cannot be saved yet is kept for
// whoever typed it. Written by web/catalog/autosave.tsx, answered by web/catalog/draft-form.ts.
import { type FieldErrors, sayAtFields } from './field-errors.part.ts';

interface Setting {
  address: string;
  csrfToken: string;
  locale: string;
  /** The page shows what is not saved yet. */
  isChanged?: true;
  words: { [word: string]: string };
}

type Values = { [field: string]: string | string[] };

type Answer =
  | { state: 'saved'; at: string; marks: Values }
  | { state: 'kept'; errors: FieldErrors }
  | { state: 'waits'; at: string }
  | { state: 'changed'; by?: string; at: string; sentences: string[]; marks: Values };

const millisecondsAfterTyping = 1500;
const millisecondsBetweenTries = 5000;

for (const root of document.querySelectorAll<HTMLElement>('[data-autosave]')) {
  const form = root.closest('form');
  if (form) start(root, form, JSON.parse(root.dataset.autosave ?? '{}') as Setting);
}

function start(root: HTMLElement, form: HTMLFormElement, setting: Setting): void {
  const { words } = setting;
  const said = root.querySelector('.autosave__said');
  const box = root.querySelector<HTMLElement>('.autosave__changed');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isDirty = false;
  let isAsking = false;
  let isLeaving = false;
  let marks: Values = {};
  let pressed: HTMLElement | null | undefined;
  const typed = new Set<string>();

  const say = (text = '') => {
    if (said && said.textContent !== text) said.textContent = text;
  };
  const timeOf = (at: string) =>
    new Intl.DateTimeFormat(setting.locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(at));

  const later = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), milliseconds);
  };

  async function save(keepalive = false): Promise<void> {
    if (isRunning || isAsking || isLeaving || !isDirty) return;
    isRunning = true;
    isDirty = false;
    say(words.saving);
    try {
      const response = await post(keepalive);
      const text = await response.text();
      if (response.type === 'opaqueredirect' || response.status === 401) say(words.signedOut);
      else if (response.ok) take(JSON.parse(text) as Answer);
      else say(messageIn(text) ?? words.away);
    } catch {
      isDirty = true;
      say(words.away);
      later(millisecondsBetweenTries);
    } finally {
      isRunning = false;
    }
    if (pressed !== undefined) form.requestSubmit(pressed);
    else if (isDirty && !isAsking) later(millisecondsAfterTyping);
  }

  const post = (keepalive: boolean) =>
    fetch(setting.address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': setting.csrfToken },
      body: JSON.stringify({ values: valuesOf(form) }),
      redirect: 'manual',
      keepalive,
    });

  function take(answer: Answer): void {
    if (answer.state === 'kept') {
      sayAtFields({ form, root, typed }, answer.errors);
      say(words.kept?.replace('*', Object.values(answer.errors)[0] ?? ''));
      return;
    }
    sayAtFields({ form, root, typed }, {});
    document.querySelector('.error-summary')?.remove();
    if (answer.state === 'waits') {
      say(words.waits?.replace('#', timeOf(answer.at)));
      return;
    }
    if (answer.state === 'changed') {
      ask(answer);
      return;
    }
    write(form, answer.marks);
    if (pressed === undefined) root.parentElement?.querySelector('[data-kept]')?.remove();
    say(words.saved?.replace('#', timeOf(answer.at)));
    // What is saved can be left: the page asks no more.
    if (!isDirty) form.dispatchEvent(new CustomEvent('cairn:saved'));
  }

  /** Somebody else saved meanwhile: nothing is sent until whoever types has chosen. */
  function ask(answer: Extract<Answer, { state: 'changed' }>): void {
    isAsking = true;
    marks = answer.marks;
    say('');
    const title = answer.by === undefined ? words.changedBySomebody : words.changed?.replace('@', answer.by);
    const list = box?.querySelector('[data-changed-sentences]');
    list?.replaceChildren(
      ...answer.sentences.map((sentence) => {
        const line = document.createElement('li');
        line.textContent = sentence;
        return line;
      }),
    );
    if (box) box.hidden = false;
    const heading = box?.querySelector('[data-changed-title]');
    if (heading) heading.textContent = title?.replace('#', timeOf(answer.at)) ?? '';
  }

  box?.querySelector('button[type="button"]')?.addEventListener('click', () => {
    write(form, marks);
    isAsking = false;
    isDirty = true;
    box.hidden = true;
    void save();
  });

  form.addEventListener('input', ({ target }) => {
    typed.add((target as HTMLInputElement).name);
    isDirty = true;
    later(millisecondsAfterTyping);
  });
  // The fields have their earlier values once the event is over.
  form.addEventListener('reset', () => {
    isDirty = true;
    later(millisecondsAfterTyping);
  });
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    isLeaving = !isRunning;
    if (!isRunning) return;
    // What is being saved changes what the form is made from: the button goes on from there.
    event.preventDefault();
    pressed = event.submitter;
  });
  if (setting.isChanged) {
    isDirty = true;
    later(millisecondsAfterTyping);
  }
  // While the browser asks whether to leave, what was typed is on its way.
  window.addEventListener('beforeunload', () => void save(true));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save(true);
  });
}

/** What a press of the button would send. */
function valuesOf(form: HTMLFormElement): Values {
  const values: Values = {};
  for (const [field, value] of new FormData(form)) {
    if (typeof value !== 'string' || field === 'csrf') continue;
    const before = values[field];
    values[field] = before === undefined ? value : [before, value].flat();
  }
  return values;
}

/** The hidden fields of the form say what it is made from now. */
function write(form: HTMLFormElement, marks: Values): void {
  for (const [field, value] of Object.entries(marks)) {
    const input = form.elements.namedItem(field);
    if (input instanceof HTMLInputElement && input.type === 'hidden') input.value = String(value);
  }
}

function messageIn(text: string): string | undefined {
  try {
    const { message } = JSON.parse(text) as { message?: string };
    return message;
  } catch {
    return undefined;
  }
}
