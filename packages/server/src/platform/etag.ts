/** Whether the reader has it already: one of the tags in `If-None-Match`, weak ones included (RFC 9110 §13.1.2). */
export function isKnownTag(ifNoneMatch: string | undefined, tag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}
