import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import { removalOfDeletionProtected } from '../function/removal.ts';

export interface AuditTableProps {
  readonly config: StageConfig;
  readonly encryptionKey: IKey;
}

/** Who did what. Nobody can change or delete an entry, whatever their own policy allows. */
export class AuditTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, props: AuditTableProps) {
    super(scope, id);
    const { protectsData } = props.config;

    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'PK', type: AttributeType.STRING },
      sortKey: { name: 'SK', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: props.encryptionKey,
      deletionProtection: protectsData,
      removalPolicy: removalOfDeletionProtected(props.config),
      resourcePolicy: appendOnly(),
    });
  }
}

// PutItem could still overwrite: writers put with `attribute_not_exists(PK)`, which no policy can demand.
function appendOnly(): PolicyDocument {
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'AppendOnly',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: [
          'dynamodb:BatchWriteItem',
          'dynamodb:DeleteItem',
          'dynamodb:PartiQLDelete',
          'dynamodb:PartiQLUpdate',
          'dynamodb:UpdateItem',
        ],
        // A table's policy speaks of that table only; its own ARN here would be a circular reference.
        resources: ['*'],
      }),
    ],
  });
}
