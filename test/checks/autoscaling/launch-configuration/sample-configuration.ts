/** A launch configuration of which everything is set that always is. */
export const sampleConfiguration = {
  LaunchConfigurationName: 'web',
  ImageId: 'ami-1',
  InstanceType: 'm5.large',
  CreatedTime: new Date('2020-01-01T00:00:00Z'),
};
