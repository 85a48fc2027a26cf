/// <reference types="@tarojs/taro" />

declare module '*.png';
declare module '*.scss';

declare namespace NodeJS {
  interface ProcessEnv {
    NODE_ENV: 'development' | 'production' | 'test';
    TARO_ENV: 'weapp' | 'h5';
    /** Cloud environment of the mini program; empty = the account's first one. */
    TARO_APP_CLOUD_ENV?: string;
  }
}

/** The one thing of it that the h5 preview uses. */
declare module 'react-dom/client' {
  export function createRoot(container: Element): { render(children: import('react').ReactNode): void };
}
