/** The file that the API's command takes the template from. */
export const templateFile = 'roundsman.json';
