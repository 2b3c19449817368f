import { defineConfig } from 'vite'

/** The Node side: what `mesa`, `npm start` and Electron run. Dependencies stay in node_modules. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/node',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        cli: 'electron/cli/main.ts',
        app: 'electron/launch/app.ts',
        electron: 'electron/main/main.ts',
        aside: 'electron/host/aside/program.ts',
      },
      external: ['electron'],
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
})
