import { readdirSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';

const VIRTUAL = 'virtual:islands';
const FOLDER = 'src/islands';
/** SvelteKit hands this folder on to the browser, with an address that may be cached for ever. */
const PUBLIC_FOLDER = '_app/immutable/assets';

/** The scripts that pages load by name: every `<name>.island.ts` in this folder. */
const names = () =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.island.ts'))
    .map((file) => file.replace('.island.ts', ''));

/** Each script by itself: a part that two pages shared would be one more request for both. */
const bundleAll = async () => (await Promise.all(names().map(bundle))).flat();

async function bundle(name: string) {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [svelte({ configFile: false })],
    // Where a part that comes later finds its scripts and styles.
    base: `/${PUBLIC_FOLDER}/`,
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        // The domain is pure: importing it does nothing, so what is not used stays behind.
        treeshake: { moduleSideEffects: (id) => !id.includes('/src/lib/domain/') },
        input: { [name]: `${FOLDER}/${name}.island.ts` },
        output: {
          entryFileNames: '[name].[hash].js',
          chunkFileNames: '[name].[hash].js',
          assetFileNames: '[name].[hash][extname]'
        }
      }
    }
  });
  return (result as Rolldown.RolldownOutput).output;
}

/**
 * Pages of respondents are documents that work without JavaScript; a small script makes them quick.
 * SvelteKit builds no browser code for such pages, so this plugin builds their scripts and tells
 * the server the addresses: `import { islands } from 'virtual:islands'`.
 */
export function islands(): Plugin {
  let dev = false;
  return {
    name: 'heptagon-islands',
    configResolved(config) {
      dev = config.command === 'serve';
    },
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    async load(id) {
      if (id !== `\0${VIRTUAL}`) return;
      const addresses: Record<string, string> = {};
      if (dev) for (const name of names()) addresses[name] = `/${FOLDER}/${name}.island.ts`;
      else
        for (const file of await bundleAll()) {
          const fileName = `${PUBLIC_FOLDER}/${file.fileName}`;
          const source = file.type === 'chunk' ? file.code : file.source;
          this.emitFile({ type: 'asset', fileName, source });
          if (file.type === 'chunk' && file.isEntry) addresses[file.name] = `/${fileName}`;
        }
      return `export const islands = ${JSON.stringify(addresses)};`;
    },
    // Styles travel inside the page, where an address relative to the stylesheet leads nowhere;
    // SvelteKit mends that only for pages that have browser code of its own.
    generateBundle(_, files) {
      for (const file of Object.values(files))
        if (file.type === 'asset' && file.fileName.endsWith('.css'))
          file.source = String(file.source).replaceAll('url(./', `url(/${PUBLIC_FOLDER}/`);
    }
  };
}
