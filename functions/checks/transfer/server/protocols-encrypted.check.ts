import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { server } from './server.resource.ts';

export const check = defineCheck(server, {
  id: 'transfer-server-protocols-encrypted',
  title: 'Transfer servers speak no plain FTP',
  severity: 'high',
  category: 'security',
  why: 'FTP sends names, passwords and files in the clear, for whoever is on the way to read and change.',
  fix: 'Move the clients to SFTP or FTPS, and take FTP off the protocols of the server.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/transfer-controls.html',
  needs: ['DescribeServer'],

  evaluate({ facts }) {
    const protocols = answered(facts.DescribeServer?.Server?.Protocols, 'Protocols');
    // Messages of AS2 are encrypted and signed by themselves, whatever carries them.
    const kinds = protocols.map((protocol) =>
      kindOfWord(protocol, 'Protocols', { plain: ['FTP'], encrypted: ['SFTP', 'FTPS', 'AS2'] }),
    );
    return kinds.includes('plain') ? fail('The server takes plain FTP.') : pass();
  },
});
