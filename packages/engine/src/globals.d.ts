/**
 * The few globals that Node and every browser share, and that `lib: es2024` does not name. Declared here so that the
 * engine compiles without the DOM and without Node's types; where those are loaded too, theirs win.
 */
declare var TextEncoder: {
  new (): { encode(text?: string): Uint8Array<ArrayBuffer> };
};

declare var TextDecoder: {
  new (
    label?: string,
    options?: { fatal?: boolean; ignoreBOM?: boolean },
  ): { decode(bytes?: Uint8Array): string };
};

declare var URL: {
  new (
    url: string,
    base?: string,
  ): {
    href: string;
    origin: string;
    protocol: string;
    username: string;
    password: string;
    host: string;
    hostname: string;
    port: string;
    pathname: string;
    search: string;
    hash: string;
  };
  canParse(url: string, base?: string): boolean;
};
