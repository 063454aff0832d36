import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { ofType, type Synthesised, synthesise, synthesised, type Template } from './synthesised.ts';

const folder = mkdtempSync(join(tmpdir(), 'roundsman-recovery-'));
const config = join(folder, 'roundsman.config.json');
afterAll(() => rmSync(folder, { recursive: true }));

/** The stage dev with settings of an operator's own. */
function deployed(settings: object): Synthesised {
  writeFileSync(config, JSON.stringify({ stages: { dev: settings } }));
  vi.stubEnv(
    'CDK_CONTEXT_JSON',
    JSON.stringify({ config, site: 'test/support/site', 'aws:cdk:bundling-stacks': [] }),
  );
  try {
    return synthesise('dev');
  } finally {
    vi.unstubAllEnvs();
  }
}

const before = deployedAlready('dev');
function deployedAlready(stage: string): Synthesised {
  const [, known] = synthesised.find(([name]) => name === stage) ?? [];
  return known ?? expect.fail(`There is no stage ${stage}.`);
}

const dataStack = 'roundsman-dev-data';
const parsed = ({ templates }: Synthesised, stack: string): Template =>
  JSON.parse(templates[stack] ?? '{}');
/** Without what versions of functions are called: it follows from their settings. */
const textOf = ({ resources }: Synthesised) =>
  JSON.stringify(resources).replaceAll(/CurrentVersion\w+/g, 'CurrentVersion');

const exportsOf = (stage: Synthesised) =>
  Object.values(parsed(stage, dataStack).Outputs ?? {}).flatMap(({ Export, Value }) =>
    Export ? [[Export.Name, Value] as const] : [],
  );

describe('a table that was restored', () => {
  const restored = deployed({ tenantTable: 'brought-back' });
  const [own] = ofType(before, 'AWS::DynamoDB::Table');
  const ownTable = `<${own?.path}>`;
  const arn = 'arn:<AWS::Partition>:dynamodb:<AWS::Region>:<AWS::AccountId>:table/brought-back';
  const users = (stage: Synthesised) =>
    stage.resources.filter((resource) => JSON.stringify(resource.Properties).includes(ownTable));

  it("takes the place of the stack's own wherever that was named, by name and by ARN", () => {
    expect(users(before).length).toBeGreaterThan(20);
    expect(users(restored)).toEqual([]);
    const inItsPlace = textOf(before)
      .replaceAll(ownTable, arn)
      // What named the table by its name: environments, metrics, the state machine.
      .replace(/("TABLE_NAME":|"TableName":)"arn:[^"]*"/g, '$1"brought-back"')
      .replaceAll(
        `"Name":"TableName","Value":"${arn}"`,
        '"Name":"TableName","Value":"brought-back"',
      )
      .replaceAll(`\\"TableName\\",\\"${arn}\\"`, '\\"TableName\\",\\"brought-back\\"');
    expect(textOf(restored)).toBe(inItsPlace);
  });

  it('leaves its own table as it was: nothing of it is lost, and one can go back', () => {
    const [table] = ofType(restored, 'AWS::DynamoDB::Table');

    expect(table).toEqual(own);
  });

  it('keeps every export: the stacks that import it are updated after', () => {
    const exported = exportsOf(before);

    expect(exported.filter(([name]) => name.includes('TenantTable'))).toHaveLength(2);
    expect(Object.fromEntries(exportsOf(restored))).toEqual(Object.fromEntries(exported));
  });

  it('is what operators are told is in use', () => {
    expect(parsed(restored, dataStack).Outputs?.TableName?.Value).toBe('brought-back');
  });
});

describe('a user pool that was lost', () => {
  const renewed = deployed({ lostUserPools: 1 });
  const idOf = (stage: Synthesised, type: string) => ofType(stage, type)[0]?.path ?? '';

  it('is replaced by another, which the API uses', () => {
    for (const type of ['AWS::Cognito::UserPool', 'AWS::Cognito::UserPoolClient']) {
      const [old, other] = [idOf(before, type), idOf(renewed, type)];
      expect(old).not.toBe(other);
      expect(textOf(before)).toContain(`<${old}`);
      expect(textOf(renewed)).not.toContain(`<${old}`);
      expect(ofType(renewed, type)).toHaveLength(1);
    }
  });

  it('is imported by no stack: its id could not change while one does', () => {
    const imported = Object.keys(before.templates).flatMap(
      (stack) => JSON.stringify(parsed(before, stack)).match(/"Fn::ImportValue":"[^"]+"/g) ?? [],
    );

    expect(imported.length).toBeGreaterThan(10);
    expect(imported.filter((text) => text.includes('Users'))).toEqual([]);
  });
});
