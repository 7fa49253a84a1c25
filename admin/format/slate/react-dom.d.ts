/** The part of react-dom that is used here; the package itself has no types. */
declare module 'react-dom' {
  export function flushSync(act: () => void): void;
}
