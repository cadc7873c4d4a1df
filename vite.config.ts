import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { islands } from './src/islands/vite-plugin.ts';
import { processEntry } from './src/cli/vite-plugin.ts';

// SvelteKit 3 reads its options here and refuses a svelte.config.js.
export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      // A page is one request: its styles travel inside it (see ARCHITECTURE.md, "Fast pages").
      inlineStyleThreshold: 32_768,
      paths: { relative: false },
      csp: {
        // Hashes, not nonces: the bytes of a page are kept and sent again.
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'object-src': ['none'],
          'base-uri': ['none']
        }
      }
    }),
    islands(),
    processEntry()
  ],
  // Fonts stay files of their own, however small: inlined they would weigh on every page.
  build: { assetsInlineLimit: 0 },
  test: {
    include: [
      'src/**/*.spec.ts',
      'tests/*.spec.ts',
      'tests/integration/**/*.spec.ts',
      'tests/crash/**/*.spec.ts'
    ],
    // PGlite compiles its WebAssembly on first use: 4 to 7 s on two cores.
    testTimeout: 30_000,
    hookTimeout: 60_000
  }
});
