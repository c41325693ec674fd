/** Does the server reach this page just now? */
import { signal } from '@preact/signals';

/** connecting · live · behind (catching up by the feed) · offline. */
export type Link = 'connecting' | 'live' | 'behind' | 'offline';
export const link = signal<Link>('connecting');
