process.env.TARO_ENV = 'h5';
process.env.TARO_PLATFORM = 'web';

// Custom elements without a class name cannot be printed by TestUtils#html().
const define = customElements.define.bind(customElements);
customElements.define = (tag, ctor, options) => {
  if (!ctor.name) Object.defineProperty(ctor, 'name', { value: 'HTMLElement' });
  if (tag in FIELDS) watchWhenDrawn(ctor.prototype, FIELDS[tag]);
  define(tag, ctor, options);
};

/** Taro's fields that take text, and where each keeps the element that it draws. */
const FIELDS = { 'taro-input-core': 'inputRef', 'taro-textarea-core': 'textareaRef' };

/** A field watches its value before it has drawn itself, and stumbles; once it does, it draws the value it has by then. */
function watchWhenDrawn(field, drawn) {
  const { watchValue } = field;
  field.watchValue = function watch(...change) {
    if (this[drawn]) watchValue.apply(this, change);
  };
}

// @tarojs/router and @tarojs/taro-h5 import each other: taro must be evaluated first.
const Taro = require('@tarojs/taro').default;
const { createReactApp } = require('@tarojs/plugin-framework-react/dist/runtime');

// Hands React to Taro's page hooks (useDidShow, useShareAppMessage, useRouter, ...).
createReactApp(() => null, require('react'), require('react-dom/client'), {});

// A page without an app around it: the router knows no pages, and getCurrentPages() gives none.
require('@tarojs/router/dist/router/index.js').RouterConfig.config = { pages: [], router: {} };

// The builds tell Taro how wide the design is; sizes computed in components need it.
Taro.initPxTransform({ designWidth: 750, deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 } });
