/** Where did people and units say they can be reached, and how is that kept? Places are sealed under their id. */

import type { Instant } from '../../domain/instant.ts';
import type { Choices } from '../../domain/reach/channels.ts';
import type { HookKind } from '../../domain/reach/hook-kind.ts';
import type { AddressStore } from './address-store.ts';
import type { Address, Language } from './carrier.ts';

/** What is sealed of a push subscription, a phone, a hook. */
export type PushPlace = { endpoint: string; keys: { p256dh: string; auth: string } };
export type PhonePlace = { phone: string };
export type HookPlace = { kind: HookKind; url: string; secret?: string };

type Kept = { id: string; language: Language; madeAt: Instant; sealed: string };

export type Device = Kept & { personId: string; label: string };
export type Phone = Kept & { personId: string };
export type Hook = Kept & { unitId: string; kind: HookKind; label: string; madeBy: string };

export const DEVICES_MAX = 10;
export const HOOKS_MAX = 10;

export interface AddressBook extends AddressStore {
  /** Newest first. */
  devices(personId: string): Promise<Device[]>;
  /** Known under its id: it moves to this person. Beyond ten the oldest goes. False: no such active person. */
  saveDevice(device: Device): Promise<boolean>;
  removeDevice(personId: string, id: string): Promise<boolean>;
  phone(personId: string): Promise<Phone | undefined>;
  /** In the place of the one before. False: no such active person. */
  savePhone(phone: Phone): Promise<boolean>;
  removePhone(personId: string): Promise<void>;
  saveChoices(personId: string, choices: Choices): Promise<void>;
  /** Oldest first. */
  unitHooks(unitId: string): Promise<Hook[]>;
  hook(id: string): Promise<Hook | undefined>;
  /** False: the unit has ten, or this id is known. */
  addHook(hook: Hook): Promise<boolean>;
  removeHook(unitId: string, id: string): Promise<boolean>;
}

/** A phone is one row and two addresses; it is sealed under the row's id. */
export const rowIdOf = ({ id, channel }: Pick<Address, 'id' | 'channel'>): string =>
  channel === 'sms' || channel === 'voice' ? id.slice(0, -(channel.length + 1)) : id;
