/** The parts of two untyped libraries that the general path uses. */
declare module 'jsonld' {
  export interface RemoteDocument {
    contextUrl: null;
    documentUrl: string;
    document: object;
    tag: 'static';
  }
  export interface JsonLdOptions {
    base: null;
    safe: true;
    documentLoader: (url: string) => Promise<RemoteDocument>;
    contextResolver: object;
  }
  type JsonValue = import('../ports.ts').JsonValue;
  type JsonObject = import('../ports.ts').JsonObject;
  const jsonld: {
    toRDF(
      input: object,
      options: JsonLdOptions & { rdfDirection: 'i18n-datatype'; produceGeneralizedRdf: false },
    ): Promise<import('rdf-canonize').Quad[]>;
    expand(input: object, options: JsonLdOptions): Promise<JsonValue[]>;
    compact(input: object, context: JsonValue, options: JsonLdOptions): Promise<JsonObject>;
  };
  export default jsonld;
}

declare module 'jsonld/lib/ContextResolver.js' {
  const ContextResolver: {
    new (options: {
      sharedCache: { get(key: string): unknown; set(key: string, value: unknown): unknown };
    }): object;
  };
  export default ContextResolver;
}

declare module 'rdf-canonize' {
  export interface Term {
    termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph';
    value: string;
  }
  export interface Quad {
    subject: Term;
    predicate: Term;
    object: Term;
    graph: Term;
  }
  const rdfCanonize: {
    canonize(
      dataset: object[],
      options: {
        algorithm: 'RDFC-1.0';
        format: 'application/n-quads';
        maxWorkFactor: number;
        createMessageDigest: () => { update(text: string): void; digest(): string };
        canonicalIdMap?: Map<string, string>;
      },
    ): Promise<string>;
    NQuads: {
      parse(text: string): object[];
      serialize(dataset: object[]): string;
      serializeQuad(quad: Quad): string;
    };
  };
  export default rdfCanonize;
}
