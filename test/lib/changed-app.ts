import { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { createApp } from '../../lib/app.ts';

// The platform as a later version of it may be: for the end-to-end proof that an update loses nothing.
// The tables refuse deletion and take an index; an entry of a shard has ten seconds.

const app = createApp();

for (const construct of app.node.findAll()) {
  if (construct instanceof CfnTable) {
    construct.deletionProtectionEnabled = true;
    construct.attributeDefinitions = [
      { attributeName: 'GSI3PK', attributeType: 'S' },
      ...(construct.attributeDefinitions as CfnTable.AttributeDefinitionProperty[]),
    ];
    construct.globalSecondaryIndexes = [
      ...((construct.globalSecondaryIndexes ?? []) as CfnTable.GlobalSecondaryIndexProperty[]),
      {
        indexName: 'GSI3',
        keySchema: [{ attributeName: 'GSI3PK', keyType: 'HASH' }],
        projection: { projectionType: 'KEYS_ONLY' },
      },
    ];
  }
  if (construct instanceof CfnFunction && construct.functionName?.endsWith('-run-shard')) {
    construct.addPropertyOverride('Environment.Variables.RESERVE_SECONDS', '890');
    construct.memorySize = 1536;
  }
}
