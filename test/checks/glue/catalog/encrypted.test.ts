import { check } from '../../../../functions/checks/glue/catalog/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const databases = [{ Name: 'sales' }];
const connections = [{ Name: 'warehouse' }];
const settings = (
  CatalogEncryptionMode: string,
  ReturnConnectionPasswordEncrypted: boolean,
  related: object = { databases, connections },
) => ({
  item: {
    DataCatalogEncryptionSettings: {
      EncryptionAtRest: { CatalogEncryptionMode } as never,
      ConnectionPasswordEncryption: { ReturnConnectionPasswordEncrypted },
    },
  },
  related: { databases: [], connections: [], ...related },
});

describeCheck(check, {
  pass: {
    'both are encrypted': settings('SSE-KMS', true),
    'a role encrypts the metadata': settings('SSE-KMS-WITH-SERVICE-ROLE', true),
    'there is no connection whose password were plain': settings('SSE-KMS', false, { databases }),
    'there is no database whose metadata were plain': settings('DISABLED', true, { connections }),
  },
  fail: {
    'neither is encrypted': {
      ...settings('DISABLED', false),
      message: 'Not encrypted: metadata, connection passwords.',
    },
    'metadata is plain': { ...settings('DISABLED', true), message: 'Not encrypted: metadata.' },
    'passwords are plain': {
      ...settings('SSE-KMS', false),
      message: 'Not encrypted: connection passwords.',
    },
  },
  none: { 'the catalog of the region holds nothing': settings('DISABLED', false, {}) },
  errors: {
    'the mode is not known': { ...settings('SSE-C', true), message: /"SSE-C", which is not known/ },
    'nothing is said of passwords': {
      item: {
        DataCatalogEncryptionSettings: { EncryptionAtRest: { CatalogEncryptionMode: 'SSE-KMS' } },
      },
      related: { databases: [], connections: [] },
      message: /without ReturnConnectionPasswordEncrypted/,
    },
  },
});
