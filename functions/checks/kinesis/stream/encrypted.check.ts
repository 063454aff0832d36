import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { stream } from './stream.resource.ts';

const kinds = { encrypted: ['KMS'], plain: ['NONE'] } as const;

export const check = defineCheck(stream, {
  id: 'kinesis-stream-encrypted',
  title: 'Streams encrypt records at rest',
  severity: 'high',
  category: 'security',
  why: 'Records often carry personal or payment data, and without encryption they lie in the stream as they were sent.',
  fix: 'Turn on server-side encryption with the key of AWS, or with one of your own where its use must be controlled.',
  docs: 'https://docs.aws.amazon.com/streams/latest/dev/what-is-sse.html',
  needs: ['DescribeStreamSummary'],

  evaluate({ facts }) {
    const summary = answered(
      facts.DescribeStreamSummary?.StreamDescriptionSummary,
      'StreamDescriptionSummary',
    );
    // A stream has no settings before it is made.
    if (summary.StreamStatus === 'CREATING') return noVerdict();
    const kind = kindOfWord(summary.EncryptionType, 'EncryptionType', kinds);
    return kind === 'encrypted' ? pass() : fail('Server-side encryption is off.');
  },
});
