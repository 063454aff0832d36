import { describe, expect, it } from 'vitest';
import {
  credentialsIn,
  isCredentialInCommand,
} from '../../../../functions/core/judgement/credentials/embedded-credentials.ts';

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
    ['a password in a URL without user', whole('redis://:', 'hunter2@cache:6379/0')],
    ['a password in a URL that begins encoded', whole('smtp://ann:', '%40ss@mail:587')],
    // https://docs.slack.dev/authentication/tokens
    ['an app token of Slack', whole('xapp-', '1-A0123456789-1234567890123-abcdef0123')],
    ['a token of Vault', whole('hvs.', 'a1B2c3'.repeat(5))],
    ['a token of Hugging Face', whole('hf_', 'a1B2c3'.repeat(6))],
    ['a header', whole('Authorization: ', 'Bearer a1B2c3d4e5')],
    // https://docs.docker.com/reference/cli/docker/login/
    ['a login of Docker', `{"auths":{"r.example.com":{"auth":"${btoa('ann:correct-horse-7')}"}}}`],
    ['a login of npm', `//registry.npmjs.org/:_auth=${btoa('ann:correct-horse-7')}`],
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
    'DBPASSWORD',
    'dbpass',
    'PGPASSWORD',
    'clientsecret',
    'DB_PASSWORD_PROD',
    'DB_PASSWORD_2_STAGING',
    'apiKeyLive',
    'SECRET_KEY_BASE',
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
    ['PASSWORDLESS', 'Xk9-hunter2'],
    ['BYPASS', 'Xk9-hunter2'],
    ['SECRET_NAME', 'Prod-Db-7'],
    ['TOKEN_ISSUER', 'Xk9-hunter2'],
    ['API_KEY_HEADER', 'X-Api-Key'],
    ['DB_PASSWORD_FILE', 'Xk9-hunter2'],
    ['CERTIFICATE', btoa('-----BEGIN CERTIFICATE-----')],
    ['STATIC_FILES', '/usr/local/share/nginx/html/index'],
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
    ['a switch in words', 'yes'],
    ['a switch in capitals', 'Enabled'],
    ['a number', '4096'],
    ['a number with a mark', '4_096'],
    ['a time', '15m'],
    ['schemes with a path', 'gcp:secretmanager:projects/shop/secrets/db'],
    ['a path with a stage', 'shop/prod/db_password:AWSCURRENT'],
    ['a scheme with a path', 'ssm:/shop/db'],
    ['a scheme with a name', 'secretsmanager:shop/db'],
    ['a scheme with a path and a field', 'vault:secret/data/shop#password'],
    ['a scheme with slashes', 'op://Vault/Shop/password'],
    ['a path with capitals', 'Shop/Prod/DbPassword'],
    ['a path with a version', 'projects/shop/secrets/db/versions/3'],
    ['a file', 'file:///run/secrets/db'],
  ])('are not seen where the value is only %s', (_, value) => {
    expect(isFound('DB_PASSWORD', value)).toBe(false);
  });

  it.each([
    ['JSON', '{"password":"correct-horse-7"}'],
    ['JSON of JSON', '{"db":"{\\"dbPassword\\":\\"x7\\"}"}'],
    ['JSON of names and values', '{"name":"DB_PASSWORD","value":"correct-horse-7"}'],
    ['a connection string', 'Server=db;User Id=app;Password=correct-horse-7;'],
    ['a connection string of Azure', `AccountName=x;AccountKey=${'aB3/'.repeat(11)}==;X=y`],
    ['a query', 'jdbc:mysql://db/shop?user=app&password=correct-horse-7'],
    ['words of libpq', 'host=db user=app password=correct-horse-7'],
    ['XML', '<db><password>correct-horse-7</password></db>'],
    ['YAML', 'user: app\npassword: correct-horse-7\n'],
    ['YAML of names and values', '- name: DB_PASSWORD\n  value: correct-horse-7\n'],
    ['options of Java', '-Xmx512m -Dspring.datasource.password=correct-horse-7'],
    ['base64', btoa('export DB_PASSWORD=correct-horse-7\n')],
  ])('are known by the name that %s gives them', (_, value) => {
    expect(isFound('CONFIG', value)).toBe(true);
    // The whole is what a credential refers to, and yet holds one.
    expect(isFound('DB_CREDENTIALS', value)).toBe(true);
  });

  it.each([
    ['ARNs', '{"secret":"arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/db-AbCdE7"}'],
    ['placeholders', whole('{"password":"$', '{DB_PASSWORD}"}')],
    ['switches and numbers', '{"maxToken":4096,"allowEmptyPassword":"yes"}'],
    ['names of secrets', 'Server=db;SecretId=Shop-Db-7;Integrated Security=true'],
    [
      'dynamic references',
      'x {{resolve:secretsmanager:MySecret7:SecretString:password}}',
      // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html
    ],
  ])('are not seen where a value names only %s', (_, value) => {
    expect(isFound('CONFIG', value)).toBe(false);
  });

  it.each([
    'Pa$$w0rd-2024',
    '$ecret-2024!',
    // The key of https://docs.aws.amazon.com/IAM/latest/UserGuide/security-creds-programmatic-access.html
    whole('wJalrXUtnFEMI/K7MDENG', '/bPxRfiCYEXAMPLEKEY'),
  ])('may look like a reference, as %s does', (value) => {
    expect(isFound('SECRET_ACCESS_KEY', value)).toBe(true);
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

describe('credentials in commands', () => {
  it.each([
    [['serve', '--db-password', 'correct-horse-7']],
    [['serve', '--db-password=correct-horse-7']],
    [['sh', '-c', 'DB_PASSWORD=correct-horse-7 exec serve']],
    [['serve', whole('postgres://shop:', 'hunter2@db/shop')]],
  ])('are found in %j', (words) => {
    expect(isCredentialInCommand(words, [])).toBe(true);
  });

  it.each([
    [['serve', '--db-password', '$DB_PASSWORD']],
    [['sh', '-c', 'exec serve --password "$DB_PASSWORD"']],
    [['serve', '--password-file', '/run/secrets/db']],
    [['serve', '--secret', 'shop/db']],
    [['login', '--password', '--stdin']],
    [['CMD-SHELL', 'curl -f http://localhost/health || exit 1']],
  ])('are not seen in %j', (words) => {
    expect(isCredentialInCommand(words, [])).toBe(false);
  });

  it('are told without those that the tenant knows to be none', () => {
    expect(isCredentialInCommand(['serve', '--token', 'Xk9'], ['--token'])).toBe(false);
    expect(isCredentialInCommand(['serve --token=Xk9'], ['--token'])).toBe(false);
  });
});
