import { expect, it } from 'vitest';
import { nameOf } from '../../../functions/checks/ec2/name-tag.judgement.ts';

it.each([
  [
    'its tag',
    [
      { Key: 'Team', Value: 'x' },
      { Key: 'Name', Value: 'bastion' },
    ],
    'bastion',
  ],
  ['its id, without the tag', [{ Key: 'name', Value: 'bastion' }], 'i-1'],
  ['its id, if the tag is empty', [{ Key: 'Name', Value: '' }], 'i-1'],
  ['its id, without tags', undefined, 'i-1'],
])('names a thing by %s', (_, tags, name) => expect(nameOf('i-1', tags)).toBe(name));
