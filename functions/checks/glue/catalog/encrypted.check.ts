import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { catalog } from './catalog.resource.ts';

const modes = { on: ['SSE-KMS', 'SSE-KMS-WITH-SERVICE-ROLE'], off: ['DISABLED'] } as const;

export const check = defineCheck(catalog, {
  id: 'glue-catalog-encrypted',
  title: 'The data catalog encrypts metadata and passwords',
  severity: 'medium',
  category: 'security',
  why: 'Names of tables and columns tell what there is to steal, and passwords of connections open the way to it.',
  fix: 'Turn on the encryption of metadata and of connection passwords in the settings of the data catalog.',
  docs: 'https://docs.aws.amazon.com/glue/latest/dg/encrypt-glue-data-catalog.html',
  joins: ['databases', 'connections'],

  evaluate({ item, related: { databases, connections } }) {
    const settings = answered(item.DataCatalogEncryptionSettings, 'DataCatalogEncryptionSettings');
    const { EncryptionAtRest: metadata, ConnectionPasswordEncryption: passwords } = settings;
    const mode = kindOfWord(metadata?.CatalogEncryptionMode, 'CatalogEncryptionMode', modes);
    const encryptsPasswords = answered(
      passwords?.ReturnConnectionPasswordEncrypted,
      'ReturnConnectionPasswordEncrypted',
    );
    // Every region has a catalog; most hold nothing.
    if (databases.length + connections.length === 0) return noVerdict();
    const plain = [
      ...(databases.length > 0 && mode === 'off' ? ['metadata'] : []),
      ...(connections.length > 0 && !encryptsPasswords ? ['connection passwords'] : []),
    ];
    return plain.length === 0 ? pass() : fail(`Not encrypted: ${plain.join(', ')}.`);
  },
});
