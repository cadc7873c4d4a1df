import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { islands } from './src/islands/vite-plugin.ts';
import { processEntry } from './src/cli/vite-plugin.ts';

/**
 * The one script inside every page (app.html); SvelteKit hashes only its own. Fonts must neither
 * delay the first text nor move it: a page uses them when they come at once or, after another page
 * of ours, are likely in the cache; else they are fetched once the page stands.
 */
function hashOfInlineScript(): `sha256-${string}` {
  const [, script = ''] =
    /<script>([^]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8')) ?? [];
  return `sha256-${hash('sha256', script, 'base64')}`;
}

const scopes = new Map<string, string>();

/** Short names of scoped styles: they stand a thousand times in a page, and do not compress. */
function scopeOf({ css, hash }: { css: string; hash: (text: string) => string }): string {
  const name = `s${hash(css).slice(0, 4)}`;
  const before = scopes.get(name) ?? css;
  if (before !== css) throw new Error(`Two components would share the scope ${name}.`);
  scopes.set(name, css);
  return name;
}

// SvelteKit 3 reads its options here and refuses a svelte.config.js.
export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      // http/origin-check.ts looks at every request, JSON too, and says no in words
      csrf: { trustedOrigins: ['*'] },
      compilerOptions: { cssHash: scopeOf },
      // A page is one request: its styles travel inside it (see ARCHITECTURE.md, "Fast pages").
      inlineStyleThreshold: 32_768,
      paths: { relative: false },
      csp: {
        // Hashes, not nonces: the bytes of a page are kept and sent again.
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self', hashOfInlineScript()],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
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
  // Of its 300 files the server needs some: bundled they take 15 MB less and start sooner.
  ssr: { noExternal: ['kysely'] },
  // Fonts stay files of their own, however small: inlined they would weigh on every page.
  build: { assetsInlineLimit: 0 },
  test: {
    // left to itself it keeps a processor free, which of two is half
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.spec.ts', 'tests/*.spec.ts'] } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/{integration,crash}/**/*.spec.ts'],
          globalSetup: 'tests/support/postgres-server.ts'
        }
      }
    ]
  }
});
