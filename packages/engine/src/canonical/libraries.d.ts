/** The parts of two untyped libraries that the general path uses. */
declare module 'jsonld' {
  export interface RemoteDocument {
    contextUrl: null;
    documentUrl: string;
    document: object;
    tag: 'static';
  }
  const jsonld: {
    toRDF(
      input: object,
      options: {
        base: null;
        safe: true;
        rdfDirection: 'i18n-datatype';
        produceGeneralizedRdf: false;
        documentLoader: (url: string) => Promise<RemoteDocument>;
        contextResolver: object;
      },
    ): Promise<object[]>;
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
    NQuads: { parse(text: string): object[]; serialize(dataset: object[]): string };
  };
  export default rdfCanonize;
}
