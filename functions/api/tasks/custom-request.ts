import { CustomDefinition, type ExaminedDefinition } from '../../core/custom/definition.ts';
import { type Examiners, examineCustom } from '../../core/custom/examine.ts';
import { type Fault, refuseFaults } from '../../core/refusal.ts';
import { type ReadYaml, readYaml } from './custom-yaml.ts';

export interface CustomRequest {
  readonly custom?: CustomDefinition;
  readonly customYaml?: string;
}

/** A definition as it was written, and how faults in it are told. */
interface WrittenDefinition {
  readonly definition: CustomDefinition;
  told(faults: readonly Fault[]): readonly Fault[];
}

/** The definition of a request, examined; `undefined` if it brings none. Refuses one that has faults. */
export async function examinedRequest(
  request: CustomRequest,
  examiners: () => Promise<Examiners>,
): Promise<ExaminedDefinition | undefined> {
  const written = writtenDefinition(request);
  if (!written) return undefined;
  const examination = await examineCustom(written.definition, await examiners());
  if ('definition' in examination) return examination.definition;
  refuseFaults(written.told(examination.faults));
  return undefined;
}

function writtenDefinition({ custom, customYaml }: CustomRequest): WrittenDefinition | undefined {
  if (customYaml === undefined) {
    const told = (faults: readonly Fault[]) =>
      faults.map((fault) => ({ ...fault, where: `body.custom.${fault.where}` }));
    return custom && { definition: custom, told };
  }
  if (custom) {
    refuseFaults([{ where: 'body.customYaml', what: 'Send either `custom` or `customYaml`.' }]);
  }
  const yaml = readYaml(customYaml, 'body.customYaml');
  if ('faults' in yaml) {
    refuseFaults(yaml.faults);
    return undefined;
  }
  const told = (faults: readonly Fault[]) => faults.map((fault) => placed(fault, yaml));
  const parsed = CustomDefinition.safeParse(yaml.value);
  if (parsed.success) return { definition: parsed.data, told };
  const faults = parsed.error.issues.map(({ path, message, ...issue }) => {
    const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const at = unknown === undefined ? path : [...path, unknown];
    return { where: at.map(String).join('.'), what: message };
  });
  refuseFaults(told(faults));
  return undefined;
}

/** A fault with where it stands in the text. */
const placed = ({ where, what }: Fault, yaml: ReadYaml): Fault => ({
  where: ['body.customYaml', where].filter(Boolean).join('.'),
  what,
  ...yaml.placeOf(where.split('.')),
});
