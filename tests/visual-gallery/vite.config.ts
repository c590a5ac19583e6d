import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Builds a page to look at: `vite build -c tests/visual-gallery/vite.config.ts`. Not shipped, not tested. */
export default defineConfig({
  root: resolve('tests/visual-gallery'),
  base: './',
  publicDir: resolve('renderer/public'),
  plugins: [react()],
  build: { outDir: '/tmp/casekeep-gallery', emptyOutDir: true, modulePreload: false },
});
