import type * as z from 'zod';

/**
 * What of `zod-openapi` the generator uses. tsc takes it instead of the package's own types (`paths` of tsconfig.json):
 * those widen zod's `GlobalMeta` for the whole program, and every `.meta()` of every schema is then held against all of
 * OpenAPI, which was two thirds of the types that tsc made.
 */
export function createDocument(
  document: Document,
  options?: { readonly override?: (schema: { readonly jsonSchema: JsonSchema }) => void },
): Readonly<Record<string, unknown>>;

export interface ZodOpenApiOperationObject {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly requestParams: Readonly<
    Partial<Record<'path' | 'query' | 'header' | 'cookie', z.ZodObject>>
  >;
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, Response>>;
}

export type ZodOpenApiPathsObject = Readonly<
  Record<string, Readonly<Partial<Record<Method, ZodOpenApiOperationObject>>>>
>;

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface JsonSchema {
  readOnly?: unknown;
}

interface Response {
  readonly description: string;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Content;
}

interface Header {
  readonly description: string;
  readonly schema: { readonly type: 'string' };
}

type Content = Readonly<Record<string, { readonly schema: z.ZodType; readonly example?: unknown }>>;

interface Document {
  readonly openapi: '3.1.0';
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly identifier: string };
  };
  readonly servers: readonly {
    readonly url: string;
    readonly description: string;
    readonly variables: Readonly<Record<string, { readonly default: string }>>;
  }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: ZodOpenApiPathsObject;
  readonly components: {
    readonly securitySchemes: Readonly<
      Record<
        string,
        {
          readonly type: 'http';
          readonly scheme: 'bearer';
          readonly bearerFormat: string;
          readonly description: string;
        }
      >
    >;
  };
}
