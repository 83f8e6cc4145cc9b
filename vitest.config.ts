import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    testTimeout: 120_000,
    globalSetup: './tests/kernel-built.ts',
    reporters: ['default', './tests/summary-reporter.ts'],
  },
})
