import { resolve } from 'node:path';
import * as z from 'zod';
import { readData } from '../models/data.ts';

const Schema = z.object({
  primaryIdentifier: z.array(z.string()).default([]),
  handlers: z
    .object({
      list: z
        .object({
          permissions: z.array(z.string()).default([]),
          handlerSchema: z.object({ required: z.array(z.string()).default([]) }).optional(),
        })
        .optional(),
    })
    .default({}),
});

/** One type of CloudFormation's registry, as far as a listing needs it. */
export interface RegistryType {
  /** `AWS::SQS::Queue` */
  readonly type: string;
  /** The IAM actions that its list handler asks for. */
  readonly permissions: readonly string[];
  /** Names of the properties that tell one from another: `QueueUrl`. */
  readonly identifiers: readonly string[];
  /** Why it is not listed on its own. */
  readonly refusal?: 'is not listed' | 'is listed within another';
}

/** All of the registry's types, by name. @param schemas cfn-lint's folder `data/schemas`. */
export function registryTypes(schemas: string): readonly RegistryType[] {
  const files = z
    .record(z.string(), z.string())
    .parse(readData(resolve(schemas, 'providers/us-east-1.json')));
  return Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, file]) => {
      const { primaryIdentifier, handlers } = Schema.parse(
        readData(resolve(schemas, 'resources', `${file}.json`)),
      );
      const { list } = handlers;
      const isNested = (list?.handlerSchema?.required.length ?? 0) > 0;
      return {
        type,
        permissions: list?.permissions ?? [],
        identifiers: primaryIdentifier.map((path) => path.slice(path.lastIndexOf('/') + 1)),
        ...(!list && { refusal: 'is not listed' as const }),
        ...(isNested && { refusal: 'is listed within another' as const }),
      };
    });
}
