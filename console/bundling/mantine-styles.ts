import type { Plugin } from 'vite';

/** `.../@mantine/core/esm/components/Button/Button.module.mjs`: the class names of one component. */
const CLASS_NAMES = /\/@mantine\/core\/esm\/.*?(\w+)\.module\.mjs$/;
const EVERYTHING = '@mantine/core/styles.css';
const FOUNDATION = '\0mantine-foundation';

/**
 * Styles come with the components that they are for, each into the chunk of its component: all of them together are
 * three times what the console needs. A component's class names are imported after the components that it is made of,
 * so styles keep the order that Mantine wants. The development server goes on with everything.
 */
export function mantineStyles(): Plugin {
  return {
    name: 'roomtone:mantine-styles',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === EVERYTHING ? FOUNDATION : null),
    load: (id) => (id === FOUNDATION ? foundation() : null),
    transform: (code, id) => {
      const component = CLASS_NAMES.exec(id)?.[1];
      return component ? { code: importOf(component) + code, map: null } : null;
    },
  };
}

function foundation() {
  const code = ['baseline', 'default-css-variables', 'global'].map(importOf).join('');
  return { code, moduleSideEffects: true };
}

function importOf(styles: string): string {
  return `import '@mantine/core/styles/${styles}.css';\n`;
}
