import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import components from './aria-components.json';

interface MiniPlatform {
  template?: { mergeComponents(ctx: IPluginContext, components: Record<string, Record<string, string>>): void };
  runtimePath: string | string[];
}

/** Taro plugin: lets `aria-*` props reach the mini program's templates, which leave them out otherwise. */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (!platform.template) return; // browsers need no templates
      platform.template.mergeComponents(ctx, components);
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'aria-runtime.mjs')].flat();
    },
  });
};
