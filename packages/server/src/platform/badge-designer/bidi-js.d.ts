declare module 'bidi-js' {
  interface Bidi {
    /** A level a UTF-16 unit (UAX 9): odd ones go from right to left. */
    getEmbeddingLevels(text: string): { levels: Uint8Array };
  }
  export default function bidiFactory(): Bidi;
}
