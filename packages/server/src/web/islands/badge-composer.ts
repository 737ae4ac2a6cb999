// Redraws the badge when another shape, palette or symbol is chosen. Without this, "Show this" does the same.
for (const composer of document.querySelectorAll<HTMLElement>('[data-preview]')) {
  const picture = composer.querySelector<HTMLImageElement>('.composer__preview img');
  composer.addEventListener('change', () => {
    const chosen = new URLSearchParams();
    for (const input of composer.querySelectorAll<HTMLInputElement>('input[type=radio]:checked'))
      chosen.set(input.name, input.value);
    if (picture) picture.src = `${composer.dataset.preview}?${chosen}`;
  });
}
