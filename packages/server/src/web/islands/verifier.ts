import type { Setting } from './capsule-view.part.tsx';

// Checks a file as soon as it is dropped or chosen. Without script the form does the same with its button.
// A proof capsule is checked here, on the device: all that is needed for it is fetched with the page, so that it works
// without a network afterwards.
const form = document.querySelector<HTMLFormElement>('#verify-form');
const zone = form?.querySelector<HTMLElement>('[data-drop]');
const input = zone && document.getElementById(zone.dataset.drop ?? '');

if (form && zone && input instanceof HTMLInputElement) {
  const place = document.querySelector<HTMLElement>('[data-capsule]');
  const ready = place ? loadChecker(place.dataset.capsule ?? '') : Promise.resolve(undefined);
  const take = async () => {
    const checker = await ready;
    const [file] = input.files ?? [];
    const capsule = file && (await checker?.capsuleIn(file));
    if (!capsule || !checker || !place) return form.requestSubmit();
    const expected = String(new FormData(form).get('expected') ?? '').trim();
    await checker.tellCapsule(place, { capsule, expected }, checker.setting);
    input.value = '';
  };
  const words = zone.querySelector<HTMLElement>('.drop-zone__words');
  if (words) words.hidden = false;
  zone.classList.add('drop-zone--live');
  input.addEventListener('change', () => {
    if (input.files?.length) void take();
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
    void take();
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
    void take();
  });
}

/** Undefined where it could not be had: then the form sends the file to the server, which can do the same. */
async function loadChecker(address: string) {
  try {
    const [part, answer] = await Promise.all([import('./capsule-check.part.ts'), fetch(address)]);
    if (!answer.ok) return undefined;
    return { ...part, setting: (await answer.json()) as Setting };
  } catch {
    return undefined;
  }
}
