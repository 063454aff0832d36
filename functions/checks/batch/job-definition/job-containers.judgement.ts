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
  return [{ container: containerProperties, ecsProperties, eksProperties }, ...ranges].flatMap(
    (part) => [
      ...(part.container ? [plainContainer(part.container)] : []),
      ...(part.ecsProperties ? taskContainers(part.ecsProperties) : []),
      ...(part.eksProperties ? podContainers(part.eksProperties) : []),
    ],
  );
}

// A variable without value is empty, and what a container leaves out it has none of:
// https://docs.aws.amazon.com/batch/latest/APIReference/API_ContainerProperties.html
const plainContainer = ({
  environment = [],
  command = [],
}: Pick<ContainerProperties, 'environment' | 'command'>): JobContainer => ({
  variables: variablesOf(environment),
  commands: { command },
});

const taskContainers = ({ taskProperties }: EcsProperties): readonly JobContainer[] =>
  answered(taskProperties, 'taskProperties').flatMap(({ containers }) =>
    answered(containers, 'containers').map(plainContainer),
  );

const podContainers = ({ podProperties }: EksProperties): readonly JobContainer[] => {
  const { containers, initContainers = [] } = answered(podProperties, 'podProperties');
  return [...answered(containers, 'containers'), ...initContainers].map(podContainer);
};

const podContainer = ({ env = [], command = [], args = [] }: EksContainer): JobContainer => ({
  variables: variablesOf(env),
  commands: { command, args },
});

const variablesOf = (
  listed: readonly { readonly name?: string | undefined; readonly value?: string | undefined }[],
) =>
  listed.map(({ name, value = '' }) => [answered(name, 'the name of a variable'), value] as const);
