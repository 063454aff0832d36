import { check } from '../../../../functions/checks/fsx/file-system/multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'it is of Windows, in two zones': {
      item: { FileSystemType: 'WINDOWS', WindowsConfiguration: { DeploymentType: 'MULTI_AZ_1' } },
    },
    'it is of ONTAP, in two zones': {
      item: { FileSystemType: 'ONTAP', OntapConfiguration: { DeploymentType: 'MULTI_AZ_2' } },
    },
    'it is of OpenZFS, in two zones': {
      item: { FileSystemType: 'OPENZFS', OpenZFSConfiguration: { DeploymentType: 'MULTI_AZ_1' } },
    },
  },
  fail: {
    'it is of Windows, in one zone': {
      item: { FileSystemType: 'WINDOWS', WindowsConfiguration: { DeploymentType: 'SINGLE_AZ_2' } },
      message: 'The deployment type is SINGLE_AZ_2.',
    },
    'it is of ONTAP, in one zone': {
      item: { FileSystemType: 'ONTAP', OntapConfiguration: { DeploymentType: 'SINGLE_AZ_1' } },
      message: 'The deployment type is SINGLE_AZ_1.',
    },
    'it is of OpenZFS, with two servers in one zone': {
      item: {
        FileSystemType: 'OPENZFS',
        OpenZFSConfiguration: { DeploymentType: 'SINGLE_AZ_HA_2' },
      },
      message: 'The deployment type is SINGLE_AZ_HA_2.',
    },
  },
  errors: {
    'the part of its type is not answered': {
      item: { FileSystemType: 'WINDOWS' },
      message: /without DeploymentType/,
    },
    'the type is not known': {
      // @ts-expect-error: a word that no model knows yet.
      item: { FileSystemType: 'NEWFS' },
      message: /"NEWFS", which is not known/,
    },
  },
  skips: {
    'one of Lustre': { item: { FileSystemType: 'LUSTRE' } },
  },
});
