// The half of aria-plugin.ts that runs in the mini program: it must count the same attributes as the templates do.
import { mergeInternalComponents } from '@tarojs/shared';
import components from './aria-components.json';

mergeInternalComponents(components);
