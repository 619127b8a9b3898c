import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** What to show instead of the part that broke. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Keeps a fault in one part from leaving people with an empty page. React reports the error to the browser's console. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
