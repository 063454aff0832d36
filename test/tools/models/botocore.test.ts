import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { botocoreService, botocoreServices } from '../../../tools/models/botocore.ts';
import { botocoreVersion } from '../../../tools/models/data.ts';

let botocore: string;
let data: string;

beforeEach(() => {
  botocore = mkdtempSync(join(tmpdir(), 'botocore-'));
  data = join(botocore, 'data');
});
afterEach(() => rmSync(botocore, { recursive: true }));

const http = { method: 'POST', requestUri: '/' };

function store(name: string, version: string, operations: readonly string[]): string {
  const home = join(data, name, version);
  const model = {
    metadata: {
      apiVersion: version,
      endpointPrefix: name,
      serviceId: name,
      protocol: 'json',
      signatureVersion: 'v4',
    },
    operations: Object.fromEntries(operations.map((operation) => [operation, { http }])),
    shapes: {},
  };
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'service-2.json.gz'), gzipSync(JSON.stringify(model)));
  return home;
}

describe('a service of botocore', () => {
  it('is of its newest version', () => {
    store('ec2', '2015-01-01', ['Describe', 'Old']);
    store('ec2', '2016-01-01', ['Describe', 'New']);
    store('elb', '2012-06-01', []);

    expect(Object.keys(botocoreService(data, 'ec2').operations)).toEqual(['Describe', 'New']);
    expect(botocoreServices(data).map(({ name, metadata }) => [name, metadata.apiVersion])).toEqual(
      [
        ['ec2', '2016-01-01'],
        ['elb', '2012-06-01'],
      ],
    );
  });

  it('has what botocore adds of its own: objects are merged, all else is replaced', () => {
    const home = store('ec2', '2016-01-01', ['Describe']);
    const merge = { metadata: { protocol: 'query' }, operations: { Added: { http } } };
    writeFileSync(join(home, 'service-2.sdk-extras.json'), JSON.stringify({ merge }));

    const { metadata, operations } = botocoreService(data, 'ec2');

    expect(metadata).toMatchObject({ serviceId: 'ec2', protocol: 'query' });
    expect(Object.keys(operations)).toEqual(['Describe', 'Added']);
  });

  it('is none of another name, and none in a folder that is not botocore’s', () => {
    store('elb', '2012-06-01', []);

    expect(() => botocoreService(data, 'elbv2')).toThrow('botocore has no service elbv2.');
    expect(() => botocoreServices(join(botocore, 'other'))).toThrow('holds no service-2.json');
  });
});

describe('the version of a botocore', () => {
  it('is the one that stands beside its data', () => {
    writeFileSync(join(botocore, '__init__.py'), "__version__ = '1.44.5'\n");

    expect(botocoreVersion(data)).toBe('1.44.5');
  });

  it('is refused where none stands there', () => {
    writeFileSync(join(botocore, '__init__.py'), '');

    expect(() => botocoreVersion(data)).toThrow('is not the data folder');
  });
});
