import { signal } from '@preact/signals';

/** The ticket under the pointer or the focus, in the list or on the map; the other side answers. */
export const hovered = signal<string | null>(null);
