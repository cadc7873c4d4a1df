import type { Plugin } from 'vite';

/** Builds src/serve.ts beside SvelteKit's handler, so that both share one copy of every module. */
export function processEntry(): Plugin {
  return {
    name: 'process-entry',
    apply: 'build',
    config: () => ({
      environments: {
        ssr: {
          build: {
            rolldownOptions: {
              input: { serve: 'src/serve.ts' },
              // A module's text stays in memory while it is in use: a third of it is comments.
              output: { comments: false }
            }
          }
        }
      }
    })
  };
}
