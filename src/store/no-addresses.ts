/** Where can people be reached? Until addresses are kept: nowhere but in the inbox. */
import type { AddressStore } from '../app/reach/address-store.ts';

export const NO_ADDRESSES: AddressStore = {
  addressesOf: async () => new Map(),
  choicesOf: async () => new Map(),
  hooksOf: async () => [],
  dropAddress: async () => undefined,
};
