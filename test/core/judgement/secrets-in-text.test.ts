import { expect, it } from 'vitest';
import { secretsIn } from '../../../functions/core/judgement/secrets-in-text.ts';

// Put together here, so that no scanner of this repository takes them for real.
const keyId = ['AKIA', 'QRSTUVWXYZ234567'].join('');
const forty = 'abcdefghij'.repeat(4);

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
])('finds what "%s" holds', (text, kind) => {
  expect(secretsIn(`#!/bin/sh\n${text}\n`)).toEqual([{ kind, line: 2 }]);
});

it.each([
  'yum install -y httpd',
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
])('finds nothing in "%s"', (text) => {
  expect(secretsIn(text)).toEqual([]);
});
