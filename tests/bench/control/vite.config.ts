// Builds the control page as the app itself is built (target, chunks, compressed files beside, the same libraries), without what only the app has.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import app, { compressedBeside } from '../../../vite.config.ts';

export default defineConfig({
  root: import.meta.dirname,
  base: app.base,
  plugins: [react(), compressedBeside()],
  build: { ...app.build, outDir: process.env.NEEDLEPOINT_DIST },
});
