import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    teardownTimeout: 10_000,
    // A machine that is busy is no failure: what is waited for may take its time.
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
    allowOnly: false,
  },
});
