/** A schema as OpenAPI 3.1 has it: JSON Schema 2020-12. Only what our documents use is named. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: { [name: string]: JsonSchema };
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  examples?: unknown[];
}

export interface OpenApiParameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description: string;
  schema: JsonSchema;
  example?: unknown;
}

export interface OpenApiMedia {
  [mediaType: string]: { schema: JsonSchema; example?: unknown };
}

export interface OpenApiResponse {
  description: string;
  headers?: { [name: string]: { description: string; schema: JsonSchema } };
  content?: OpenApiMedia;
}

export interface OpenApiOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters: OpenApiParameter[];
  requestBody?: { required: true; content: OpenApiMedia };
  responses: { [status: string]: OpenApiResponse };
  /** Names of scopes, as OpenAPI 3.1 allows for every kind of scheme. */
  security: { [scheme: string]: string[] }[];
}

/** An OpenAPI 3.1 document, as far as ours go. */
export interface OpenApiDocument {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: { [path: string]: { [method: string]: OpenApiOperation } };
  components: {
    schemas: { [name: string]: JsonSchema };
    securitySchemes: { [name: string]: { type: 'http'; scheme: 'bearer'; description: string } };
  };
}
