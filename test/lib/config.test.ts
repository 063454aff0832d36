import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../lib/app.ts';
import { assertDeployable } from '../../lib/config/regions.ts';
import { readSettings } from '../../lib/config/settings-file.ts';
import { StageConfig } from '../../lib/config/stage.ts';
import { stageConfig, stageNames } from '../../lib/config/stages.ts';

const mailFrom = 'no-reply@example.com';

describe('a stage', () => {
  it.each(stageNames)('%s has a valid configuration', (name) => {
    expect(stageConfig(name, { mailFrom }).name).toBe(name);
  });

  it('has to be chosen', () => {
    expect(() => createApp()).toThrow(
      'No stage was chosen. Choose one of local, dev, prod: npm run deploy -- -c stage=dev',
    );
  });

  it('has to exist', () => {
    expect(() => stageConfig('production')).toThrow('There is no stage "production".');
  });

  it('protects data in prod, and there alone', () => {
    const protecting = stageNames.filter((name) => stageConfig(name, { mailFrom }).protectsData);

    expect(protecting).toEqual(['prod']);
  });

  it('empties no buckets where it protects data, and those of dev, which is destroyed', () => {
    const emptying = stageNames.filter((name) => stageConfig(name, { mailFrom }).emptiesBuckets);

    expect(emptying).toEqual(['dev']);
    const settings = { prod: { emptiesBuckets: true } };
    expect(() => stageConfig('prod', { mailFrom }, settings)).toThrow('protectsData');
  });

  it('names who its mail comes from, if it protects data', () => {
    expect(() => stageConfig('prod')).toThrow(
      'npm run deploy -- -c stage=prod -c mailFrom=no-reply@example.com',
    );
    expect(() => stageConfig('prod', { mailFrom: 'nobody' })).toThrow('email');
    expect(() => stageConfig('prod')).toThrow('mail.from');
    expect(stageConfig('prod', { mailFrom }).mail).toEqual({ from: mailFrom });
    expect(stageConfig('dev').mail).toBeUndefined();
  });

  it('lets nobody sign up to prod by themselves, unless the operator says so', () => {
    expect(stageConfig('prod', { mailFrom }).registration).not.toBe('open');
    expect(stageConfig('prod', { mailFrom, registration: 'open' }).registration).toBe('open');
  });

  it('can be deployed again when its first deployment has failed', () => {
    // The CLI protects a stack before it makes it, and then cannot delete what is left of the attempt.
    const protecting = stageNames.filter(
      (name) => stageConfig(name, { mailFrom }).terminationProtection,
    );

    expect(protecting).toEqual([]);
  });

  it('takes the sender from the command line', () => {
    expect(() => createApp({ context: { stage: 'prod' } })).toThrow('has no sender');
    expect(() => createApp({ context: { stage: 'prod', mailFrom: 'nobody' } })).toThrow('email');
  });

  it.each([
    ['a name that no role could carry', { name: 'Production!' }],
    ['a period that CloudWatch Logs does not know', { logRetentionDays: 10 }],
    ['an address that is none', { alarmEmail: 'operator' }],
    ['mail from nobody', { mail: { from: 'operator' } }],
    ['an origin that no browser sends', { corsOrigins: ['https://example.com/'] }],
    ['a page in place of an origin', { corsOrigins: ['https://example.com/app'] }],
    ['a way to sign up that there is not', { registration: 'maybe' }],
    ['a setting that does not exist', { removal: 'retain' }],
  ])('is refused with %s', (_, wrong) => {
    expect(StageConfig.safeParse({ ...stageConfig('dev'), ...wrong }).success).toBe(false);
  });
});

describe("the operator's own settings", () => {
  const folder = mkdtempSync(join(tmpdir(), 'roundsman-settings-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function file(content: unknown): string {
    const path = join(folder, 'roundsman.config.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }

  it("win over the project's, and lose to the command line", () => {
    const settings = readSettings(
      file({
        stages: {
          prod: {
            region: 'eu-west-1',
            alarmEmail: 'file@example.com',
            mail: { from: mailFrom, identity: 'example.com' },
            tags: { team: 'cloud' },
          },
        },
      }),
    );

    expect(stageConfig('prod', { alarmEmail: 'line@example.com' }, settings)).toMatchObject({
      protectsData: true,
      region: 'eu-west-1',
      alarmEmail: 'line@example.com',
      mail: { from: mailFrom, identity: 'example.com' },
      tags: { application: 'roundsman', stage: 'prod', team: 'cloud' },
    });
    expect(stageConfig('dev', {}, settings).region).toBeUndefined();
  });

  it('may add stages, each based on one that is known', () => {
    const settings = readSettings(
      file({ stages: { staging: { basedOn: 'prod', mail: { from: mailFrom } }, lost: {} } }),
    );

    expect(stageConfig('staging', {}, settings)).toMatchObject({
      name: 'staging',
      protectsData: true,
      tags: { stage: 'staging' },
    });
    expect(() => stageConfig('lost', {}, settings)).toThrow('basedOn');
    expect(() => stageConfig('other', {}, settings)).toThrow('local, dev, prod, staging, lost');
  });

  it('are used by the app', () => {
    const config = file({ stages: { prod: { mail: { from: mailFrom } } } });

    const context = { config, site: 'test/support/site', 'aws:cdk:bundling-stacks': [] };
    vi.stubEnv('CDK_CONTEXT_JSON', JSON.stringify(context));
    expect(() => createApp({ context: { stage: 'prod' } })).not.toThrow();
    vi.unstubAllEnvs();
  });

  it('are refused with the place of every fault', () => {
    const wrong = {
      stages: { prod: { alarmEmail: 'nobody', logRetention: 1 }, 'Not-a-stage': {} },
    };

    expect(() => readSettings(file(wrong))).toThrow(
      /roundsman\.config\.json cannot be used:\n {2}stages\.prod\.alarmEmail: .*\n {2}stages\.prod: .*logRetention.*\n {2}stages\.Not-a-stage: /,
    );
    expect(() => readSettings(file('{'))).toThrow('cannot be read');
    expect(() => readSettings(join(folder, 'missing.json'))).toThrow('cannot be read');
  });
});

describe('a region', () => {
  it.each(['eu-central-1', 'us-east-1', 'ap-northeast-3'])('%s can be deployed to', (region) => {
    expect(() => assertDeployable(region)).not.toThrow();
  });

  it.each([
    ['eu-south-1', 'has to enable it first'],
    ['cn-north-1', 'another partition'],
    ['us-gov-west-1', 'another partition'],
  ])('%s is refused at synth, and why', (region, why) => {
    expect(() => createApp({ context: { stage: 'dev', region } })).toThrow(why);
  });
});
