/** One line of text without what XML forbids and without controls that could turn the words around. */
export function cleanText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ').replace(unwanted, '').trim();
}

// Controls (Cc), marks of direction and joining and other formats (Cf), and the two code points that XML forbids.
const unwanted = /[\p{Cc}\p{Cf}\ufffe\uffff]/gu;

export function escapeXml(text: string): string {
  // Most texts have nothing of it.
  if (!/[&<>"']/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
