import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../functions/api/tasks/custom-yaml.ts';
import { readTask } from '../../../functions/data/tasks/tasks.ts';
import { type ApiRequest, joinTenant } from '../../support/api/call-api.ts';
import { openWholeApi } from '../../support/api/whole-api.ts';
import { volumesEncrypted } from '../../support/custom/definitions.ts';
import { tenantId } from '../../support/runs/run-samples.ts';

async function openTasks() {
  const api = openWholeApi();
  const user = await joinTenant(api.table, tenantId, 'ann', 'admin');
  const ask = (method: ApiRequest['method'], path: string, body?: object) =>
    api.call({ family: 'tasks', method, path, user, tenant: tenantId, ...(body && { body }) });
  return { ...api, ask };
}

const custom = { checks: [volumesEncrypted] };
const written = { name: 'Of our own', type: 'custom' };
const yaml = `checks:
  - key: volumes-encrypted
    title: Volumes are encrypted
    severity: high
    call: {service: ec2, operation: DescribeVolumes}
    items: Volumes
    fails: Encrypted == \`false\`
    id: VolumeId
    message: "Volume {VolumeId} is not encrypted."
`;

describe('a task with checks of its own', () => {
  it('is the same from YAML and from JSON, and says the actions that it needs', async () => {
    const { ask, table } = await openTasks();

    const fromJson = await ask('POST', '/tasks', { ...written, custom });
    const fromYaml = await ask('POST', '/tasks', { ...written, customYaml: yaml });

    expect([fromJson.status, fromYaml.status]).toEqual([201, 201]);
    const [one, other] = await Promise.all(
      [fromJson, fromYaml].map(({ body }) => readTask(table, tenantId, body.taskId)),
    );
    expect(one?.custom).toEqual(other?.custom);
    const { body: read } = await ask('GET', `/tasks/${fromJson.body.taskId}`);
    expect(read.custom).toEqual({
      ...custom,
      actions: { 'ec2:DescribeVolumes': 'ec2:DescribeVolumes' },
    });
  });

  it('says what it would cover before it is made', async () => {
    const { ask } = await openTasks();

    const { status, body } = await ask('POST', '/tasks/preview', { type: 'custom', custom });

    expect(status).toBe(200);
    expect(body).toMatchObject({ services: ['ec2'] });
  });

  it('is erased with what it found, also when the first attempt got no further', async () => {
    const { ask, effects } = await openTasks();
    const { body } = await ask('POST', '/tasks', { ...written, custom });

    expect((await ask('DELETE', `/tasks/${body.taskId}`)).status).toBe(204);
    expect((await ask('DELETE', `/tasks/${body.taskId}`)).status).toBe(204);

    expect(effects.filter((effect) => effect === 'erasing')).toHaveLength(2);
  });

  it.each<readonly [string, object, object]>([
    [
      'without checks',
      {},
      { where: 'body.custom', what: 'Say the checks of the task here, or as `customYaml`.' },
    ],
    [
      'of the type checks',
      { type: 'checks', custom },
      { where: 'body.custom', what: 'A task of the type "checks" has no checks of its own.' },
    ],
    [
      'with both',
      { custom, customYaml: yaml },
      { where: 'body.customYaml', what: 'Send either `custom` or `customYaml`.' },
    ],
    [
      'narrowed by checks of the catalogue',
      { custom, scope: { severities: ['high'] } },
      {
        where: 'body.scope.severities',
        what: 'A task of the type custom is narrowed by accounts, regions alone.',
      },
    ],
    [
      'of a mistyped operation',
      {
        custom: {
          checks: [{ ...volumesEncrypted, call: { service: 'ec2', operation: 'DescribeVolume' } }],
        },
      },
      {
        where: 'body.custom.checks.0.call.operation',
        what: expect.stringContaining('DescribeVolume is no operation of ec2'),
      },
    ],
    [
      'of a mistyped operation in YAML',
      { customYaml: yaml.replace('DescribeVolumes', 'DescribeVolume') },
      {
        where: 'body.customYaml.checks.0.call.operation',
        what: expect.any(String),
        line: 5,
        column: 26,
      },
    ],
    [
      'with a member that is none, in YAML',
      { customYaml: yaml.replace('severity', 'weight: 1\n    severity') },
      {
        where: 'body.customYaml.checks.0.weight',
        what: 'Unrecognized key: "weight"',
        line: 4,
        column: 5,
      },
    ],
  ])('is refused %s', async (_, own, fault) => {
    const { ask } = await openTasks();

    const { status, body } = await ask('POST', '/tasks', { ...written, ...own });

    expect(status).toBe(400);
    expect(body.faults).toContainEqual(fault);
  });
});

describe('YAML', () => {
  const faultsOf = (text: string) => {
    const read = readYaml(text, 'body');
    return 'faults' in read ? read.faults : [];
  };

  it.each([
    ['an alias bomb', `a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]`, 'Aliases are not taken here'],
    ['a key that stands twice', 'a: 1\na: 2', 'Map keys must be unique'],
    ['a tag that nobody knows', 'a: !!js/function x', 'Unresolved tag'],
    ['what is no YAML', 'a: [', 'Flow sequence'],
  ])('refuses %s, with its place', (_, text, what) => {
    expect(faultsOf(text)[0]).toEqual({
      where: 'body',
      what: expect.stringContaining(what),
      line: expect.any(Number),
      column: expect.any(Number),
    });
  });
});
