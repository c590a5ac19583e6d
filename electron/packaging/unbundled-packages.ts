/**
 * Packages that read files beside themselves (a native addon, WebAssembly, a worker) and so stay beside the bundles of
 * main and core. All others are in them: a core that loads one file instead of a thousand is ready a tenth of a second earlier.
 */
export const unbundledPackages = ['electron', '@signalapp/sqlcipher', 'harfbuzzjs', /^pdfjs-dist\b/u];
