import type { ComponentChildren } from 'preact';

/** An empty list says what would fill it; the children offer the way there. */
export const Empty = ({ text, children }: { text: string; children?: ComponentChildren }) => (
  <div class="empty">
    <svg width="48" height="48" viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="18" fill="none" stroke="var(--line)" stroke-width="4" />
      <circle cx="24" cy="24" r="9" fill="var(--line)" />
    </svg>
    <p>{text}</p>
    {children}
  </div>
);
