import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/events/publish-site/publish-site.ts';
import type { StackAnswer } from '../../../functions/platform/own/stack-answer.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { createFakeSiteBucket } from '../../support/fakes/fake-site-bucket.ts';

const day = 24 * 3_600_000;
const url = 'https://cloudformation-custom-resource-response-useast1.s3.amazonaws.com/signed';
const stackId = 'arn:aws:cloudformation:us-east-1:111122223333:stack/roundsman-dev-web/0f8fad5b';
const config = { apiBase: '/api/v1', stage: 'dev', signUp: 'open', release: 'a1b2c3' };

/** Of a site that has these files beside its page. */
const packed = (...paths: readonly string[]) => {
  const files = ['index.html', ...paths].map((path) => [
    path,
    {
      contentType: path.endsWith('.js') ? 'text/javascript' : 'text/html',
      gzip: gzipSync(`what is in ${path}`).toString('base64'),
    },
  ]);
  return Buffer.from(JSON.stringify({ files: Object.fromEntries(files) }));
};

function open() {
  const store = createFakeSiteBucket();
  const sources = new Map<string, Uint8Array>();
  const answers: StackAnswer[] = [];
  let now = Date.parse('2026-11-21T12:00:00.000Z');
  let timeIsOver = false;
  const handler = createHandler({
    bucket: store.bucket,
    read: async (bucketName, key) => sources.get(`${bucketName}/${key}`),
    answer: async (to, answer) => {
      expect(to).toBe(url);
      answers.push(answer);
    },
    clock: {
      now: () => now,
      sleep: () => (timeIsOver ? Promise.resolve() : new Promise(() => undefined)),
    },
    logger: createLogger({}, () => undefined),
  });
  let requests = 0;
  const send = async (event: object) => {
    await handler(event, { getRemainingTimeInMillis: () => 180_000 });
    return answers.at(-1);
  };
  const event = (RequestType: string, SourceKey: string, own: object = {}) => {
    requests += 1;
    return {
      RequestType,
      ResponseURL: url,
      StackId: stackId,
      RequestId: `request-${requests}`,
      LogicalResourceId: 'PublicationSite',
      ResourceType: 'Custom::RoundsmanSite',
      ...(RequestType !== 'Create' && { PhysicalResourceId: 'PublicationSite' }),
      ResourceProperties: {
        ServiceToken: 'arn:aws:lambda:us-east-1:111122223333:function:publish-site',
        ServiceTimeout: '900',
        SourceBucketName: 'assets',
        SourceKey,
        Config: config,
      },
      ...own,
    };
  };
  return {
    ...store,
    answers,
    event,
    send,
    /** Publishes a site of these files, as a deployment does. */
    deploy(...paths: readonly string[]) {
      const key = `${paths.join('+')}.json`;
      sources.set(`assets/${key}`, packed(...paths));
      return send(event('Update', key));
    },
    sources,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
    endTime: () => {
      timeIsOver = true;
    },
  };
}

const site = (keys: Iterable<string>) => [...keys].filter((key) => key.startsWith('site/')).sort();

describe('a deployment of the dashboard', () => {
  it('writes what the page needs first, and the page last', async () => {
    const { changes, deploy, objects } = open();

    const answer = await deploy('assets/main-A1.js', 'icon.svg');

    expect(answer).toEqual({
      Status: 'SUCCESS',
      PhysicalResourceId: 'PublicationSite',
      StackId: stackId,
      RequestId: 'request-1',
      LogicalResourceId: 'PublicationSite',
    });
    expect(changes).toEqual([
      'put site/assets/main-A1.js',
      'put site/icon.svg',
      'put site/config.json',
      'put site/index.html',
      'put published.json',
    ]);
    const written = (key: string) => objects.get(`site/${key}`);
    expect(written('assets/main-A1.js')).toMatchObject({
      contentType: 'text/javascript',
      cacheControl: 'public, max-age=31536000, immutable',
    });
    expect(`${written('assets/main-A1.js')?.content}`).toBe('what is in assets/main-A1.js');
    expect(written('index.html')?.cacheControl).toBe('no-cache');
    expect(written('icon.svg')?.cacheControl).toBe('no-cache');
    expect(JSON.parse(`${written('config.json')?.content}`)).toEqual(config);
  });

  it('leaves what an open page may still ask for 30 days, and then deletes it', async () => {
    const { deploy, objects, wait } = open();
    await deploy('assets/a-1.js');
    wait(100 * day);
    await deploy('assets/a-2.js');
    const all = ['site/assets/a-1.js', 'site/assets/a-2.js', 'site/config.json', 'site/index.html'];

    wait(30 * day - 1);
    await deploy('assets/a-2.js');
    expect(site(objects.keys())).toEqual(all);

    wait(1);
    await deploy('assets/a-2.js');
    expect(site(objects.keys())).toEqual(all.slice(1));
  });

  it('never deletes what the site has, however old it is, or has again', async () => {
    const { deploy, objects, wait } = open();
    await deploy('assets/a-1.js', 'assets/b-1.js');
    wait(20 * day);
    await deploy('assets/a-1.js');
    wait(20 * day);
    await deploy('assets/a-1.js', 'assets/b-1.js');
    wait(400 * day);
    // Its 30 days begin now.
    await deploy('assets/a-1.js');

    expect(site(objects.keys())).toContain('site/assets/b-1.js');
    expect(site(objects.keys())).toContain('site/assets/a-1.js');
  });

  it('fails, and leaves the page as it was, when one file cannot be written', async () => {
    const { broken, changes, deploy } = open();
    await deploy('assets/a-1.js');
    changes.length = 0;
    broken.add('site/assets/a-2.js');

    const answer = await deploy('assets/a-2.js', 'assets/b-2.js');

    expect(answer?.Status).toBe('FAILED');
    expect(answer?.Reason).toMatch(/assets\/a-2\.js could not be written: S3 does not take/);
    expect(changes).toEqual(['put site/assets/b-2.js']);
  });

  it('is done once, however often CloudFormation tells of it', async () => {
    const { answers, changes, deploy, event, send, sources } = open();
    sources.set('assets/old.json', packed('assets/old.js'));
    const first = event('Create', 'old.json');
    await send(first);
    await deploy('assets/new.js');
    changes.length = 0;

    // Lambda delivers an event at least once, and may do so hours later.
    await send(first);

    expect(changes).toEqual([]);
    expect(answers.map(({ Status }) => Status)).toEqual(['SUCCESS', 'SUCCESS', 'SUCCESS']);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('can be repeated when it was broken off', async () => {
    const { broken, event, objects, send, sources } = open();
    sources.set('assets/a.json', packed('assets/a-1.js'));
    const create = event('Create', 'a.json');
    broken.add('published.json');
    expect((await send(create))?.Status).toBe('FAILED');
    broken.clear();

    expect((await send(create))?.Status).toBe('SUCCESS');

    expect(site(objects.keys())).toContain('site/assets/a-1.js');
  });

  it('says so when its time is over, and writes no page afterwards', async () => {
    const { changes, deploy, endTime } = open();
    endTime();

    const answer = await deploy('assets/a-1.js');

    expect(answer).toMatchObject({
      Status: 'FAILED',
      Reason: expect.stringContaining('150 seconds'),
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(changes).not.toContain('put site/index.html');
  });

  it.each([
    ['the packed site is not there', (key: string) => key],
    [
      'it is no packed site',
      (key: string, sources: Map<string, Uint8Array>) => {
        sources.set(`assets/${key}`, Buffer.from('{"files":{"index.html":"text"}}'));
        return key;
      },
    ],
    [
      'it has no page',
      (key: string, sources: Map<string, Uint8Array>) => {
        sources.set(`assets/${key}`, Buffer.from('{"files":{}}'));
        return key;
      },
    ],
  ])('fails when %s', async (_, prepare) => {
    const { changes, event, send, sources } = open();

    const answer = await send(event('Create', prepare('bad.json', sources)));

    expect(answer).toMatchObject({ Status: 'FAILED', Reason: expect.stringMatching(/\S/) });
    expect(changes).toEqual([]);
  });

  it('leaves the files when the stack goes: the bucket has rules of its own', async () => {
    const { changes, deploy, event, send } = open();
    await deploy('assets/a-1.js');
    changes.length = 0;

    const answer = await send(event('Delete', 'gone.json'));

    expect(answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'PublicationSite' });
    expect(changes).toEqual([]);
  });

  it('answers nobody who is not CloudFormation', async () => {
    const { answers, send } = open();

    await expect(send({ RequestType: 'Create' })).rejects.toThrow('ResponseURL');
    expect(answers).toEqual([]);
  });
});
