// Small comforts that a page can do without: copy buttons and dialogs in place of confirm pages.
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  if (!navigator.clipboard) break;
  button.hidden = false;
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

async function copy(button: HTMLButtonElement): Promise<void> {
  const source = document.getElementById(button.dataset.copy ?? '');
  if (!(source instanceof HTMLInputElement)) return;
  await navigator.clipboard.writeText(source.value);
  const said = button.closest('.copy-field')?.querySelector('[role=status]');
  if (said) said.textContent = button.dataset.copied ?? '';
}
