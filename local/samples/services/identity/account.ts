import { AwsError } from '../../places/place.ts';
import { toldAtHome } from '../../places/told.ts';

const none = new AwsError(
  'ResourceNotFoundException',
  404,
  'No contact of the inputted alternate contact type found.',
);

export const account = toldAtHome({
  healthy: () =>
    ['SECURITY', 'OPERATIONS', 'BILLING'].map((AlternateContactType) => [
      'account:GetAlternateContact',
      {
        AlternateContact: {
          AlternateContactType,
          Name: 'Team on duty',
          Title: 'On duty',
          EmailAddress: 'on-duty@northwind.example',
          PhoneNumber: '+1 555 0100',
        },
      },
      { AlternateContactType },
    ]),
  faulty: () => [['account:GetAlternateContact', none]],
});
