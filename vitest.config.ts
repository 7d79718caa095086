import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'core', include: ['test/{core,locale,server,store,cli,workshop}/**/*.test.ts'] } },
      // Real pages in one real browser; a machine of two cores draws them one after another.
      { test: { name: 'pages', include: ['test/pages/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false } },
    ],
  },
});
