import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../bin/operator/usage-error.ts';
import { readRequest } from '../../../bin/people/arguments.ts';
import { createPeople, settingsFile } from '../../support/commands/people-world.ts';

const stage = ['-c', 'stage=dev', '-c', `config=${settingsFile()}`];
const read = (...args: readonly string[]) => readRequest([...stage, ...args]);

describe('what is asked for', () => {
  it('is a verb with an address, as it is written everywhere', () => {
    expect(read('invite', ' Ada@Example.com ', '--days', '3')).toMatchObject({
      verb: 'invite',
      address: 'ada@example.com',
      days: 3,
      config: { name: 'dev', registration: 'open' },
    });
  });

  it('is about the stage as the CDK app has it, from the same file', () => {
    const config = settingsFile({ registration: 'closed', region: 'eu-west-1' });

    const request = readRequest(['-c', 'stage=dev', '-c', `config=${config}`, 'invitations']);

    expect(request).toMatchObject({ config: { registration: 'closed', region: 'eu-west-1' } });
  });

  it.each([
    ['nothing', [], 'Say what to do: add, invite'],
    ['a verb that there is not', ['remove'], 'There is no remove'],
    ['no address', ['add'], 'add takes one address'],
    ['two addresses', ['add', 'a@example.com', 'b@example.com'], 'add takes one address'],
    ['an address where none belongs', ['recover', 'a@example.com'], 'recover takes no address'],
    ['what is no address', ['add', 'ada'], 'address'],
    ["another verb's option", ['invite', 'a@example.com', '--tenant', 'x'], 'takes no --tenant'],
    ['an option that there is not', ['recover', '--force'], '--force'],
    ['days that are none', ['invite', 'a@example.com', '--days', 'many'], 'days'],
    ['a former user who is none', ['recover', '--user', '?'], 'user'],
    [
      'half of a setting',
      ['-c', 'registration', 'recover'],
      '-c registration is nothing that the platform takes',
    ],
    ['a setting that cannot be', ['-c', 'registration=maybe', 'recover'], 'registration'],
  ])('is refused with %s', (_, args, message) => {
    expect(() => read(...args)).toThrow(UsageError);
    expect(() => read(...args)).toThrow(message);
  });

  it('has to name a stage', () => {
    expect(() => readRequest(['recover'])).toThrow('No stage was chosen');
  });
});

describe('the command', () => {
  it('says how it is used', async () => {
    const { run, said } = createPeople();

    expect(await run('--help')).toBe(0);
    expect(said()).toContain('recover');
  });

  it('ends with 2 where it was used wrongly, and says where to read on', async () => {
    const { run, errors } = createPeople();

    expect(await run('add')).toBe(2);
    expect(errors.join()).toContain('npm run people -- --help');
  });
});
