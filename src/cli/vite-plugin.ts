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
    }),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (this.environment.name !== 'ssr') return;
        for (const output of Object.values(bundle))
          if (output.type === 'chunk') output.code = narrowed(output.code);
      }
    }
  };
}

const ESCAPE_LENGTH = 6;
/** One behind a backslash is left: the escape would begin with another. */
const WIDE = /(?<!\\)[^\0-\xff]/g;

/**
 * One letter beyond Latin-1 makes V8 hold a module's whole text in two bytes a letter: where there are
 * few of them, they are written as escapes.
 */
function narrowed(code: string): string {
  const wide = code.match(WIDE)?.length ?? 0;
  if (wide * ESCAPE_LENGTH > code.length) return code;
  return code.replace(WIDE, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
