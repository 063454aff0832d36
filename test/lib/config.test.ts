import { describe, expect, it } from 'vitest';
import { createApp } from '../../lib/app.ts';
import { StageConfig } from '../../lib/config/stage.ts';
import { stageConfig, stageNames } from '../../lib/config/stages.ts';

describe('a stage', () => {
  it.each(stageNames)('%s has a valid configuration', (name) => {
    expect(stageConfig(name).name).toBe(name);
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
    const protecting = stageNames.filter((name) => stageConfig(name).protectsData);

    expect(protecting).toEqual(['prod']);
  });

  it.each([
    ['a name that no role could carry', { name: 'Production!' }],
    ['a period that CloudWatch Logs does not know', { logRetentionDays: 10 }],
    ['an address that is none', { alarmEmail: 'operator' }],
    ['a setting that does not exist', { removal: 'retain' }],
  ])('is refused with %s', (_, wrong) => {
    expect(StageConfig.safeParse({ ...stageConfig('dev'), ...wrong }).success).toBe(false);
  });
});
