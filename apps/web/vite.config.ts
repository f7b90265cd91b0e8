import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** In development the API runs beside Vite; in production the API serves these files itself. */
const api = process.env.BANHANH_API ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;

export default defineConfig({
  plugins: [react()],
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/drafting': { target: api, ws: true },
      '/plans': { target: api },
      '/copies': { target: api },
      '/signature-images': { target: api },
      '/verify': { target: api },
      '/check': { target: api },
    },
  },
  build: { target: 'es2023', sourcemap: true, assetsInlineLimit: 0 },
});
