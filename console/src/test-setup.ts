import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);
// busy machines are slow, and nobody waits longer than it takes
configure({ asyncUtilTimeout: 10_000 });

// happy-dom has no media queries; Mantine asks for the colour scheme and for reduced motion
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;
