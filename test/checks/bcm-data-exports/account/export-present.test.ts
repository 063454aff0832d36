import { check } from '../../../../functions/checks/bcm-data-exports/account/export-present.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (table: string, StatusCode: 'HEALTHY' | 'UNHEALTHY' = 'HEALTHY') => ({
  item: {
    ExportArn: 'arn:aws:bcm-data-exports:us-east-1:123456789012:export/e',
    ExportName: 'e',
    ExportStatus: { StatusCode },
  },
  facts: {
    GetExport: {
      Export: {
        Name: 'e',
        DataQuery: { QueryStatement: `SELECT bill_type FROM ${table}` },
        DestinationConfigurations: undefined,
        RefreshCadence: undefined,
      },
    },
  },
});
const report = {
  ReportName: 'r',
  TimeUnit: 'HOURLY',
  Format: 'Parquet',
  Compression: 'Parquet',
  AdditionalSchemaElements: [],
  S3Bucket: 'b',
  S3Prefix: 'p',
  S3Region: 'eu-west-1',
} as const;
const alone = [undefined];
const paidBy = (MasterAccountId: string) => [{ Organization: { MasterAccountId } }];
const none = 'There is neither an export nor a report of costs.';
const undelivered = 'What there is of exports is not delivered.';

describeCheck(check, {
  pass: {
    'there is an export': {
      related: { exports: [of('COST_AND_USAGE_REPORT')], reports: [], membership: alone },
    },
    'there is one in the form of FOCUS': {
      related: { exports: [of('FOCUS_1_2_AWS')], reports: [], membership: alone },
    },
    'there is a report that is delivered': {
      related: {
        exports: [],
        reports: [{ ...report, ReportStatus: { lastStatus: 'SUCCESS' } }],
        membership: alone,
      },
    },
    'there is a report that was not delivered yet': {
      related: { exports: [], reports: [report], membership: alone },
    },
    'one of two is delivered': {
      related: {
        exports: [of('COST_AND_USAGE_REPORT', 'UNHEALTHY'), of('COST_AND_USAGE_REPORT')],
        reports: [],
        membership: alone,
      },
    },
  },
  fail: {
    'there is nothing in the account that pays for all': {
      related: { exports: [], reports: [], membership: paidBy('123456789012') },
      message: none,
    },
    'there is nothing': { related: { exports: [], reports: [], membership: alone }, message: none },
    'the only export is of emissions': {
      related: { exports: [of('CARBON_EMISSIONS')], reports: [], membership: alone },
      message: none,
    },
    'the export is broken': {
      related: {
        exports: [of('COST_AND_USAGE_REPORT', 'UNHEALTHY')],
        reports: [],
        membership: alone,
      },
      message: undelivered,
    },
    'the bucket of the report is gone': {
      related: {
        exports: [],
        reports: [{ ...report, ReportStatus: { lastStatus: 'ERROR_NO_BUCKET' } }],
        membership: alone,
      },
      message: undelivered,
    },
  },
  errors: {
    'the export has no status': {
      related: {
        exports: [
          {
            ...of('COST_AND_USAGE_REPORT'),
            item: { ...of('COST_AND_USAGE_REPORT').item, ExportStatus: undefined },
          },
        ],
        reports: [],
        membership: alone,
      },
      message: /without ExportStatus/,
    },
    'AWS does not say who pays for the organisation': {
      related: { exports: [], reports: [], membership: [{ Organization: {} }] },
      message: /without MasterAccountId/,
    },
  },
  none: {
    'there is nothing in an account whose bill another one pays': {
      related: { exports: [], reports: [], membership: paidBy('210987654321') },
    },
  },
});
