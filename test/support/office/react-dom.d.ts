/** Types for the part of react-dom that the tests use; the package itself has no types. */
declare module 'react-dom/client' {
  export function createRoot(container: Element): { render: (node: import('react').ReactNode) => void };
}
