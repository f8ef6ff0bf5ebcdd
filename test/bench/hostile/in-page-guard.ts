/** Everything that must not have happened so far in this page, once; asking clears it. */
export function takeFaults(): string[] {
  const pollution = prototypes().filter((name) => !known.has(name));
  const globals = Object.keys(window).filter((name) => !names.has(name) && !/^(lit|reactive)\w+Versions$/.test(name));
  const found = [
    ...faults.splice(0),
    ...pollution.map((name) => `prototype polluted: ${name}`),
    ...globals.map((name) => `new global: ${name}`),
  ];
  for (const name of globals) names.add(name);
  for (const name of pollution) known.add(name);
  return found;
}

/** The warnings of the library since they were last asked for. */
export function takeWarnings(): string[] {
  return warnings.splice(0);
}

const faults: string[] = [];
const warnings: string[] = [];
const known = new Set(prototypes());
const names = new Set<string>();

/** Names on the prototypes that everything inherits from. */
function prototypes(): string[] {
  return [Object, Array, Function, String, Number, Promise, Map, Set, Element].flatMap((type) =>
    Reflect.ownKeys(type.prototype as object).map((key) => `${type.name}.${String(key)}`),
  );
}

/** Traps whatever an injected script would call, and keeps every error that nobody handles. */
export function guard(): void {
  const trap = (owner: object, name: string): void => {
    Object.defineProperty(owner, name, {
      configurable: true,
      get: () => (): void => {
        faults.push(`ran: ${name}`);
      },
      set: () => faults.push(`ran: set ${name}`),
    });
  };
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval', '__pwned', 'pwned']) trap(window, name);
  for (const name of ['write', 'writeln', 'execCommand']) trap(document, name);
  const original = window.Function;
  window.Function = new Proxy(original, {
    apply: () => faults.push('ran: Function'),
    construct: () => {
      faults.push('ran: new Function');
      return {};
    },
  });
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const timer = window[name].bind(window) as (...values: unknown[]) => number;
    Object.assign(window, {
      [name]: (handler: unknown, ...rest: unknown[]) => {
        if (typeof handler !== 'function') faults.push(`ran: ${name} of a text`);
        return timer(handler, ...rest);
      },
    });
  }
  addEventListener('error', ({message}) => faults.push(`uncaught: ${message}`));
  addEventListener('unhandledrejection', ({reason}) => faults.push(`unhandled rejection: ${String(reason)}`));
  console.error = (...values: unknown[]) => faults.push(`console.error: ${values.map(String).join(' ')}`);
  console.warn = (...values: unknown[]) => warnings.push(String(values[0]));
  addEventListener('load', () => {
    for (const name of Object.keys(window)) names.add(name);
  });
}
