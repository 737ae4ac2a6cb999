// Checks a file as soon as it is dropped or chosen. Without script the form does the same with its button.
const form = document.querySelector<HTMLFormElement>('#verify-form');
const zone = form?.querySelector<HTMLElement>('[data-drop]');
const input = zone && document.getElementById(zone.dataset.drop ?? '');

if (form && zone && input instanceof HTMLInputElement) {
  const words = zone.querySelector<HTMLElement>('.drop-zone__words');
  if (words) words.hidden = false;
  zone.classList.add('drop-zone--live');
  input.addEventListener('change', () => {
    if (input.files?.length) form.requestSubmit();
  });
  for (const kind of ['dragenter', 'dragover'] as const) {
    document.addEventListener(kind, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      zone.classList.add('drop-zone--over');
    });
  }
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) zone.classList.remove('drop-zone--over');
  });
  // A picture or file from the clipboard. Office programs put a picture beside each text: then the text is meant.
  document.addEventListener('paste', (event) => {
    if (!event.clipboardData?.files.length || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    input.files = event.clipboardData.files;
    form.requestSubmit();
  });
  const progress = form.querySelector<HTMLElement>('[data-progress]');
  form.addEventListener('submit', () => {
    form.setAttribute('aria-busy', 'true');
    setTimeout(() => {
      if (progress) progress.textContent = progress.dataset.progress ?? '';
    }, 1000);
  });
  document.addEventListener('drop', (event) => {
    zone.classList.remove('drop-zone--over');
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  });
}
