/** What does everybody's phone show? A carrier that writes it down, and drops repeats as the service worker does. */
import type { Client, Row } from '@libsql/client';
import type { AddressStore } from '../../src/app/reach/address-store.ts';
import type { Address, Carried, Carrier, Parcel } from '../../src/app/reach/carrier.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Choices } from '../../src/domain/reach/channels.ts';

export type Shown = { at: Instant; to: string; parcel: Parcel };

export type Phones = Carrier & {
  /** In order, each once. */
  shown: Shown[];
  /** Everything that was sent, repeats too. */
  carried: number;
  /** What the service of an address says next, one after the other; then 201. */
  answers: Map<string, Carried[]>;
};

export const createPhones = (now: () => Instant): Phones => {
  const shown: Shown[] = [];
  const keys = new Set<string>();
  const answers = new Map<string, Carried[]>();
  const phones: Phones = {
    channels: ['push', 'sms', 'voice', 'hook'],
    shown,
    carried: 0,
    answers,
    carry: async (parcel) => {
      phones.carried += 1;
      const answer = answers.get(parcel.to.id)?.shift() ?? { status: 201 };
      const isTaken = answer.status !== undefined && answer.status < 300;
      if (isTaken && !keys.has(parcel.key)) shown.push({ at: now(), to: parcel.to.id, parcel });
      if (isTaken) keys.add(parcel.key);
      return answer;
    },
  };
  return phones;
};

/** Addresses as rows, '<person>.<channel>' each; `choices` and hooks in memory. */
export const createAddressBook = (client: Client) => {
  const choices = new Map<string, Choices>();
  const hooks: { id: string; unitId: string }[] = [];
  const store: AddressStore = {
    addressesOf: async (personIds) => {
      const sql = `SELECT id, person_id, kind FROM addresses
        WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY id`;
      const { rows } = await client.execute({ sql, args: [JSON.stringify(personIds)] });
      const found = rows.map((row) => [String(row.person_id), toAddress(row)] as const);
      return new Map(
        [...Map.groupBy(found, ([personId]) => personId)].map(([personId, theirs]) => [
          personId,
          theirs.map(([, address]) => address),
        ]),
      );
    },
    choicesOf: async (personIds) =>
      new Map(
        personIds.flatMap((id) => {
          const chosen = choices.get(id);
          return chosen ? [[id, chosen]] : [];
        }),
      ),
    hooksOf: async (unitIds) =>
      hooks
        .filter(({ unitId }) => unitIds.includes(unitId))
        .map(({ id, unitId }) => ({ id, unitId, channel: 'hook', sealed: '', language: 'zh' })),
    dropAddress: async (id) => {
      await client.execute({ sql: 'DELETE FROM addresses WHERE id = ?', args: [id] });
    },
  };
  return {
    addresses: store,
    choices,
    hooks,
    give: async (personId: string, ...channels: Address['channel'][]) => {
      await client.batch(
        channels.map((channel) => ({
          sql: `INSERT INTO addresses (id, person_id, kind, label, language, made_at, sealed)
            VALUES (?, ?, ?, '', 'zh', '', '')`,
          args: [`${personId}.${channel}`, personId, channel],
        })),
        'write',
      );
    },
  };
};

const toAddress = (row: Row): Address => ({
  id: String(row.id),
  channel: row.kind as Address['channel'],
  sealed: '',
  language: 'zh',
});
