/** A page's part of the app, loaded when first asked for; where it does not come, that is said. */
import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import { ProblemNotice } from './parts/problem-notice.tsx';

/** Without network a page that was never opened here is not there; after an update the old one is gone. */
export const lazyPage = (load: () => Promise<ComponentType>) =>
  lazy(() => load().catch((fault: unknown) => missing(fault)));

const missing = (fault: unknown): ComponentType => {
  const Missing = () => (
    <main class="page narrow">
      <ProblemNotice fault={fault} retry={() => location.reload()} />
    </main>
  );
  return Missing;
};
