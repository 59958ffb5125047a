import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import react from '@vitejs/plugin-react';
import { ConfigProvider, DatePicker, Select } from 'antd';
import { type ComponentType, createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { defineConfig, type Plugin } from 'vite';
import { worn } from './src/web/kit/theme.ts';

const STYLES = 'virtual:antd.css';

/** Writes the styles of the antd widgets in use into a stylesheet at build time, so that no page needs a style element of its own. */
function antdStyles(): Plugin {
  return {
    name: 'antd-styles',
    resolveId: id => (id === STYLES ? STYLES : null),
    load: id => {
      if (id !== STYLES) return null;
      const cache = createCache();
      const widgets = [Select, DatePicker].map((widget, key) => createElement(widget as ComponentType<object>, { key } as object));
      renderToString(createElement(StyleProvider, { cache }, createElement(ConfigProvider, { theme: worn }, widgets)));
      return extractStyle(cache, true);
    },
  };
}

/** Puts a .br and a .gz beside every text file of the build, which the server sends as they are. */
function compressed(): Plugin {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: config => {
      folder = config.build.outDir;
    },
    closeBundle: () => {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(js|css|svg|html)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const bytes = readFileSync(path);
        if (bytes.length < 1024) continue;
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), antdStyles(), compressed()],
  publicDir: 'src/web/public',
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'chrome109',
    cssTarget: 'chrome109',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': process.env.YUHENG_API ?? 'http://127.0.0.1:8620' } },
});
