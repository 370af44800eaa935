import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budget } from './bundling/budget.ts';
import { mantineStyles } from './bundling/mantine-styles.ts';

// `npm run dev` shows the sources against a running system: ROOMTONE_URL=http://localhost:8080 npm run dev
const frontDoor = process.env.ROOMTONE_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [
    react(),
    mantineStyles(),
    budget({
      'index.html': { js: 165, css: 11 },
      'src/features/recordings/page.tsx': { js: 227, css: 22 },
    }),
  ],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  build: {
    target: 'es2022',
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': frontDoor, '/auth': frontDoor, '/console-config.json': frontDoor } },
  test: {
    environment: 'happy-dom',
    include: ['{src,bundling}/**/*.test.{ts,tsx}'],
    setupFiles: 'src/test-setup.ts',
    css: false,
    restoreMocks: true,
    testTimeout: 30_000,
    // one browser for all files: each cleans up after itself, and starting one costs more than most tests
    isolate: false,
    pool: 'threads',
  },
});
