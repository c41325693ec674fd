/** The little of `cloudflare:workers` that is used here; its own types would replace the DOM's everywhere. */
declare module 'cloudflare:workers' {
  import type { DurableObjectState } from '@cloudflare/workers-types';

  export abstract class DurableObject<Bindings> {
    protected ctx: DurableObjectState;
    protected env: Bindings;
    constructor(ctx: DurableObjectState, env: Bindings);
  }

  /** Keeps the current request's context alive until the promise settles. */
  export const waitUntil: (promise: Promise<unknown>) => void;
}
