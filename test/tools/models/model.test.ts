import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { botocoreVersion } from '../../../tools/models/data.ts';
import { openModels } from '../../../tools/models/model.ts';

interface Stored {
  readonly endpointPrefix: string;
  readonly signingName?: string;
  readonly operations: readonly string[];
}

let botocore: string;

beforeEach(() => {
  botocore = mkdtempSync(join(tmpdir(), 'botocore-'));
});
afterEach(() => rmSync(botocore, { recursive: true }));

function store(folder: string, version: string, { operations, ...metadata }: Stored): void {
  const home = join(botocore, 'data', folder, version);
  const model = {
    metadata,
    operations: Object.fromEntries(operations.map((operation) => [operation, {}])),
    shapes: {},
  };
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'service-2.json.gz'), gzipSync(JSON.stringify(model)));
}

/** The operations of the model that is found for an API of which these are named. */
const found = (api: string, ...operations: string[]) =>
  Object.keys(openModels(join(botocore, 'data'))({ api, file: '', operations }).operations);

describe('the model of an API', () => {
  it('is the newest of the folder with its name', () => {
    store('ec2', '2015-01-01', { endpointPrefix: 'ec2', operations: ['Describe', 'Old'] });
    store('ec2', '2016-01-01', { endpointPrefix: 'ec2', operations: ['Describe', 'New'] });

    expect(found('ec2', 'Describe')).toEqual(['Describe', 'New']);
    expect(() => found('ec2', 'Old')).toThrow('For ec2 with Old, botocore has no model');
  });

  it('is else the one with all that is named, of those that are reached or signed so', () => {
    store('elb', '2012-06-01', { endpointPrefix: 'lb', operations: ['DescribeBalancers'] });
    store('elbv2', '2015-12-01', {
      endpointPrefix: 'lb',
      operations: ['DescribeBalancers', 'DescribeListeners'],
    });
    store('pipes', '2015-01-01', {
      endpointPrefix: 'data.pipes',
      signingName: 'flow',
      operations: ['ListPipes'],
    });

    expect(found('lb', 'DescribeBalancers', 'DescribeListeners')).toHaveLength(2);
    expect(found('flow', 'ListPipes')).toEqual(['ListPipes']);
  });

  it('is none where several would do: which one, nobody knows', () => {
    store('elb', '2012-06-01', { endpointPrefix: 'lb', operations: ['DescribeBalancers'] });
    store('elbv2', '2015-12-01', { endpointPrefix: 'lb', operations: ['DescribeBalancers'] });

    expect(() => found('lb', 'DescribeBalancers')).toThrow(/botocore has elb\/.* and elbv2\//);
  });

  it('is none in a folder that is not botocore’s', () => {
    expect(() => found('ec2')).toThrow('holds no service-2.json');
  });
});

describe('the version of a botocore', () => {
  it('is the one that stands beside its data', () => {
    writeFileSync(join(botocore, '__init__.py'), "__version__ = '1.44.5'\n");

    expect(botocoreVersion(join(botocore, 'data'))).toBe('1.44.5');
  });

  it('is refused where none stands there', () => {
    writeFileSync(join(botocore, '__init__.py'), '');

    expect(() => botocoreVersion(join(botocore, 'data'))).toThrow('is not the data folder');
  });
});
