export interface RdfcOptions {
  /** Hash of the UTF-8 bytes of a string, hexadecimal. */
  hash(text: string): string;
  /**
   * N-degree hashes allowed = (blank nodes with equal first-degree hashes) ** workFactor, the rule of rdf-canonize,
   * so that both refuse the same poison graphs. Beyond it a Fallback with `work-limit` is thrown.
   */
  workFactor: number;
}
