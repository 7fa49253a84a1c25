/** The part of react-dom that is used; its package has no types. */
declare module 'react-dom/client' {
  export function createRoot(container: Element): { render: (node: import('react').ReactNode) => void };
}
