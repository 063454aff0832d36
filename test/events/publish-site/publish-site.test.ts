import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PackedSite, SiteConfig } from '../../../functions/core/web/packed-site.ts';
import type { Bucket } from '../../../functions/data/store/bucket.ts';
import { createHandler } from '../../../functions/events/publish-site/publish-site.ts';
import { writeSite } from '../../../functions/events/publish-site/write-site.ts';
import type { StackAnswer } from '../../../functions/platform/own/stack-answer.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { createFakeSiteBucket } from '../../support/fakes/fake-site-bucket.ts';

const day = 24 * 3_600_000;
const url = 'https://cloudformation-custom-resource-response-useast1.s3.amazonaws.com/signed';
const stackId = 'arn:aws:cloudformation:us-east-1:111122223333:stack/roundsman-dev-web/0f8fad5b';
const config = { apiBase: '/api/v1', stage: 'dev', signUp: 'open', release: 'a1b2c3' };

/** The pack of a site that has these files beside its page. */
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
  let isCutOff = false;
  let now = Date.parse('2026-11-21T12:00:00.000Z');
  let timeIsOver = false;
  const handler = createHandler({
    bucket: store.bucket,
    read: async (bucketName, key) => sources.get(`${bucketName}/${key}`),
    answer: async (to, answer) => {
      expect(to).toBe(url);
      if (isCutOff) throw new Error('CloudFormation could not be answered.');
      answers.push(answer);
    },
    clock: {
      now: () => now,
      sleep: () => {
        if (!timeIsOver) return new Promise(() => undefined);
        // Of publishing alone: what is left is for saying so.
        timeIsOver = false;
        return Promise.resolve();
      },
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
    cutOff: (cut: boolean) => {
      isCutOff = cut;
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
    expect(changes).toEqual(['put site/assets/b-2.js', 'put published.json']);
  });

  it('says how many files could not be written besides the one that it names', async () => {
    const { broken, deploy } = open();
    for (const name of ['a', 'b', 'c']) broken.add(`site/assets/${name}.js`);

    const answer = await deploy('assets/a.js', 'assets/b.js', 'assets/c.js');

    expect(answer?.Reason).toContain('assets/a.js could not be written, and 2 more: S3 does not');
  });

  it('fails when what is retired is not deleted, and knows it still at the next deployment', async () => {
    const { broken, deploy, objects, wait } = open();
    await deploy('assets/a-1.js');
    await deploy('assets/a-2.js');
    wait(30 * day);
    broken.add('site/assets/a-1.js');

    expect((await deploy('assets/a-2.js'))?.Status).toBe('FAILED');
    broken.clear();
    expect((await deploy('assets/a-2.js'))?.Status).toBe('SUCCESS');

    expect(site(objects.keys())).not.toContain('site/assets/a-1.js');
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

  it('that failed is not done again either, over the site to which the stack went back', async () => {
    const { answers, broken, changes, deploy, event, objects, send, sources } = open();
    await deploy('assets/old.js');
    sources.set('assets/new.json', packed('assets/new.js'));
    const update = event('Update', 'new.json');
    broken.add('site/config.json');
    expect((await send(update))?.Status).toBe('FAILED');
    broken.clear();
    await deploy('assets/old.js');
    changes.length = 0;

    // Lambda delivers an event at least once, and may do so hours later.
    await send(update);

    expect(changes).toEqual([]);
    expect(answers.at(-1)).toEqual(answers[1]);
    expect(objects.get('site/index.html')?.content).toEqual(Buffer.from('what is in index.html'));
  });

  it('that failed is not told as done when the first answer did not come through', async () => {
    const { answers, broken, cutOff, event, send, sources } = open();
    sources.set('assets/a.json', packed('assets/a-1.js'));
    const create = event('Create', 'a.json');
    broken.add('site/index.html');
    cutOff(true);
    await expect(send(create)).rejects.toThrow('could not be answered');
    broken.clear();
    cutOff(false);

    await send(create);

    expect(answers).toMatchObject([
      { Status: 'FAILED', Reason: expect.stringContaining('index.html could not be written') },
    ]);
  });

  it('is answered when it cannot be noted, either', async () => {
    const { broken, event, send, sources } = open();
    sources.set('assets/a.json', packed('assets/a-1.js'));
    broken.add('published.json');

    const answer = await send(event('Create', 'a.json'));

    expect(answer).toMatchObject({
      Status: 'FAILED',
      Reason: expect.stringContaining('published.json'),
    });
  });

  it('can be repeated when it was broken off', async () => {
    const { broken, event, objects, send, sources } = open();
    sources.set('assets/a.json', packed('assets/a-1.js'));
    broken.add('published.json');
    expect((await send(event('Create', 'a.json')))?.Status).toBe('FAILED');
    broken.clear();

    expect((await send(event('Create', 'a.json')))?.Status).toBe('SUCCESS');

    expect(site(objects.keys())).toContain('site/assets/a-1.js');
  });

  it('forgets none of the last twenty requests', async () => {
    const { changes, deploy, event, send, sources } = open();
    sources.set('assets/bad.json', Buffer.from('{}'));
    const bad = event('Create', 'bad.json');
    await send(bad);
    for (let deployment = 1; deployment < 20; deployment += 1) await deploy('assets/a-1.js');
    changes.length = 0;

    expect((await send(bad))?.Status).toBe('FAILED');
    expect(changes).toEqual([]);
    await deploy('assets/a-1.js');
    changes.length = 0;
    await send(bad);
    expect(changes).toEqual(['put published.json']);
  });

  it('says so when its time is over, notes it, and writes no page afterwards', async () => {
    const { changes, deploy, endTime } = open();
    endTime();

    const answer = await deploy('assets/a-1.js');

    expect(answer).toMatchObject({
      Status: 'FAILED',
      Reason: expect.stringContaining('110 seconds'),
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(changes).toContain('put published.json');
    expect(changes).not.toContain('put site/index.html');
  });

  it('ends between two deletions when its time is over', async () => {
    const { bucket, objects } = createFakeSiteBucket();
    const ended = new AbortController();
    const since = '2026-01-01T00:00:00.000Z';
    for (const name of ['a', 'b']) objects.set(`site/${name}.js`, { content: Buffer.from('') });
    const ending: Bucket = {
      ...bucket,
      async delete(key) {
        await bucket.delete(key);
        ended.abort(new Error('It took longer.'));
      },
    };

    const writing = writeSite(ending, {
      before: { requests: [], failures: {}, retired: { 'a.js': since, 'b.js': since } },
      site: PackedSite.parse(JSON.parse(`${packed()}`)),
      config: SiteConfig.parse(config),
      now: new Date('2026-11-21T12:00:00.000Z'),
      signal: ended.signal,
    });

    await expect(writing).rejects.toThrow('It took longer.');
    expect([...objects.keys()]).toContain('site/b.js');
    expect([...objects.keys()]).not.toContain('site/a.js');
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
    expect(changes).toEqual(['put published.json']);
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
