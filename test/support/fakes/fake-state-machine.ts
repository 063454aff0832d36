import type {
  KnownExecution,
  StateMachine,
} from '../../../functions/platform/own/state-machine.ts';

const arnOf = (name: string) => `arn:aws:states:us-east-1:111111111111:execution:run-task:${name}`;

/** The executions that Step Functions knows, by ARN; what `start` starts runs until a test ends it. */
export function createFakeStateMachine(before: () => void = () => undefined) {
  const executions = new Map<string, KnownExecution & { readonly input?: string }>();
  const started: string[] = [];
  const described: string[] = [];
  const stopped: string[] = [];
  const stateMachine: StateMachine = {
    arnOf,
    async describe(arn) {
      described.push(arn);
      return executions.get(arn);
    },
    async start(name, input) {
      before();
      if (executions.has(arnOf(name))) return;
      executions.set(arnOf(name), { status: 'RUNNING', input });
      started.push(name);
    },
    async stop(arn, error, cause) {
      before();
      stopped.push(arn);
      const known = executions.get(arn);
      if (known?.status === 'RUNNING') executions.set(arn, { status: 'ABORTED', error, cause });
      return executions.get(arn);
    },
  };
  return { stateMachine, executions, started, described, stopped };
}
