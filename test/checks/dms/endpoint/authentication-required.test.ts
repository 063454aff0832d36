import { check } from '../../../../functions/checks/dms/endpoint/authentication-required.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const endpoint = (EngineName: string, more: object = {}) => ({
  item: { Status: 'active', EngineName, ...more },
});

describeCheck(check, {
  pass: {
    'MongoDB has a password': endpoint('mongodb', { MongoDbSettings: { AuthType: 'password' } }),
    'Neptune uses IAM': endpoint('neptune', { NeptuneSettings: { IamAuthEnabled: true } }),
  },
  fail: {
    'MongoDB has none': {
      ...endpoint('mongodb', { MongoDbSettings: { AuthType: 'no' } }),
      message: 'The endpoint of MongoDB uses no password.',
    },
    'nothing was set for Neptune': {
      ...endpoint('neptune', { NeptuneSettings: { S3BucketName: 'shop' } }),
      message: 'The endpoint of Neptune does not use IAM.',
    },
    'Neptune does not': {
      ...endpoint('neptune', { NeptuneSettings: { IamAuthEnabled: false } }),
      message: 'The endpoint of Neptune does not use IAM.',
    },
  },
  errors: {
    'the word of MongoDB is not known': {
      ...endpoint('mongodb', { MongoDbSettings: { AuthType: 'moon' } }),
      message: /"moon" is no known way/,
    },
    'the settings of Neptune are missing': {
      ...endpoint('neptune'),
      message: /without NeptuneSettings/,
    },
  },
  skips: { MySQL: endpoint('mysql') },
});
