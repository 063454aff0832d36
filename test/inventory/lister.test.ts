import { describe, expect, it } from 'vitest';
import type { Kind } from '../../functions/inventory/kind.ts';
import { listerOf } from '../../functions/inventory/lister.ts';
import { runScan } from '../support/checks/run-scan.ts';
import { denied, fakeAws, inPages, throwing } from '../support/fakes/fake-aws.ts';

const kind: Kind = {
  type: 'AWS::Widgets::Widget',
  service: 'widgets',
  api: 'widgets',
  operation: 'ListWidgets',
  action: 'widgets:ListWidgets',
  items: 'Widgets',
  arn: 'Arn',
  name: 'Name',
  created: 'Created',
  state: 'State.Name',
  tags: 'Tags',
};

const arn = 'arn:aws:widgets:eu-west-1:123456789012:widget/one';
const widget = { Arn: arn, Name: 'one', Created: 1_700_000_000, State: { Name: 'ready' } };

const tagging = (mappings: readonly object[]) => inPages('ResourceTagMappingList', [mappings]);

async function list(
  of: Kind,
  items: readonly unknown[],
  tags: Parameters<typeof fakeAws>[0]['lists'],
) {
  const aws = fakeAws({
    lists: { 'widgets:ListWidgets': inPages('Widgets', [items]), ...tags },
  });
  const { steps } = await runScan(aws, [listerOf(of)]);
  return { asked: aws.asked, found: steps.flatMap(({ observations }) => observations) };
}

const tagsFrom = (mappings: readonly object[]) => ({
  'resourcegroupstaggingapi:GetResources': tagging(mappings),
});

describe('the lister of a kind', () => {
  it('says of each item what its list says', async () => {
    const { found } = await list(kind, [{ ...widget, Tags: [{ Key: 'team', Value: 'a' }] }], {});

    expect(found).toMatchObject([
      {
        checkId: 'AWS::Widgets::Widget',
        status: 'pass',
        resource: { id: arn, name: 'one', region: 'eu-west-1' },
        listed: {
          type: 'AWS::Widgets::Widget',
          created: '2023-11-14T22:13:20.000Z',
          state: 'ready',
          tags: { state: 'read', tags: { team: 'a' } },
        },
      },
    ]);
  });

  it('asks nobody for tags where the list says them, be it that there are none', async () => {
    const { asked, found } = await list(kind, [{ ...widget, Tags: [] }], {});

    expect(asked).toEqual(['widgets:ListWidgets@eu-west-1 {}']);
    expect(found).toMatchObject([{ listed: { tags: { state: 'read', tags: {} } } }]);
  });

  it('takes the tags of its ARN where the list says none', async () => {
    const mappings = [{ ResourceARN: arn, Tags: [{ Key: 'team', Value: 'b' }] }];
    const { found } = await list(kind, [widget], tagsFrom(mappings));

    expect(found).toMatchObject([{ listed: { tags: { state: 'read', tags: { team: 'b' } } } }]);
  });

  it('says that none were found, and not that there are none', async () => {
    const { found } = await list(kind, [widget], tagsFrom([]));

    expect(found).toMatchObject([{ listed: { tags: { state: 'none-found' } } }]);
  });

  it('says that tags are not known where the tagging API may not be asked, and ends in that error', async () => {
    const { found } = await list(kind, [widget], {
      'resourcegroupstaggingapi:GetResources': throwing(denied('GetResources')),
    });

    expect(found).toMatchObject([
      {
        status: 'pass',
        listed: { tags: { state: 'not-known', category: 'permission', code: 'AccessDenied' } },
        without: { category: 'permission' },
      },
    ]);
  });

  it('says that tags were not asked for where there is no ARN', async () => {
    const { arn: _, ...named } = kind;
    const { found } = await list(named, [widget], {});

    expect(found).toMatchObject([
      { resource: { id: 'one' }, listed: { tags: { state: 'not-asked' } } },
    ]);
  });

  it('tells items apart by all of what names them together, and one that has no space from one that has', async () => {
    const { arn: _, ...named } = kind;
    const items = [
      { Domain: 'd-1', User: 'ann', Name: 'default', Tags: [] },
      { Domain: 'd-1', Space: 'ann', Name: 'default', Tags: [] },
      { Domain: 'd-1', Space: 'ben', Name: 'default', Tags: [] },
    ];
    const { found } = await list({ ...named, id: ['Domain', 'User', 'Space', 'Name'] }, items, {});

    expect(found.map(({ resource }) => resource)).toMatchObject([
      { id: 'd-1|ann||default', name: 'default' },
      { id: 'd-1||ann|default', name: 'default' },
      { id: 'd-1||ben|default', name: 'default' },
    ]);
  });

  it('asks for no tags by several names of which the first is the ARN of something else', async () => {
    const { arn: _, tags: __, ...named } = kind;
    const { asked, found } = await list({ ...named, id: ['Arn', 'Name'] }, [widget], {});

    expect(found).toMatchObject([
      { resource: { id: `${arn}|one` }, listed: { tags: { state: 'not-asked' } } },
    ]);
    expect(asked).toEqual(['widgets:ListWidgets@eu-west-1 {}']);
  });

  it.each([
    ['a list that is denied', throwing(denied('ListWidgets')), 'permission'],
    ['an answer without its list', () => ({ answer: {} }), 'service'],
    ['an item that nothing names', inPages('Widgets', [[{ Created: 1 }]]), 'service'],
  ])('takes %s for an error, and never for an empty one', async (_, answer, category) => {
    const aws = fakeAws({ lists: { 'widgets:ListWidgets': answer, ...tagsFrom([]) } });
    const { steps } = await runScan(aws, [listerOf(kind)]);

    expect(steps.flatMap(({ observations }) => observations)).toMatchObject([
      { status: 'error', error: { category } },
    ]);
    expect(steps.at(-1)?.end).toBe('failed');
  });

  it('leaves out what AWS owns, and nothing that is only called like it', async () => {
    const names = ['default.one', 'open-access', 'one', 'open-access-team'];
    const items = names.map((Name) => ({ ...widget, Arn: `${arn}/${Name}`, Name, Tags: [] }));
    const { found } = await list({ ...kind, ofAws: ['default.*', 'open-access'] }, items, {});

    expect(found.map(({ resource }) => resource?.name)).toEqual(['one', 'open-access-team']);
  });

  it('takes an answer of the tagging API that says nothing of tags for an error, and not for none', async () => {
    const { found } = await list(kind, [widget], tagsFrom([{ ResourceARN: arn }]));

    expect(found).toMatchObject([{ status: 'error', error: { category: 'service' } }]);
  });
});
