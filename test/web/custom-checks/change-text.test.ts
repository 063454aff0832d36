import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../functions/api/tasks/custom-yaml.ts';
import {
  lineOf,
  membersOf,
  withCheck,
  withField,
  withForEach,
  withoutCheck,
  withoutForEach,
} from '../../../web/src/parts/custom-checks/change-text.ts';
import { firstCheck } from '../../../web/src/parts/task-form/draft.ts';

const commented = `# Ours
checks:
  - key: volumes-encrypted # stays
    title: Volumes are encrypted

    # A call on one line stays on it.
    call: { service: ec2, operation: DescribeVolumes }
`;

/** What the API reads of a text: the form writes for it. */
const apiReads = (text: string) => {
  const read = readYaml(text, 'text');
  return 'faults' in read ? read.faults : read.value;
};

describe('a change in the form', () => {
  it('is written into the text, whose comments, empty lines and braces stay', () => {
    const text = withField(commented, 0, 'title', 'No volume is in the clear');

    expect(text).toBe(commented.replace('Volumes are encrypted', 'No volume is in the clear'));
  });

  it.each([
    'true',
    '12',
    'a: b # c',
    '',
    '{VolumeId} is "bad"',
    '- x',
    ' spaces ',
    'x '.repeat(200),
  ])('is the text that the API reads, whatever YAML would make of it: %j', (value) => {
    const text = withField(firstCheck, 0, 'title', value);

    expect(apiReads(text)).toMatchObject({ checks: [{ title: value, key: 'volumes-encrypted' }] });
  });

  it('takes out what is emptied and may be absent', () => {
    const named = withField(firstCheck, 0, 'name', 'VolumeId');

    expect(apiReads(named)).toMatchObject({ checks: [{ name: 'VolumeId' }] });
    expect(apiReads(withField(named, 0, 'name', ''))).toEqual(apiReads(firstCheck));
  });

  it('makes members of a line that holds some, and keeps one that is half written as it is', () => {
    const line = '{ Filters: [{ Name: size, Values: ["1"] }], MaxResults: 5 }';
    const input = { Filters: [{ Name: 'size', Values: ['1'] }], MaxResults: 5 };

    const whole = withField(firstCheck, 0, 'call.input', line);
    const half = withField(firstCheck, 0, 'call.input', '{ Max');

    expect(apiReads(whole)).toMatchObject({ checks: [{ call: { service: 'ec2', input } }] });
    expect(apiReads(half)).toMatchObject({ checks: [{ call: { input: '{ Max' } }] });
    expect(membersOf(lineOf(input))).toEqual(input);
  });

  it('makes YAML of JSON on several lines, and the same value', () => {
    const json = JSON.stringify(apiReads(firstCheck), undefined, 2);

    const text = withField(json, 0, 'key', 'ours');

    expect(text.split('\n').slice(0, 2)).toEqual(['checks:', '  - key: "ours"']);
    expect(apiReads(text)).toEqual(apiReads(withField(firstCheck, 0, 'key', 'ours')));
  });
});

describe('checks and first calls', () => {
  it('are added at the end, and taken out one by one', () => {
    const two = withField(withCheck(firstCheck), 1, 'key', 'second');

    expect(apiReads(two)).toMatchObject({
      checks: [{ key: 'volumes-encrypted' }, { key: 'second' }],
    });
    expect(apiReads(withoutCheck(two, 1))).toEqual(apiReads(firstCheck));
    expect(apiReads(withoutCheck(withoutCheck(two, 0), 0))).toEqual({ checks: [] });
    expect(apiReads(withCheck(withoutCheck(firstCheck, 0)))).toMatchObject({
      checks: [{ key: '' }],
    });
  });

  it('come back as they were when they are chosen again', () => {
    const first = withForEach(firstCheck, 0, undefined);
    const written = withField(first, 0, 'call.forEach.set', '{ VolumeIds: "[@]" }');

    const without = withoutForEach(written, 0);

    expect(apiReads(without.text)).toEqual(apiReads(firstCheck));
    expect(apiReads(withForEach(without.text, 0, without.before))).toEqual(apiReads(written));
    expect(without.before).toMatchObject({ set: { VolumeIds: '[@]' } });
  });
});
