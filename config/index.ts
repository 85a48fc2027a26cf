import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import devConfig from './dev';
import prodConfig from './prod';

const root = path.resolve(__dirname, '..');
const contract = path.join(root, 'contract');

export default defineConfig<'webpack5'>((merge) => {
  const baseConfig: UserConfigExport<'webpack5'> = {
    projectName: 'qunxing',
    date: '2026-11-21',
    designWidth: 750,
    deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
    sourceRoot: 'src',
    // one folder per platform, so that weapp and h5 builds do not overwrite each other
    outputRoot: `dist/${process.env.TARO_ENV}`,
    // the framework and platform plugins are added by @tarojs/cli itself
    plugins: [path.join(__dirname, 'aria-plugin.ts')],
    defineConstants: {
      'process.env.TARO_APP_CLOUD_ENV': JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
    },
    alias: { '@': path.join(root, 'src'), '@contract': contract },
    copy: {
      patterns: process.env.TARO_ENV === 'weapp' ? [{ from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' }] : [],
      options: {},
    },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // off in CI, where a cold cache only costs time
    cache: { enable: !process.env.CI },
    // quiet: plain lines instead of the animated bar. Do NOT remove the webpackbar plugin: it prints the errors.
    logger: { quiet: Boolean(process.env.CI), stats: false },
    mini: {
      // TypeScript outside src is compiled only when it is listed
      compile: { include: [contract] },
      optimizeMainPackage: { enable: true },
      postcss: {
        pxtransform: { enable: true, config: {} },
        cssModules: { enable: false },
      },
    },
    h5: {
      compile: { include: [contract] },
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      output: {
        filename: 'js/[name].[contenthash:8].js',
        chunkFilename: 'js/[name].[contenthash:8].js',
      },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        cssModules: { enable: false },
      },
      webpackChain(chain) {
        // Taro only splits initial chunks: without this every page chunk carries its own copy of shared code.
        chain.merge({ optimization: { splitChunks: { chunks: 'all', minSize: 10000 } } });
        chain.performance.hints(false);
      },
    },
  };
  return merge({}, baseConfig, process.env.NODE_ENV === 'development' ? devConfig : prodConfig);
});
