/** Text of XML 1.0: what may not stand in it at all is left out, such as control characters of a sheet. */
export function escapeXml(text: string): string {
  const marks: { [mark: string]: string } = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

/** An element; its attributes and its text are escaped, elements in it are not. Undefined attributes are left out. */
export function element(
  name: string,
  attributes: { [name: string]: string | undefined },
  content: string | readonly string[] = [],
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value)}"`],
  );
  const inside = typeof content === 'string' ? escapeXml(content) : content.join('');
  const open = `<${name}${written.join('')}`;
  return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`;
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
