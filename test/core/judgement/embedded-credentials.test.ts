import { describe, expect, it } from 'vitest';
import { credentialsIn } from '../../../functions/core/judgement/embedded-credentials.ts';

const isFound = (name: string, value: string) => credentialsIn([[name, value]], []).length > 0;
// Written in two parts, so that nobody takes them for something that leaked from here.
const whole = (...parts: readonly string[]) => parts.join('');

describe('credentials in variables', () => {
  it.each([
    ['an AWS access key', whole('AKIA', 'IOSFODNN7EXAMPLE')],
    ['a temporary AWS access key', whole('ASIA', 'IOSFODNN7EXAMPLE')],
    ['a private key', whole('-----BEGIN RSA ', 'PRIVATE KEY-----\nMIIE')],
    ['a GitHub token', whole('ghp_', 'a1B2c3'.repeat(6))],
    ['a fine-grained GitHub token', whole('github_pat_', 'a1B2c3'.repeat(6))],
    ['a GitLab token', whole('glpat-', 'a1B2c3'.repeat(4))],
    ['an npm token', whole('npm_', 'a1B2c3'.repeat(6))],
    ['a Slack token', whole('xoxb-', '1234567890-abcdef')],
    ['a Slack webhook', whole('https://hooks.slack.com/', 'services/T01/B02/x3y4')],
    ['a Stripe key', whole('sk_live_', 'a1B2c3'.repeat(4))],
    ['a Google key', whole('AIza', 'a1B2c'.repeat(7))],
    ['a SendGrid key', whole('SG.', 'a1B2c3'.repeat(3), '.', 'a1B2c3'.repeat(4))],
    ['a model key', whole('sk-', 'ant-a1B2c3d4e5f6g7h8')],
    ['a signed token', whole('eyJhbGciOiJIUzI1', '.eyJzdWIiOiIxMjM0.', 'SflKxwRJSMeKKF2')],
    ['a password in a URL', whole('postgres://shop:', 'hunter2@db.internal:5432/shop')],
  ])('are known by the form of %s, whatever it is called', (_, value) => {
    expect(isFound('SETTING', value)).toBe(true);
    expect(isFound('SETTING', `before ${value} after`)).toBe(true);
  });

  it.each([
    'PASSWORD',
    'DB_PASSWORD',
    'dbPassword',
    'db-password',
    'MYSQL_PASSWD',
    'DB_PASS',
    'DB_PWD',
    'CLIENT_SECRET',
    'API_KEY',
    'apiKey',
    'apikey',
    'GITHUB_TOKEN',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_ACCESS_KEY_ID',
    'ECS_ENGINE_AUTH_DATA',
    'PRIVATE_KEY_2',
  ])('are known by the name %s', (name) => {
    expect(isFound(name, 'Xk9-hunter2')).toBe(true);
  });

  it.each([
    ['LEVEL', 'Xk9-hunter2'],
    ['PWD', '/var/task'],
    ['KEY_PREFIX', 'Xk9-hunter2'],
    ['KMS_KEY_ID', '1234abcd-12ab-34cd-56ef-1234567890ab'],
    ['PASSWORD_MIN_LENGTH', '14'],
    ['TOKENIZER', 'Xk9'],
    ['DB_SECRET_ARN', 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db'],
    ['DATABASE_URL', 'postgres://db.internal:5432/shop'],
    ['DATABASE_URL', whole('postgres://shop:$', '{PASSWORD}@db.internal/shop')],
  ])('are not seen in %s=%s', (name, value) => {
    expect(isFound(name, value)).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['a switch', 'true'],
    ['the ARN of a secret', 'arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:db'],
    ['the path of a parameter', '/Shop/Db/Password'],
    ['the name of a secret', 'shop/db'],
    ['an address', 'https://login.example.com/token'],
    ['a placeholder', '{{resolve:secretsmanager:db:SecretString:password}}'],
    ['a placeholder of the shell', whole('$', '{DB_PASSWORD}')],
    ['what KMS encrypted', 'AQICAHhB6w=='],
  ])('are not seen where the value is only %s', (_, value) => {
    expect(isFound('DB_PASSWORD', value)).toBe(false);
  });

  it('may be a password of plain words, but a secret of plain words is the name of one', () => {
    expect(isFound('DB_PASSWORD', 'correct-horse-battery')).toBe(true);
    expect(isFound('DB_SECRET', 'shop-db-secret')).toBe(false);
  });

  it('are told by name, without those that the tenant knows to be none', () => {
    const variables = [
      ['B_TOKEN', 'Xk9'],
      ['MODE', 'fast'],
      ['A_TOKEN', 'Xk9'],
      ['NEXT_TOKEN', 'Xk9'],
    ] as const;

    expect(credentialsIn(variables, ['NEXT_TOKEN'])).toEqual(['B_TOKEN', 'A_TOKEN']);
  });
});
