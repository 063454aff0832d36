import { describe, expect, it } from 'vitest';
import * as definition from '../../../functions/core/custom/definition.ts';
import {
  fieldsOfCheck,
  isOptional,
  mostChecks,
} from '../../../web/src/parts/custom-checks/fields.ts';
import { lineIn } from '../../../web/src/parts/custom-checks/line-in.ts';
import { readChecks } from '../../../web/src/parts/custom-checks/read-text.ts';
import { yamlOf } from '../../../web/src/parts/custom-checks/yaml-of.ts';

const { CustomCheck, CustomDefinition } = definition;

/** A check with all that one can have. */
const whole = {
  key: 'clusters',
  title: 'true',
  severity: 'high',
  category: 'security',
  call: {
    service: 'eks',
    operation: 'DescribeCluster',
    input: { include: ['all'], none: {} },
    regions: 'each',
    forEach: {
      service: 'eks',
      operation: 'ListClusters',
      input: { maxResults: 5 },
      items: 'clusters',
      id: '@',
      set: { name: '@' },
    },
  },
  items: '[cluster]',
  id: 'arn',
  name: 'name',
  where: "status == 'ACTIVE'",
  fails: 'a',
  message: '{name}: it is.',
  why: 'It costs.',
  fix: 'Mend # it',
};

describe('the form', () => {
  it('has a field for each member that a check has, and leaves none out', () => {
    const read = readChecks(yamlOf({ checks: [whole] }));

    const [check] = 'checks' in read ? read.checks : [];
    expect(CustomDefinition.safeParse({ checks: [whole] }).error).toBeUndefined();
    expect(Object.keys({ ...check?.texts, ...check?.maps }).sort()).toEqual(
      [...fieldsOfCheck].sort(),
    );
    expect(check).toMatchObject({
      hasForEach: true,
      texts: { title: 'true', 'call.forEach.items': 'clusters' },
      maps: { 'call.input': { include: ['all'], none: {} } },
    });
  });

  it('has a field for each member that the API knows, also for one that is new', () => {
    const { call, ...own } = CustomCheck.shape;
    const { forEach, ...ofCall } = call.shape;
    const all = [
      ...Object.keys(own),
      ...Object.keys(ofCall).map((name) => `call.${name}`),
      ...Object.keys(forEach.unwrap().shape).map((name) => `call.forEach.${name}`),
    ];

    expect([...fieldsOfCheck].sort()).toEqual(all.sort());
    expect(mostChecks).toBe(definition.mostChecks);
  });

  it.each(fieldsOfCheck.map((field) => [field, isOptional(field)] as const))(
    'takes %s for optional (%s) as the API does',
    (field, optional) => {
      const check = structuredClone(whole) as Record<string, unknown>;
      const path = field.split('.');
      const name = path.pop() ?? '';
      const group = path.reduce((at, step) => at[step] as Record<string, unknown>, check);
      delete group[name];

      expect(CustomDefinition.safeParse({ checks: [check] }).success).toBe(optional);
    },
  );

  it.each([
    ['checks:\n  - key: [', /^Line 2, column \d+: /],
    ['', /^Line 1, column 1: There is no list/],
    ['checks: none', /^Line 1, column 9: There is no list/],
    ['checks:\n  - one', /^Line 2, column 5: A check has members/],
    ['checks:\n  - key: a\n    fails: true', /^Line 3, column 12: `fails` is written/],
    ['checks:\n  - call: ec2', /^Line 2, column 11: `call` is written/],
    ['checks:\n  - call: { forEach: [] }', /^Line 2, column 22: `call.forEach` is written/],
    ['a: &a b\nchecks: *a', /^Aliases/],
  ])('says why it cannot hold %j', (text, why) => {
    expect(readChecks(text)).toEqual({ unreadable: expect.stringMatching(why) });
  });
});

it.each([
  [1, 'one'],
  [2, 'two'],
  [3, ''],
  [9, ''],
])('line %i of a text is found where it stands', (line, found) => {
  expect('one\ntwo\n'.slice(...lineIn('one\ntwo\n', line))).toBe(found);
});
