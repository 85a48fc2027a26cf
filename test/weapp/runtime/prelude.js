// Runs inside the isolated context, once, before any code of the package. It makes the context look like the logic layer
// of a mini program and is the only bridge to the host: what crosses it becomes an object of this context.
module.exports = function prelude(host) {
  for (const absent of ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'escape', 'unescape']) {
    delete globalThis[absent];
  }

  const RealDate = Date;
  const PhoneDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length ? args : [host.now()], newTarget),
    apply: () => new RealDate(host.now()).toString(),
    get: (target, key) => (key === 'now' ? () => host.now() : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = PhoneDate;
  globalThis.Date = PhoneDate;

  const text = (value) => {
    if (value instanceof Error) return value.stack || value.message;
    if (typeof value !== 'object' || value === null) return String(value);
    try {
      return JSON.stringify(value);
    } catch {
      return String(value);
    }
  };
  const line =
    (level) =>
    (...values) =>
      host.log(level, values.map(text).join(' '));
  globalThis.console = {};
  for (const level of ['log', 'info', 'debug', 'warn', 'error', 'group', 'groupEnd']) console[level] = line(level);

  globalThis.setTimeout = (run, delay, ...args) => host.startTimer(() => run(...args), delay, false);
  globalThis.setInterval = (run, delay, ...args) => host.startTimer(() => run(...args), delay, true);
  globalThis.clearTimeout = (id) => host.stopTimer(id);
  globalThis.clearInterval = (id) => host.stopTimer(id);

  /** Plain data from the host as data of this context; functions, promises and buffers pass as they are. */
  const copyIn = (value) => {
    if (typeof value !== 'object' || value === null) return value;
    if (host.isBuffer(value)) {
      const copy = new ArrayBuffer(value.byteLength);
      new Uint8Array(copy).set(value);
      return copy;
    }
    if (host.isPlainArray(value)) return Array.from(value, copyIn);
    if (!host.isPlainObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyIn(inner)]));
  };

  const errorIn = (error) => Object.assign(new Error(error.message), copyIn(error.fields || {}));

  return {
    copyIn,
    globalThis,
    Promise,

    /** A host function as one of this context. */
    wrap:
      (run) =>
      (...args) => {
        try {
          return copyIn(run(...args));
        } catch (error) {
          throw errorIn(error);
        }
      },

    /** An asynchronous platform call: callbacks where the caller gave one, else a promise. */
    wrapAsync: (run) => (options) => {
      const { success, fail, complete } = options || {};
      const answer = (settle, notify) =>
        run(options || {}, (ok, outcome) => {
          const result = copyIn(outcome);
          settle(ok, result);
          notify(ok, result);
        });
      if (!success && !fail && !complete) {
        return new Promise((resolve, reject) =>
          answer(
            (ok, result) => (ok ? resolve(result) : reject(Object.assign(new Error(result.errMsg), result))),
            () => {},
          ),
        );
      }
      return answer(
        (ok, result) => {
          const tell = ok ? success : fail;
          if (tell) tell(result);
        },
        (ok, result) => {
          if (complete) complete(result);
        },
      );
    },

    /** Calls a handler of a template with an event as the platform makes it: plain data, no framework objects. */
    onEvent: (component, event, listener) => {
      const node = ({ id, dataset }) => ({ id, offsetLeft: 0, offsetTop: 0, dataset: Object.assign({}, dataset) });
      const { type, timeStamp, detail, mark, touches, changedTouches } = event;
      listener.call(component, {
        type,
        timeStamp,
        detail,
        mark: Object.assign({}, mark),
        target: node(event.target),
        currentTarget: node(event.currentTarget),
        ...(touches && { touches, changedTouches }),
      });
    },

    /** `members`, with a trap for names that the platform does not have. Names starting with webpack belong to the build. */
    platform: (members, onUnknown) =>
      new Proxy(Object.assign({}, members), {
        get(target, key) {
          if (typeof key === 'string' && !(key in target) && !key.startsWith('webpack')) onUnknown(key);
          return target[key];
        },
      }),
  };
};
