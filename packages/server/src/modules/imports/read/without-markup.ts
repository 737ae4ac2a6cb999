const markup = /<\/?(?:p|br|ul|ol|li|div|span|strong|b|i|em|u|a|h[1-6]|table|tr|td|th)(?=[\s>/])/i;
const ends = /<(?:br|\/p|\/li|\/div|\/h[1-6]|\/tr|\/ul|\/ol)(?=[\s>/])[^<>]{0,2000}>/gi;
const items = /<li(?=[\s>/])[^<>]{0,2000}>/gi;
const tags = /<\/?[a-z][^<>]{0,2000}>/gi;
const signs: { [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text of what a catalogue keeps as HTML, with its lines; anything else as it is. */
export function withoutMarkup(text: string): string {
  if (!markup.test(text)) return text;
  return text
    .replace(/\s+/g, (blank) => (blank.includes('\n') ? ' ' : blank))
    .replace(ends, '\n')
    .replace(items, '- ')
    .replace(tags, '')
    .replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{1,8});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return signs[name.toLowerCase()] ?? whole;
      const code =
        name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .toWellFormed()
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
