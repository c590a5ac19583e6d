import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { accountForPackages } from './electron/packaging/account-for-packages.ts';
import { unbundledPackages } from './electron/packaging/unbundled-packages.ts';

const account = accountForPackages(resolve('.'));

export default defineConfig({
  main: {
    plugins: [account()],
    build: {
      outDir: resolve('out/main'),
      externalizeDeps: false,
      rollupOptions: {
        input: {
          main: resolve('electron/main/main.ts'),
          'core-start': resolve('electron/core/core-start.ts'),
          'argon2id-worker': resolve('electron/core/crypto/argon2id-worker.ts'),
          'authenticate-pages-worker': resolve('electron/core/database/authenticate-pages-worker.ts'),
          'read-pdf-worker': resolve('electron/core/pdf/read-pdf-worker.ts'),
        },
        external: unbundledPackages,
        // Chunks beside the entries: whoever starts a thread finds its entry wherever it lands.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [account()],
    build: {
      outDir: resolve('out/preload'),
      rollupOptions: {
        input: { preload: resolve('electron/preload/preload.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    // Fonts are served from resources/fonts, the same files that the PDF uses.
    plugins: [react(), account()],
    build: {
      outDir: resolve('out/renderer'),
      emptyOutDir: true,
      rollupOptions: { input: resolve('renderer/index.html') },
      // The polyfill fetches, which the content security policy refuses.
      modulePreload: { polyfill: false },
      // A data: URL is no source that the policy allows.
      assetsInlineLimit: 0,
      minify: true,
    },
  },
});
