import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../functions/api/tasks/custom-yaml.ts';
import { templates } from '../../../functions/core/tasks/templates/templates.ts';
import { yamlOf } from '../../../web/src/parts/custom-checks/yaml-of.ts';

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

describe('a definition as YAML', () => {
  const examples = [
    { checks: [whole] },
    ...templates.flatMap(({ custom }) => (custom ? [custom] : [])),
  ];

  it.each(examples)('is the same value for the API', (definition) => {
    const read = readYaml(yamlOf(definition), 'text');

    expect(examples.length).toBeGreaterThan(1);
    expect('value' in read && read.value).toEqual(definition);
  });
});
