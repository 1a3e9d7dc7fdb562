import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The API that `vite dev` speaks to; the built editor is served by the API itself. */
const api = 'http://localhost:8787';

export default defineConfig({
  base: '/',
  plugins: [react()],
  server: { proxy: { '/v1': api } },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Fonts and icons stay files of our own: the Content-Security-Policy knows no `data:` scripts, and fonts cache apart.
    assetsInlineLimit: 0,
    // Monaco alone is larger than the default limit; it is one chunk, loaded after the shell.
    chunkSizeWarningLimit: 4000,
  },
});
