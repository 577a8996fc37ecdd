import { Component, lazy, Suspense, type ComponentType, type ReactNode } from "react";

/** A part of the page that is loaded when it is first shown; `load` called before that spares the wait. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, waiting: ReactNode = null): ComponentType<P> {
  const Part: ComponentType<P> = lazy(async () => ({ default: await load() })) as unknown as ComponentType<P>;
  return function Later(props: P) {
    return (
      <Unloadable>
        <Suspense fallback={waiting}>
          <Part {...props} />
        </Suspense>
      </Unloadable>
    );
  };
}

/** Without a connection, or after the server was given a newer page, a part may not be there. */
class Unloadable extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError = (error: unknown): { failed: boolean } => {
    // What the browser or the bundler says of a file that could not be fetched; anything else is a mistake of ours.
    if (!(error instanceof Error) || !/import|module|preload/i.test(error.message)) throw error;
    return { failed: true };
  };

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <p className="error" role="alert">
        This part of the page could not be loaded. <button type="button" className="link" onClick={() => location.reload()}>Load the page again</button>
      </p>
    );
  }
}
