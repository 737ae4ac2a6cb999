// Draws the badge anew while it is designed, and says whether it can be read. Without this, "Show this" does the same.
interface Checked {
  checks: { verdict: string; sentence: string }[];
  problem?: string;
  suggestion: string;
}

for (const designer of document.querySelectorAll<HTMLElement>('[data-designer]')) {
  const form = designer.closest('form');
  if (!form) continue;
  const list = designer.querySelector<HTMLElement>('[data-contrast]');
  let waiting = 0;
  let asked = 0;

  const later = () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(look, 250);
  };

  const look = async () => {
    asked += 1;
    const mine = asked;
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && !['csrf', 'state', 'alt'].includes(name)) query.set(name, value);
    const answer = await fetch(`${designer.dataset.designer}/check?${query}`).catch(() => undefined);
    if (!answer?.ok || mine !== asked) return;
    const { checks, problem, suggestion } = (await answer.json()) as Checked;
    const lines = problem ? [{ verdict: 'poor', sentence: problem }, ...checks] : checks;
    const hint = designer.querySelector('[data-suggestion]');
    if (hint) hint.textContent = suggestion;
    list?.replaceChildren(...lines.map(lineOf));
    if (problem) return;
    for (const picture of designer.querySelectorAll<HTMLImageElement>('img[data-shown]'))
      picture.src = `${designer.dataset.designer}/preview.svg?${query}`;
  };

  form.addEventListener('input', (event) => {
    const { target } = event;
    if (target instanceof HTMLInputElement && target.type === 'color') choose(form, 'own');
    if (target instanceof HTMLInputElement && target.name === 'palette') fill(form, target);
    later();
  });
  // The fields have their earlier values once the event is over.
  form.addEventListener('reset', () => window.setTimeout(later));
}

function lineOf({ verdict, sentence }: Checked['checks'][number]): HTMLLIElement {
  const line = document.createElement('li');
  line.dataset.verdict = verdict;
  line.textContent = sentence;
  return line;
}

function choose(form: HTMLFormElement, palette: string): void {
  const own = form.querySelector<HTMLInputElement>(`input[name=palette][value=${palette}]`);
  if (own) own.checked = true;
}

/** The four fields show what the chosen palette has, so that one can go on from there. */
function fill(form: HTMLFormElement, chosen: HTMLInputElement): void {
  const swatch = chosen.closest('label')?.querySelectorAll('[fill^="#"]') ?? [];
  const [ring, ground, symbol, text] = [...swatch].map((part) => part.getAttribute('fill') ?? '');
  for (const [name, value] of Object.entries({ ring, ground, symbol, text })) {
    const field = form.querySelector<HTMLInputElement>(`input[name=${name}Colour]`);
    if (field && value) field.value = value;
  }
}
