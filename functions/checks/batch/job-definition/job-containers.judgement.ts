import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type {
  ContainerProperties,
  EcsProperties,
  EksContainer,
  EksProperties,
  JobDefinition,
} from '../shapes.generated.ts';

/** What a container of a job is started with, wherever the job runs. */
export interface JobContainer {
  readonly variables: readonly (readonly [name: string, value: string])[];
  /** Its commands, by what Batch calls them. */
  readonly commands: Readonly<Record<string, readonly string[]>>;
  readonly isPrivileged: boolean;
}

/**
 * The containers of a job: one, those of a task, those of a pod, or any of these for each range of nodes.
 *
 * https://docs.aws.amazon.com/batch/latest/APIReference/API_JobDefinition.html
 */
export function containersOf(job: JobDefinition): readonly JobContainer[] {
  const { containerProperties, ecsProperties, eksProperties, nodeProperties } = job;
  const ranges = nodeProperties
    ? answered(nodeProperties.nodeRangeProperties, 'nodeRangeProperties')
    : [];
  const parts = [{ container: containerProperties, ecsProperties, eksProperties }, ...ranges];
  const containers = parts.flatMap((part) => [
    ...(part.container ? [plainContainer(part.container)] : []),
    ...(part.ecsProperties ? taskContainers(part.ecsProperties) : []),
    ...(part.eksProperties ? podContainers(part.eksProperties) : []),
  ]);
  if (containers.length > 0) return containers;
  throw new IncompleteAnswerError('Batch answered a job definition without containers.');
}

// A variable without value is empty, and what a container leaves out it has none of:
// https://docs.aws.amazon.com/batch/latest/APIReference/API_ContainerProperties.html
const plainContainer = ({
  environment = [],
  command = [],
  privileged = false,
}: Pick<ContainerProperties, 'environment' | 'command' | 'privileged'>): JobContainer => ({
  variables: variablesOf(environment),
  commands: { command },
  isPrivileged: privileged,
});

const taskContainers = ({ taskProperties }: EcsProperties): readonly JobContainer[] =>
  answered(taskProperties, 'taskProperties').flatMap(({ containers }) =>
    answered(containers, 'containers').map(plainContainer),
  );

const podContainers = ({ podProperties }: EksProperties): readonly JobContainer[] => {
  const { containers, initContainers = [] } = answered(podProperties, 'podProperties');
  return [...answered(containers, 'containers'), ...initContainers].map(podContainer);
};

const podContainer = (container: EksContainer): JobContainer => {
  const { env = [], command = [], args = [], securityContext } = container;
  return {
    variables: variablesOf(env),
    commands: { command, args },
    isPrivileged: securityContext?.privileged ?? false,
  };
};

const variablesOf = (
  listed: readonly { readonly name?: string | undefined; readonly value?: string | undefined }[],
) =>
  listed.map(({ name, value = '' }) => [answered(name, 'the name of a variable'), value] as const);
