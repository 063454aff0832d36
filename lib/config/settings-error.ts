/** The settings of a stage cannot be used. Its message says what is wrong, and how to say it right. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
