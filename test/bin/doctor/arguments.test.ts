import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOptions } from '../../../bin/doctor/arguments.ts';
import { doctorPolicy } from '../../../bin/doctor/aws/permissions.ts';
import { UsageError } from '../../../bin/operator/usage-error.ts';

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roundsman-doctor-'));
  file = join(folder, 'settings.json');
  writeFileSync(file, JSON.stringify({ stages: { prod: { region: 'eu-west-1' } } }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (...args: readonly string[]) => readOptions(['-c', `config=${file}`, ...args]);

describe('the command line', () => {
  it('takes settings as the CDK does: the command line wins over the file', () => {
    const prod = ['-c', 'stage=prod', '-c', 'mailFrom=a@example.com'];

    expect(read(...prod)).toMatchObject({
      config: { name: 'prod', region: 'eu-west-1', mail: { from: 'a@example.com' } },
      deployed: false,
      waitMinutes: 10,
      given: `-c config=${file} -c stage=prod -c mailFrom=a@example.com`,
    });
    expect(read(...prod, '-c', 'region=us-east-1')).toMatchObject({
      config: { region: 'us-east-1' },
    });
  });

  it('takes what a trial needs', () => {
    const trial = ['--deployed', '--account', '123456789012', '--account-profile', 'p'];

    expect(read('-c', 'stage=local', ...trial, '--wait', '3', '--json')).toMatchObject({
      deployed: true,
      account: '123456789012',
      accountProfile: 'p',
      waitMinutes: 3,
      json: true,
    });
  });

  it.each([
    [[], 'No stage was chosen'],
    [['-c', 'stage=none'], 'There is no stage "none"'],
    [['-c', 'stage=prod'], 'has no sender'],
    [['-c', 'stage=local', '-c', 'mail'], '-c <key>=<value>'],
    [['-c', 'stage=local', '-c', 'colour=red'], 'nothing that the platform takes'],
    [['-c', 'stage=local', '--deployed', '--account', '1'], 'twelve digits'],
    [['-c', 'stage=local', '--deployed', '--wait', '0'], 'at wait'],
    [['-c', 'stage=local', '--deployed', '--account-profile', 'p'], '--account <12 digits>'],
    [['-c', 'stage=local', '--account', '123456789012'], 'add --deployed'],
    [['-c', 'stage=local', '--force'], '--force'],
    [['-c', 'stage=local', 'prod'], 'prod'],
  ])('refuses %j', (args, why) => {
    expect(() => read(...args)).toThrow(UsageError);
    expect(() => read(...args)).toThrow(why);
  });
});

describe('the policy of the doctor', () => {
  interface Policy {
    readonly Statement: readonly { Action: string | readonly string[]; Resource: string }[];
  }

  it('has nothing that it never asks', () => {
    const { Statement } = doctorPolicy('dev') as Policy;
    const actions = Statement.flatMap(({ Action }) => Action);
    const files = globSync('bin/doctor/**/*.ts').filter((file) => !file.endsWith('permissions.ts'));
    const sources = files.map((file) => readFileSync(file, 'utf8')).join('\n');

    const unasked = actions.filter((action) => !sources.includes(`'${action}'`));

    expect(unasked).toEqual([]);
  });

  it('lets it write only what belongs to the stage, and to users', () => {
    const { Statement } = doctorPolicy('dev') as Policy;

    const writing = Statement.filter(({ Resource }) => Resource !== '*');
    expect(writing.length).toBeGreaterThan(0);
    for (const { Action, Resource } of writing) {
      expect(Resource, String(Action)).toMatch(/roundsman-dev-|:userpool\//);
    }
    const anywhere = Statement.filter(({ Resource }) => Resource === '*').flatMap(
      ({ Action }) => Action,
    );
    expect(anywhere.length).toBeGreaterThan(0);
    expect(anywhere.filter((action) => !/:(Describe|Get|List)/.test(action))).toEqual([]);
  });
});
