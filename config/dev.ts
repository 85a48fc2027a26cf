import type { UserConfigExport } from '@tarojs/cli';

const GATEWAY = process.env.GATEWAY ?? 'http://127.0.0.1:8787';

export default {
  mini: {},
  h5: {
    // './' (used for the build) does not work with webpack-dev-server: it answers index.html for the scripts.
    publicPath: '/',
    devServer: {
      host: '127.0.0.1',
      port: 10086,
      open: false,
      // beside `npm start`: pages come from here and reload as they are edited, everything else from the gateway
      proxy: [{ context: ['/api', '/dev', '/files', '/upload'], target: GATEWAY }],
    },
  },
} satisfies UserConfigExport<'webpack5'>;
