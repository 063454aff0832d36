import { readFileSync, rmSync } from 'node:fs';
import { createApp } from '../../lib/app.ts';
import { stageConfig, stageNames } from '../../lib/config/stages.ts';

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: as many shapes as CloudFormation has resource types.
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: readonly string[];
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { Value: unknown; Export?: { Name: string } }>>;
}

/** A resource with its place: `<stack>/<logical id>`. References to it are written the same way. */
export interface Placed extends Resource {
  readonly path: string;
}

export interface Synthesised {
  readonly config: ReturnType<typeof stageConfig>;
  /** Templates by stack name, as they stand on disk. */
  readonly templates: Readonly<Record<string, string>>;
  /** Every resource of every stack, with all references written as `<stack/logical id>`. */
  readonly resources: readonly Placed[];
}

const mailFrom = 'no-reply@example.com';

/** The CDK's own function that empties the buckets of a stage that gives up its data: none of ours. */
const ofTheCdk = /^CustomS3AutoDeleteObjects/;

const bundlingOff = { 'aws:cdk:bundling-stacks': [], site: 'test/support/site' };

/** Throws what cdk-nag finds, if it is not acknowledged. */
export function synthesise(stage: string): Synthesised {
  const app = createApp({
    context: { stage, ...(stage === 'prod' && { mailFrom }), ...bundlingOff },
    // 3 s a stage; the CLI does it, and cfn-lint looks at the same templates in the end-to-end tests.
    builtinCloudFormationValidation: false,
  });
  const assembly = app.synth();
  const stacks = assembly.stacks.map(({ stackName, templateFullPath }) => {
    const text = readFileSync(templateFullPath, 'utf8');
    return { stackName, text, template: JSON.parse(text) as Template };
  });
  const exports = new Map(
    stacks.flatMap(({ stackName, template }) =>
      Object.entries(template.Outputs ?? {}).flatMap(([output, { Value, Export }]) => {
        const value = written(Value, stackName, new Map());
        const names = [`${stackName}.${output}`, ...(Export ? [Export.Name] : [])];
        return names.map((name) => [name, value] as const);
      }),
    ),
  );
  rmSync(assembly.directory, { recursive: true });
  return {
    config: stageConfig(stage, { mailFrom }),
    templates: Object.fromEntries(stacks.map(({ stackName, text }) => [stackName, text])),
    resources: stacks.flatMap(({ stackName, template }) =>
      Object.entries(template.Resources)
        .filter(([id]) => !ofTheCdk.test(id))
        .map(([id, resource]) => ({
          ...(written(resource, stackName, exports) as Resource),
          path: `${stackName}/${id}`,
        })),
    ),
  };
}

/** A value with CloudFormation's functions worked out as far as a reader can without an account. */
function written(value: unknown, stack: string, exports: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((item) => written(item, stack, exports));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [name, given] = entries.length === 1 ? (entries[0] ?? []) : [];
  if (name === 'Ref') return given.startsWith('AWS::') ? `<${given}>` : `<${stack}/${given}>`;
  if (name === 'Fn::GetAtt') {
    const [id, attribute] = given;
    return attribute === 'Arn' ? `<${stack}/${id}>` : `<${stack}/${id}.${attribute}>`;
  }
  if (name === 'Fn::ImportValue') return exports.get(given) ?? `<unknown export ${given}>`;
  if (name === 'Fn::GetStackOutput') {
    const output = `${given.StackName}.${given.OutputName}`;
    return exports.get(output) ?? `<unknown output ${output}>`;
  }
  if (name === 'Fn::Join')
    return given[1].map((part: unknown) => written(part, stack, exports)).join(given[0]);
  return Object.fromEntries(entries.map(([key, item]) => [key, written(item, stack, exports)]));
}

/** Resources of one type. An empty answer is a mistake of the test, never a pass. */
export function ofType({ resources }: Synthesised, type: string): readonly Placed[] {
  const found = resources.filter(({ Type }) => Type === type);
  if (found.length === 0) throw new Error(`There is no ${type} in any stack.`);
  return found;
}

/** Every stage, synthesised once. */
export const synthesised: readonly (readonly [string, Synthesised])[] = stageNames.map((stage) => [
  stage,
  synthesise(stage),
]);
