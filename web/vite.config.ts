import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `npm start` serves the pages and the API: `npm run dev -w web` passes the API's requests on to it. */
const local = process.env.ROUNDSMAN_LOCAL ?? 'http://127.0.0.1:4703';

/** Lists what was built in `files.json`: public/sw.js keeps it. */
const listFiles: Plugin = {
  name: 'list-files',
  generateBundle(_, bundle) {
    const files = Object.keys(bundle)
      .filter((file) => file.startsWith('assets/'))
      .map((file) => `/${file}`)
      .sort();
    this.emitFile({ type: 'asset', fileName: 'files.json', source: JSON.stringify(files) });
  },
};

export default defineConfig(({ command }) => {
  // What is built is what is deployed, whoever builds it: a test runner says it was for tests, and React would be its slow self.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: import.meta.dirname,
    plugins: [react(), listFiles],
    // The content security policy names no inline sources: every asset is a file of its own.
    build: {
      manifest: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'es2023',
      chunkSizeWarningLimit: 1500,
    },
    server: {
      host: '127.0.0.1',
      proxy: { '/api': { target: local }, '/config.json': { target: local } },
    },
  };
});
