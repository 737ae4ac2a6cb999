/** An address that names something: of a page, or a URN. */
export function isAddress(text: string): boolean {
  return text.length <= 2000 && /^(https?:\/\/|urn:)[^\s\p{C}<>"{}|\\^`]+$/iu.test(text);
}
