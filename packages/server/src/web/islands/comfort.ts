// Small comforts that a page can do without: copy buttons, dialogs in place of confirm pages, menus that close by
// themselves, all rows of a page chosen at once, counted letters, a question before changes are left, and times in the reader's own zone on the next page.
const canCopy = Boolean(navigator.clipboard);

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = !canCopy;
  button.addEventListener('click', () => void copy(button));
}

for (const opener of document.querySelectorAll<HTMLElement>('[data-opens]')) {
  const dialog = document.getElementById(opener.dataset.opens ?? '');
  if (!(dialog instanceof HTMLDialogElement)) continue;
  opener.addEventListener('click', (event) => {
    event.preventDefault();
    dialog.showModal();
  });
}

const menus = [...document.querySelectorAll<HTMLDetailsElement>('details[data-menu]')];
document.addEventListener('click', (event) => {
  for (const menu of menus) if (!menu.contains(event.target as Node)) menu.open = false;
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of menus.filter((each) => each.open)) {
    const hadFocus = menu.contains(document.activeElement);
    menu.open = false;
    if (hadFocus) menu.querySelector('summary')?.focus();
  }
});

for (const all of document.querySelectorAll<HTMLInputElement>('[data-picks-all]')) {
  const picks = [...(all.form?.querySelectorAll<HTMLInputElement>('input[name="id"]') ?? [])];
  const tell = () => {
    all.checked = picks.every((pick) => pick.checked);
    all.indeterminate = !all.checked && picks.some((pick) => pick.checked);
  };
  all.hidden = false;
  all.addEventListener('change', () => {
    for (const pick of picks) pick.checked = all.checked;
  });
  for (const pick of picks) pick.addEventListener('change', tell);
  // The browser may have kept what was chosen before.
  tell();
}

for (const counter of document.querySelectorAll<HTMLElement>('[data-counts]')) {
  const input = document.getElementById(counter.dataset.counts ?? '');
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) continue;
  const limit = Number(input.dataset.limit);
  const count = () => {
    const left = limit - [...input.value.trim()].length;
    counter.hidden = left > limit * 0.4;
    counter.classList.toggle('field__count--over', left < 0);
    const words = (left < 0 ? counter.dataset.over : counter.dataset.within) ?? '';
    counter.textContent = words.replace('#', String(Math.abs(left)));
  };
  input.addEventListener('input', count);
  count();
}

// Work in a console is not lost by a click on the wrong link: the browser asks before it leaves a changed form.
const changed = new Set<HTMLFormElement>();
for (const form of document.querySelectorAll<HTMLFormElement>('.console form[method="post"]')) {
  if (!form.querySelector('textarea, input:not([type="hidden"]), select')) continue;
  form.addEventListener('input', () => changed.add(form));
  form.addEventListener('submit', () => changed.clear());
  form.addEventListener('cairn:saved', () => changed.delete(form));
}
window.addEventListener('beforeunload', (event) => {
  if (changed.size > 0) event.preventDefault();
});

// The second click of a double click is no second wish.
const sent = new WeakMap<HTMLFormElement, { at: number; by: HTMLElement | null }>();
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return;
  const before = sent.get(form);
  if (before?.by === event.submitter && event.timeStamp - (before?.at ?? 0) < 1000) event.preventDefault();
  else sent.set(form, { at: event.timeStamp, by: event.submitter });
});

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && !document.cookie.includes(`cairn-time-zone=${encodeURIComponent(zone)}`)) {
  // biome-ignore lint/suspicious/noDocumentCookie: Safari and Firefox have had the Cookie Store API for too short a time
  document.cookie = `cairn-time-zone=${encodeURIComponent(zone)};path=/;max-age=31536000;samesite=lax`;
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const source = document.getElementById(button.dataset.copy ?? '');
  if (!(source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement)) return;
  await navigator.clipboard.writeText(source.value);
  const said = button.closest('.copy-field')?.querySelector('[role=status]');
  if (said) said.textContent = button.dataset.copied ?? '';
  const word = button.querySelector('span');
  if (word) word.textContent = button.dataset.copied ?? '';
}
