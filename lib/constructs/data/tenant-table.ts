import { Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  type ITable,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import { removalOfDeletionProtected } from '../function/removal.ts';

/** What a role may do with items. Transactions need the actions of their parts. */
export type ItemAction =
  | 'BatchGetItem'
  | 'BatchWriteItem'
  | 'ConditionCheckItem'
  | 'DeleteItem'
  | 'GetItem'
  | 'PutItem'
  | 'Query'
  | 'UpdateItem';

/** The indices of the table. */
export const indexNames = ['GSI1', 'GSI2'] as const;

export interface TenantTableProps {
  readonly config: StageConfig;
  readonly encryptionKey: IKey;
}

/** The single table: all that tenants own, under partition keys that begin with `T#<tenant>`. */
export class TenantTable extends Construct {
  /** The one in use: the stack's own, or the restored one that the stage names. */
  readonly table: ITable;
  readonly #encryptionKey: IKey;

  constructor(scope: Construct, id: string, props: TenantTableProps) {
    super(scope, id);
    const { tenantTable } = props.config;
    this.#encryptionKey = props.encryptionKey;
    const own = this.#createTable(props);
    this.table = tenantTable ? this.#restoredTable(tenantTable, own) : own;
  }

  /** Stays in the stack, whichever table is in use: nothing of it is lost, and one can go back to it. */
  #createTable({ config, encryptionKey }: TenantTableProps): Table {
    const table = new Table(this, 'Table', {
      partitionKey: { name: 'PK', type: AttributeType.STRING },
      sortKey: { name: 'SK', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'expiresAt',
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey,
      deletionProtection: config.protectsData,
      removalPolicy: removalOfDeletionProtected(config),
    });
    for (const indexName of indexNames) {
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: `${indexName}PK`, type: AttributeType.STRING },
        sortKey: { name: `${indexName}SK`, type: AttributeType.STRING },
      });
    }
    return table;
  }

  #restoredTable(tableName: string, own: Table): ITable {
    // This stack is updated first, while the others still import the name and the ARN of its own table:
    // CloudFormation refuses to delete an export that is in use.
    for (const value of [own.tableName, own.tableArn]) Stack.of(this).exportValue(value);
    return Table.fromTableAttributes(this, 'Restored', {
      tableName,
      globalIndexes: [...indexNames],
    });
  }

  /**
   * Permits exact actions on items under the given partition keys, and the key they are encrypted with.
   *
   * @param leadingKeys Patterns of partition keys: `T#*` for what belongs to any tenant.
   */
  allow(grantee: IGrantable, leadingKeys: readonly string[], actions: readonly ItemAction[]) {
    this.#grant(grantee, actions, this.table.tableArn, {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': leadingKeys },
      // Without it, a request that names no key would satisfy `ForAllValues`.
      Null: { 'dynamodb:LeadingKeys': 'false' },
    });
  }

  /**
   * Permits to query an index, whichever of its partitions: AWS documents `dynamodb:LeadingKeys` for the
   * key of a table, and not what it holds when an index is queried. Readers of an index compare the tenant
   * of what they find (functions/data/store/table.ts), and the data role reads none (docs/decisions/0030).
   */
  allowQuery(grantee: IGrantable, index: (typeof indexNames)[number]) {
    this.#grant(grantee, ['Query'], `${this.table.tableArn}/index/${index}`);
  }

  #grant(
    grantee: IGrantable,
    actions: readonly ItemAction[],
    resource: string,
    conditions?: Readonly<Record<string, unknown>>,
  ) {
    const statements = [
      new PolicyStatement({
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [resource],
        ...(conditions && { conditions }),
      }),
      new PolicyStatement({
        actions: tableKeyActions,
        resources: [this.#encryptionKey.keyArn],
        conditions: {
          StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` },
        },
      }),
    ];
    for (const statement of statements) grantee.grantPrincipal.addToPrincipalPolicy(statement);
  }
}

// What AWS asks of a principal for a table under a customer-managed key, but for CreateGrant, which
// only who makes the table needs:
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
const tableKeyActions = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];
