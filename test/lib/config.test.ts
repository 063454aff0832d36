import { describe, expect, it } from 'vitest';
import { createApp } from '../../lib/app.ts';
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

  it('names who its mail comes from, if it protects data', () => {
    expect(() => stageConfig('prod')).toThrow(
      'npm run deploy -- -c stage=prod -c mailFrom=no-reply@example.com',
    );
    expect(() => stageConfig('prod', { mailFrom: 'nobody' })).toThrow('email');
    expect(stageConfig('prod', { mailFrom }).mail).toEqual({ from: mailFrom });
    expect(stageConfig('dev').mail).toBeUndefined();
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
    ['a setting that does not exist', { removal: 'retain' }],
  ])('is refused with %s', (_, wrong) => {
    expect(StageConfig.safeParse({ ...stageConfig('dev'), ...wrong }).success).toBe(false);
  });
});
