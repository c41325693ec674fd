/** When is work done? Loaded once for every clock on the page; undefined until it is known. */
import { signal } from '@preact/signals';
import type { WorkingTime } from '../../src/domain/sla/intervals.ts';

export const workingTime = signal<WorkingTime | undefined>(undefined);
