/** What is drawn over a badge that was taken back: the sign that needs no words, on light and on dark ground. */
const sign = '<circle cx="256" cy="256" r="168"/><path d="M137.200 137.200 374.800 374.800"/>';

/** The picture of `composeBadge`, faded and struck out. It stays readable, and nobody takes it for one that counts. */
export function strikeBadge(svg: string): string {
  const opened = svg.replace(/^<svg[^>]*>/, (opening) => `${opening}<g opacity=".5">`);
  const struck = `<g fill="none" stroke-linecap="round"><g stroke="#fff" stroke-width="46">${sign}</g><g stroke="#a8322a" stroke-width="32">${sign}</g></g>`;
  return opened.replace(/<\/svg>$/, `</g>${struck}</svg>`);
}
