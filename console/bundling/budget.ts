import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;
type Bundle = Rolldown.OutputBundle;

/** What is fetched before something can be seen; in kilobytes (1000 bytes) of gzip. */
export interface Weight {
  js: number;
  css: number;
}

/**
 * The build fails when the console has become heavier than this.
 * @param budgets by the module that something begins with, `index.html` for the entry; what the entry brings is counted
 *   with each
 */
export function budget(budgets: Record<string, Weight>): Plugin {
  return {
    name: 'roomtone:budget',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const [module, most] of Object.entries(budgets)) {
        const weight = weightOf(module, bundle);
        const told = `${module}: ${words(weight)} of ${words(most)}`;
        if (weight.js > most.js || weight.css > most.css) {
          this.error(
            `The console is too heavy. ${told} (gzip). See what came in, or raise vite.config.ts`,
          );
        }
        this.info(told);
      }
    },
  };
}

export function weightOf(module: string, bundle: Bundle): Weight {
  const chunks = Object.values(bundle).filter((one): one is Chunk => one.type === 'chunk');
  const begins = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${module}`));
  if (!begins) throw new Error(`no chunk begins with ${module}`);
  const entries = chunks.filter(({ isEntry }) => isEntry);
  const fetched = new Set([begins, ...entries].flatMap((chunk) => [...withImports(chunk, bundle)]));
  const styles = new Set(
    [...fetched].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]),
  );
  return {
    js: kilobytes([...fetched].map(({ code }) => code)),
    css: kilobytes([...styles].map((name) => sourceOf(name, bundle))),
  };
}

function withImports(chunk: Chunk, bundle: Bundle, found = new Set<Chunk>()): Set<Chunk> {
  if (found.has(chunk)) return found;
  found.add(chunk);
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === 'chunk') withImports(imported, bundle, found);
  }
  return found;
}

function sourceOf(name: string, bundle: Bundle): string | Uint8Array {
  const file = bundle[name];
  return file?.type === 'asset' ? file.source : '';
}

function kilobytes(files: (string | Uint8Array)[]): number {
  const bytes = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
  return Math.round(bytes / 100) / 10;
}

function words({ js, css }: Weight): string {
  return `${js} kB JavaScript, ${css} kB CSS`;
}
