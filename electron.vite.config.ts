import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';

const here = (path: string) => resolve(import.meta.dirname, path);

/**
 * What stays a package at run time: native code, and libraries that find their own files. Everything else is bundled,
 * which makes ES-module-only packages usable from CommonJS and the command line quick to start.
 */
const externalPackages = [
  /^better-sqlite3$/,
  /^typeorm(\/|$)/,
  /^reflect-metadata$/,
  /^pdfmake(\/|$)/,
  /^@napi-rs\/keyring(\/|$)/,
  // Of ssh2, which does without it where it is not built, as here.
  /^cpu-features$/,
];

const parts: UserConfig = {
  main: {
    build: {
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: here('main/index.ts'),
          cli: here('main/cli/index.ts'),
          'ledger-worker': here('main/ledger/ledger-worker.ts'),
          'documents-worker': here('main/documents/documents-worker.ts'),
          'sealing-worker': here('main/sync/publish/sealing-worker.ts'),
        },
        external: externalPackages,
        output: {
          format: 'cjs',
          entryFileNames: '[name].js',
          // Beside the entries, so that `path.join(__dirname, 'ledger-worker.js')` is right in shared code too.
          chunkFileNames: 'shared-[name].js',
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can require nothing but electron: everything is bundled.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: here('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react()],
    // The application's protocol puts a fresh nonce here each time it serves the page (main/app-protocol.ts).
    html: { cspNonce: 'NONCE_FROM_SERVER' },
    server: { host: '127.0.0.1' },
    build: {
      minify: true,
      rolldownOptions: {
        input: here('renderer/index.html'),
        output: {
          codeSplitting: {
            // A chunk takes along what its modules need, so the order counts: React belongs to the first one.
            groups: [
              // All that the first screen needs and nothing else: one file is quicker to get than a dozen.
              { name: 'start', tags: ['$initial'], priority: 2 },
              { name: 'ag-grid', test: /node_modules[\\/]ag-grid/ },
              { name: 'pdfjs', test: /node_modules[\\/]pdfjs-dist/ },
              // Before Fluent, whose package it is: only the forecast needs it.
              {
                name: 'charts',
                test: /node_modules[\\/](@fluentui[\\/](react-charts|chart-utilities)|d3-|internmap)/,
              },
              { name: 'fluent', test: /node_modules[\\/](@fluentui|@griffel|tabster|keyborg|@floating-ui)/ },
            ],
          },
        },
      },
    },
  },
};

/** scripts/ names the parts that are out of date, so that the command line need not wait for the window's code. */
const wanted = process.env.CARER_PAYMENTS_BUILD?.split(',') ?? Object.keys(parts);

export default defineConfig(
  Object.fromEntries(Object.entries(parts).filter(([part]) => wanted.includes(part))),
);
