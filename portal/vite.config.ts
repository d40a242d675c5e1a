import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { govukStyles } from './building/govuk-styles';
import { lockedPage } from './building/locked-page';
import { serviceWorker } from './building/service-worker';

const here = (name: string): string => path.resolve(import.meta.dirname, name);

/** The carers' page: static files for any folder of any host, their names changing with their content. */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [govukStyles(), react(), lockedPage(), serviceWorker()],
  // One file: what is checked by its hash and run from memory can fetch no others beside it.
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
  build: {
    outDir: here('../out/portal'),
    emptyOutDir: true,
    assetsDir: 'app',
    // The Chrome of the oldest Electron that shows the page too ("view as this carer").
    target: 'chrome130',
    cssCodeSplit: false,
    // Nothing may be inlined: the page's policy lets no inline style or font through.
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What the first page needs is one file; what the others need beside it, another.
            { name: 'start', tags: ['$initial'], priority: 2 },
            {
              name: 'pages',
              test: /[\\/]portal[\\/](payments|reports|orders|govuk|records|actions|claims|sending|account|files)[\\/]/,
            },
          ],
        },
      },
    },
  },
});
