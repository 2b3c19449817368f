import { defineConfig } from 'vitest/config'

const APART = ['tests/properties/**', 'tests/e2e/**', 'tests/**/*.integration.test.ts']

/**
 * What a test waits for comes in milliseconds, or after a pause that the page makes for who types
 * (up to 1.2 s): on a busy machine that is far from the one second which Vitest gives it.
 */
const WAITING = { poll: { timeout: 15_000 } }

const SEED = ['tests/support/fixed-seed.ts']
const ASIDE = ['tests/support/build-aside.ts']

/**
 * Four projects, in this order: what is quick and says most comes first, and the browser has
 * the machine for itself.
 */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          globalSetup: ASIDE,
          setupFiles: SEED,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: APART,
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'properties',
          setupFiles: SEED,
          include: ['tests/properties/**/*.test.ts'],
          testTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'integration',
          globalSetup: ASIDE,
          setupFiles: SEED,
          include: ['tests/**/*.integration.test.ts'],
          exclude: ['tests/e2e/**'],
          testTimeout: 180_000,
          expect: WAITING,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 420_000,
          expect: WAITING,
          hookTimeout: 120_000,
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
