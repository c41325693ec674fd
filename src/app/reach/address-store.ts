/** By which addresses can people and units be reached, and which kinds do people want where? */
import type { Choices } from '../../domain/reach/channels.ts';
import type { Address } from './carrier.ts';

/** A hook is an address of a unit, not of a person. */
export type HookAddress = Address & { unitId: string };

/** The two addresses of one phone are '<row>.sms' and '<row>.voice'. */
export type AddressStore = {
  /** Those who have none are absent. */
  addressesOf(personIds: readonly string[]): Promise<Map<string, Address[]>>;
  /** Those who chose nothing are absent. */
  choicesOf(personIds: readonly string[]): Promise<Map<string, Choices>>;
  hooksOf(unitIds: readonly string[]): Promise<HookAddress[]>;
  /** Of a dead subscription; nothing happens when it is gone already. */
  dropAddress(id: string): Promise<void>;
};
