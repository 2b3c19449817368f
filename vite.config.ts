import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page: the same in Electron's window and in any browser of the room. */
export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    // The page's policy allows no data: addresses but images, so fonts and icons stay files.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
})
