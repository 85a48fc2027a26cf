declare module '@tarojs/plugin-framework-react/dist/runtime' {
  import type * as React from 'react';

  /** Wraps a page component as Taro's router does; the package ships no types for it. */
  export function connectReactPage(
    react: typeof React,
    path: string,
  ): (page: React.ComponentType) => React.ComponentType;
}
