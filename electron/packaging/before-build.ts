/**
 * Asked by electron-builder, which would otherwise look through every package of the repository. False: no folder of
 * packages goes along; `files` of electron-builder.yml names the few files that the bundles import.
 */
export async function beforeBuild(): Promise<boolean> {
  return Promise.resolve(false);
}
