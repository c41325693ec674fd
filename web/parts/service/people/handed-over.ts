/** Which opening codes were just given out? Kept until the page is loaded anew, so that the slip can carry them. */
import { signal } from '@preact/signals';
import type { AdmittedView } from '../../../../src/contract/service-views.ts';

/** The latest first. */
export const handedOver = signal<readonly AdmittedView[]>([]);

/** Another code takes the place of the last one of the same person. */
export const withHanded = (
  before: readonly AdmittedView[],
  found: readonly AdmittedView[],
): AdmittedView[] => {
  const fresh = new Set(found.map(({ registration }) => registration.id));
  return [...found, ...before.filter(({ registration }) => !fresh.has(registration.id))];
};

export const handOver = (found: readonly AdmittedView[]): void => {
  handedOver.value = withHanded(handedOver.value, found);
};
