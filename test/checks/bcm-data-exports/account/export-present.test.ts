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
const membership = [undefined];
const memberOf = (MasterAccountId: string) => [{ Organization: { MasterAccountId } }];
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
const none = 'There is neither an export nor a report of costs.';
const undelivered = 'What there is of exports is not delivered.';

describeCheck(check, {
  pass: {
    'there is an export': {
      related: { exports: [of('COST_AND_USAGE_REPORT')], reports: [], membership },
    },
    'there is one in the form of FOCUS': {
      related: { exports: [of('FOCUS_1_2_AWS')], reports: [], membership },
    },
    'there is a report that is delivered': {
      related: {
        exports: [],
        reports: [{ ...report, ReportStatus: { lastStatus: 'SUCCESS' } }],
        membership,
      },
    },
    'there is a report that was not delivered yet': {
      related: { exports: [], reports: [report], membership },
    },
    'one of two is delivered': {
      related: {
        exports: [of('COST_AND_USAGE_REPORT', 'UNHEALTHY'), of('COST_AND_USAGE_REPORT')],
        reports: [],
        membership,
      },
    },
  },
  fail: {
    'there is nothing': { related: { exports: [], reports: [], membership }, message: none },
    'there is nothing in the account that pays the bill': {
      related: { exports: [], reports: [], membership: memberOf('123456789012') },
      message: none,
    },
    'the only export is of emissions': {
      related: { exports: [of('CARBON_EMISSIONS')], reports: [], membership },
      message: none,
    },
    'the export is broken': {
      related: { exports: [of('COST_AND_USAGE_REPORT', 'UNHEALTHY')], reports: [], membership },
      message: undelivered,
    },
    'the bucket of the report is gone': {
      related: {
        exports: [],
        reports: [{ ...report, ReportStatus: { lastStatus: 'ERROR_NO_BUCKET' } }],
        membership,
      },
      message: undelivered,
    },
  },
  none: {
    'another account pays the bill': {
      related: { exports: [], reports: [], membership: memberOf('999999999999') },
    },
  },
  errors: {
    'it is not said who pays the bill': {
      related: { exports: [], reports: [], membership: [{ Organization: {} }] },
      message: /without MasterAccountId/,
    },
    'the export has no status': {
      related: {
        exports: [
          {
            ...of('COST_AND_USAGE_REPORT'),
            item: { ...of('COST_AND_USAGE_REPORT').item, ExportStatus: undefined },
          },
        ],
        reports: [],
        membership,
      },
      message: /without ExportStatus/,
    },
  },
});
