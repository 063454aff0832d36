// @ts-expect-error: it comes without types.
import validate from 'asl-validator';
import { describe, expect, it } from 'vitest';
import { errorNames } from '../../functions/core/runs/failure-notice.ts';
import { ofType, synthesised } from './synthesised.ts';

// What Step Functions itself, Lambda and DynamoDB name, as far as the definition may catch it.
// https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html
const awsErrors = [
  'States.ALL',
  'DynamoDB.ConditionalCheckFailedException',
  'Lambda.TooManyRequestsException',
];

interface State {
  readonly Type: string;
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[] }[];
  readonly ItemProcessor?: { readonly States: Readonly<Record<string, State>> };
}

/** Every state, those inside a Map included. */
const statesIn = (states: Readonly<Record<string, State>>): readonly (readonly [string, State])[] =>
  Object.entries(states).flatMap(([name, state]) => [
    [name, state] as const,
    ...statesIn(state.ItemProcessor?.States ?? {}),
  ]);

describe.each(synthesised)('%s: the state machine', (_, stage) => {
  const machine = ofType(stage, 'AWS::StepFunctions::StateMachine')[0]?.Properties;
  const definition = JSON.parse(machine.DefinitionString);
  const catching = statesIn(definition.States).flatMap(([name, { Catch = [] }]) =>
    Catch.length > 0 ? [[name, Catch] as const] : [],
  );

  it('is what Amazon States Language allows', () => {
    const deployed = JSON.parse(machine.DefinitionString.replaceAll(/\$\{Partition\}/g, 'aws'));
    expect(validate(deployed).errors).toEqual([]);
  });

  it('is given every value that it asks for, and no other', () => {
    const asked = [...machine.DefinitionString.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);

    expect(Object.keys(machine.DefinitionSubstitutions).sort()).toEqual([...new Set(asked)].sort());
  });

  // Step Functions refuses anything else, and the validator does not see it.
  it.each(catching)('%s catches States.ALL last and alone', (_name, clauses) => {
    const all = clauses.map(({ ErrorEquals }) => ErrorEquals.includes('States.ALL'));

    expect(all).toEqual(clauses.map((_clause, index) => index === clauses.length - 1));
    expect(clauses.at(-1)?.ErrorEquals).toEqual(['States.ALL']);
  });

  it.each(catching)('%s catches only errors that exist', (_name, clauses) => {
    const known = [...awsErrors, ...Object.values(errorNames)];

    for (const name of clauses.flatMap(({ ErrorEquals }) => ErrorEquals)) {
      expect(known).toContain(name);
    }
  });

  it('logs what it does, but not what it is given', () => {
    expect(machine.LoggingConfiguration).toMatchObject({
      Level: 'ALL',
      IncludeExecutionData: false,
    });
    expect(machine.TracingConfiguration).toEqual({ Enabled: true });
  });
});
