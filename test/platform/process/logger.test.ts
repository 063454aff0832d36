import { describe, expect, it } from 'vitest';
import { AuthenticationError } from '../../../functions/core/errors.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';

describe('a log line', () => {
  it('is one JSON object with the facts of its logger', () => {
    const lines: string[] = [];
    const logger = createLogger({ executionId: 'e' }, (line) => lines.push(line)).with({
      shard: 's',
    });

    logger.info('Begun.', { items: 3 });

    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 'INFO', message: 'Begun.', executionId: 'e', shard: 's', items: 3 },
    ]);
  });

  it('names the category of an error, and prints no cause', () => {
    const lines: string[] = [];
    const cause = new Error('x-amz-security-token:SECRET');
    const context = { service: 's3', operation: 'ListBuckets', awsCode: 'ExpiredToken' };
    const error = new AuthenticationError('Who?', context, { cause });

    createLogger({}, (line) => lines.push(line)).error('Failed.', error);

    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'ERROR',
      error: { name: 'AuthenticationError', category: 'authentication', awsCode: 'ExpiredToken' },
    });
    expect(lines[0]).not.toContain('SECRET');
  });
});
