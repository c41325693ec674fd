/** Who carries what is to be told out of the house? One parcel to one address; how to try again is decided above. */
import type { Urgency } from '../../domain/reach/aim.ts';
import type { Message } from '../../domain/reach/message.ts';
import type { Destinations } from './destinations.ts';

export type Language = 'zh' | 'en';

/** A push subscription, a phone (SMS or voice), or a group robot or webhook of a unit. */
export type Address = {
  id: string;
  channel: 'push' | 'sms' | 'voice' | 'hook';
  /** As it was sealed: only the carrier opens it. */
  sealed: string;
  language: Language;
};

export type Parcel = {
  /** The receiver may drop repeats by it. */
  key: string;
  to: Address;
  urgency: Urgency;
  /** A newer one takes the place of an older. */
  topic: string;
  /** How long a service keeps it for a phone that is off. */
  ttlSeconds: number;
  /** One, or a digest; none at all is a trial. */
  messages: Message[];
  /** One tap from the lock screen; only of a single call. */
  tap?: string;
};

/** Without a status nothing answered at all. */
export type Carried = { status?: number; retryAfterSeconds?: number };

export interface Carrier {
  /** Which ways lead out of this installation. */
  channels: readonly Address['channel'][];
  /** Never throws. */
  carry(parcel: Parcel): Promise<Carried>;
}

/** What leads out of this installation, and what may be entered to lead there. */
export type WaysOut = {
  carrier: Carrier;
  destinations: Destinations;
  /** What a browser subscribes with: the public key, base64url. */
  pushKey: string;
};

const TRIAL_SECONDS = 60;

/** Says that this way works. */
export const trialTo = (to: Address, id: string): Parcel => ({
  key: `trial ${id}`,
  to,
  urgency: 'normal',
  topic: 'trial',
  ttlSeconds: TRIAL_SECONDS,
  messages: [],
});
