/** What people call a thing that AWS names by an id alone: its tag `Name`, or else the id. */
export function nameOf(
  id: string | undefined,
  tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] = [],
): string | undefined {
  return tags.find(({ Key }) => Key === 'Name')?.Value || id;
}
