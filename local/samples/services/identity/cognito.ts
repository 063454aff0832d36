import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

function userPool(place: Place, isGood: boolean): readonly Said[] {
  const Id = `${place.region}_A1b2C3d4E`;
  const told = { Id, Name: 'customers', CreationDate: inDays(-300), LastModifiedDate: inDays(-9) };
  return [
    ['cognito-idp:ListUserPools', { UserPools: [told] }],
    [
      'cognito-idp:DescribeUserPool',
      {
        UserPool: {
          ...told,
          Arn: arn(place, 'cognito-idp', `userpool/${Id}`),
          Policies: {
            PasswordPolicy: {
              MinimumLength: isGood ? 16 : 6,
              RequireUppercase: isGood,
              RequireLowercase: isGood,
              RequireNumbers: isGood,
              RequireSymbols: isGood,
              TemporaryPasswordValidityDays: isGood ? 1 : 90,
            },
          },
          DeletionProtection: isGood ? 'ACTIVE' : 'INACTIVE',
          MfaConfiguration: isGood ? 'ON' : 'OFF',
          UserPoolAddOns: { AdvancedSecurityMode: isGood ? 'ENFORCED' : 'OFF' },
          UserPoolTier: 'PLUS',
          AdminCreateUserConfig: { AllowAdminCreateUserOnly: isGood },
          AccountRecoverySetting: {
            RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }],
          },
        },
      },
      { UserPoolId: Id },
    ],
  ];
}

export const cognito = toldAtHome({
  healthy: (place) => userPool(place, true),
  faulty: (place) => userPool(place, false),
});
