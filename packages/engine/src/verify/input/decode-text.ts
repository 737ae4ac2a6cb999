/**
 * The text of a file, or undefined when it is none: UTF-8, or UTF-16 as some editors save it, each with or without the
 * mark at its beginning. JSON begins with an ASCII letter, so that a zero byte tells the order (RFC 4627 §3).
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined))
    return 'utf-16be';
  if ((first === 0xff && second === 0xfe) || (second === 0 && first !== 0)) return 'utf-16le';
  return 'utf-8';
}
