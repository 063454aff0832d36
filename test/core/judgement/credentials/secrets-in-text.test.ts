import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { IncompleteAnswerError } from '../../../../functions/core/errors.ts';
import { secretsIn } from '../../../../functions/core/judgement/credentials/secrets-in-text.ts';

// Put together here, so that no scanner of this repository takes them for real.
const keyId = ['AKIA', 'QRSTUVWXYZ234567'].join('');
const forty = 'abcdefghij'.repeat(4);
const signed = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0NTYifQ', 'dozjgNryP4J3jVmNHl0w5N'].join(
  '.',
);
const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/db-AbCdEf';

it.each([
  [`export AWS_ACCESS_KEY_ID=${keyId}`, 'an access key'],
  [`aws_secret_access_key = ${forty}`, 'a secret access key'],
  [`"SecretAccessKey": "${forty}"`, 'a secret access key'],
  [['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' '), 'a private key'],
  [['-----BEGIN', 'PRIVATE KEY-----'].join(' '), 'a private key'],
  [`token: ${['ghp', 'a'.repeat(36)].join('_')}`, 'a token'],
  ['git clone https://ann:s3cr3t@example.com/x.git', 'a password in an address'],
  ['DB_PASSWORD=correcthorse', 'a password'],
  ['  "apiKey": "0123456789abcdef"', 'a password'],
  // What is found in variables
  [`STRIPE_KEY="${signed}"`, 'a token'],
  [`export GITLAB=${['glpat', 'a1B2'.repeat(5)].join('-')}`, 'a token'],
  [`git clone x ${['github_pat', 'a1B2'.repeat(6)].join('_')}`, 'a token'],
  [`export OPENAI=${['sk-proj', 'a1B2'.repeat(6)].join('-')}`, 'a token'],
  ['export CACHE=redis://:s3cr3t@cache:6379', 'a password in an address'],
  [`aws configure set aws_secret_access_key ${forty}`, 'a secret access key'],
  ['export DB_PASS=Xk9q2LmP7w', 'a password'],
  ['DBPASSWORD=correct-horse-7', 'a password'],
  ['DB_PASSWORD_PROD=correct-horse-7', 'a password'],
  ['DB_PASSWORD=hunter2', 'a password'],
  // A shell puts nothing into single quotes, and YAML into none.
  ["DB_PASSWORD='Pa$$w0rd-2024'", 'a password'],
  ["DB_PASSWORD='$ecret-2024!'", 'a password'],
  ['password: "Pa$$w0rd-2024"', 'a password'],
  ['mysqladmin --password correct-horse-7', 'a password'],
  ['Environment="DB_PASSWORD=correct-horse-7"', 'a password'],
  [`echo '{"password":"correct-horse-7"}' > /etc/shop.json`, 'a password'],
  ['$password = "correct-horse-7"', 'a password'],
  ["ConvertTo-SecureString 'correct-horse-7' -AsPlainText -Force", 'a password'],
  ['curl -s -u admin:correct-horse-7 https://shop.example', 'a password'],
  ['curl https://shop.example --user "admin:correct-horse-7"', 'a password'],
  ['mysql -u root -pcorrect-horse-7 shop', 'a password'],
  ['mysqldump -pcorrect-horse-7 --all-databases', 'a password'],
  ["echo 'root:correct-horse-7' | chpasswd", 'a password'],
  ['echo "ubuntu:correct-horse-7" | sudo chpasswd', 'a password'],
])('finds what "%s" holds', (text, kind) => {
  expect(secretsIn(`#!/bin/sh\n${text}\n`)).toEqual([{ kind, line: 2 }]);
});

it.each([
  'yum install -y httpd',
  'curl -u "admin:$PASSWORD" https://shop.example',
  'curl -u admin https://shop.example:8443/path',
  'mysql -u root -p"$PASSWORD" shop',
  'mysql -u root -p shop',
  'docker run --name mysql -p3306:3306 mysql:8',
  'echo "root:$PASSWORD" | chpasswd',
  'DB_PASSWORD=$(aws ssm get-parameter --name db)',
  'DB_PASSWORD="$PASSWORD"',
  'password: {{ vault_password }}',
  'password=<your password>',
  'password=********',
  'curl https://example.com:8080/@team',
  'aws configure set aws_access_key_id AKIAIOSFODNN7EXAMPLE',
  'echo "the password is in the vault"',
  'PasswordAuthentication no',
  '-----BEGIN CERTIFICATE-----',
  // What the remedy of the check advises:
  // https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_cli.html
  `aws secretsmanager get-secret-value --secret-id ${arn}`,
  `export DB_SECRET=${arn}`,
  `export DB_SECRET=arn:aws:secretsmanager:${'$'}{AWS_REGION}:1:secret:shop-db-AbCdE7`,
  'db_password_secret: prod/shop/db',
  'aws secretsmanager get-secret-value --secret-id Prod-Shop-Db7 --query SecretString',
  'aws ssm get-parameter --name /Shop/Prod/Password --query Parameter.Value',
  '$secret = Get-SECSecretValue -SecretId shop/db',
  '$password = (Get-SSMParameter -Name db -WithDecryption $true).Value',
  'password = os.environ["DB_PASSWORD"]',
  'password: !Ref DbPassword',
  'DB_PASSWORD=vault:secret/data/shop#password',
  'DB_PASSWORD_FILE=/run/secrets/Db7-x',
  'MYSQL_ALLOW_EMPTY_PASSWORD=enabled',
  'password_encryption = scram-sha-256',
  'password = secret.string_value',
  'echo "Password: " "$PASSWORD"',
  'echo "secret: fetched from Secrets Manager"',
  'if [ "$PASSWORD" == "correct-horse-7" ]; then',
  // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
  'TOKEN=`curl -X PUT "http://169.254.169.254/latest/api/token"`',
  'curl -H "X-aws-ec2-metadata-token: $TOKEN" http://169.254.169.254/',
  'curl -H "X-aws-ec2-metadata-token-ttl-seconds: 21600" http://169.254.169.254/',
  'docker login --username AWS --password-stdin r.example.com',
  // What is left of a password in a hash opens nothing by itself.
  "passwd: '$6$rounds=4096$abc$def'",
])('finds nothing in "%s"', (text) => {
  expect(secretsIn(text)).toEqual([]);
});

const mime = (encoding: string, ...body: string[]) =>
  [
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/x-shellscript',
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    ...body,
    '--b--',
  ].join('\n');
const script = `#!/bin/sh\n${'echo installing\n'.repeat(9)}export DB_PASSWORD=correct-horse-7\n`;
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const wrapped = (text: string) => text.match(/.{1,76}/g) ?? [];

it('says on which line a value stands that is named on another', () => {
  const manifest = 'env:\n- name: DB_PASSWORD\n  value: correct-horse-7\n';

  expect(secretsIn(manifest)).toEqual([{ kind: 'a password', line: 3 }]);
});

// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
it.each([
  ['a part in base64', mime('base64', ...wrapped(btoa(script))), 7],
  ['a part packed with gzip', mime('base64', ...wrapped(base64(gzipSync(script)))), 7],
  ['a quoted part', mime('quoted-printable', 'export DB_PASSWORD=3Dcorrect-=', 'horse-7'), 7],
  ['a message in base64', mime('base64', ...wrapped(btoa(mime('base64', btoa(script))))), 7],
  ['a file to write', `#cloud-config\nwrite_files:\n- content: ${btoa(script)}\n`, 3],
])('finds what %s holds, and says where it begins', (_, text, line) => {
  expect(secretsIn(text)).toEqual([{ kind: 'a password', line }]);
});

it('finds nothing in encoded parts that hold none', () => {
  const harmless = '#!/bin/sh\nDB_PASSWORD=$(aws ssm get-parameter --name db)\n';

  expect(secretsIn(mime('base64', btoa(harmless)))).toEqual([]);
  expect(secretsIn(mime('base64', base64(gzipSync(harmless))))).toEqual([]);
});

it('is an error about the answer, and no bug of ours, where a part cannot be unpacked', () => {
  const broken = base64(gzipSync(script).subarray(0, 40));
  const bomb = base64(gzipSync(new Uint8Array(4 * 1024 * 1024)));
  const bombs = Array.from({ length: 9 }, () => base64(gzipSync('a'.repeat(100_000))));

  for (const text of [broken, bomb, bombs.join('\n\n')]) {
    expect(() => secretsIn(mime('base64', text))).toThrow(IncompleteAnswerError);
  }
});
