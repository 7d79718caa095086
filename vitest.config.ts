import { defineConfig } from 'vitest/config';

/** How long a machine that is busy is waited for before what should come is missed, in milliseconds. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'core', include: ['test/{core,locale,server,store,cli,workshop}/**/*.test.ts'], ...patience } },
      // Real pages in one real browser; a machine of two cores draws them one after another.
      { test: { name: 'pages', include: ['test/pages/**/*.test.ts'], fileParallelism: false, ...patience } },
    ],
  },
});
