/** How does one life become many tickets? Told once with marks for what differs, then filled in. */
import { hash } from 'node:crypto';
import type { Change, World } from '../../src/app/ports.ts';
import type { LatLng } from '../../src/domain/place.ts';

/** What is a copy's own. */
export type Own = { id: string; number: string; place: LatLng; house: number };

/** Gives a whole change: its own id, number and place, its own salts and its own chain of hashes. */
export type Copy = (own: Own) => Change;

const mark = (name: string): string => `«${name}»`;
const MARK = /«(\w+)»/;
const SALT_BYTES = 16;

/** In an address: the house. */
export const HOUSE = mark('house');

/** `tell` makes the change in a world whose id, salts and hashes are marks. */
export const createCopies = async (
  place: LatLng,
  tell: (world: Omit<World, 'now'>) => Promise<Change>,
): Promise<Copy> => {
  const hashed: string[] = [];
  let salts = 0;
  const change = await tell({
    newId: () => mark('id'),
    newSalt: () => {
      salts += 1;
      return mark(`salt${salts}`);
    },
    sha256: (text) => {
      hashed.push(String(text));
      return mark(`hash${hashed.length}`);
    },
  });
  const marked = (text: string): Piece[] => toPieces(text, change.ticket.number, place);
  const hashedPieces = hashed.map(marked);
  const pieces = marked(JSON.stringify(change));
  return (own) => {
    const values = new Map(Object.entries(valuesOf(own)));
    for (let salt = 1; salt <= salts; salt += 1) values.set(`salt${salt}`, newSalt());
    for (const [index, text] of hashedPieces.entries())
      values.set(`hash${index + 1}`, hash('sha256', fill(text, values)));
    return JSON.parse(fill(pieces, values)) as Change;
  };
};

/** Text and names of marks by turns, beginning with text. */
type Piece = string;

const toPieces = (text: string, number: string, { lat, lng }: LatLng): Piece[] =>
  text
    .replaceAll(number, mark('number'))
    .replaceAll(`"lat":${lat}`, `"lat":${mark('lat')}`)
    .replaceAll(`"lng":${lng}`, `"lng":${mark('lng')}`)
    .split(MARK);

const valuesOf = ({ id, number, place, house }: Own): Record<string, string> => ({
  id,
  number,
  lat: String(place.lat),
  lng: String(place.lng),
  house: String(house),
});

const fill = (pieces: readonly Piece[], values: ReadonlyMap<string, string>): string => {
  let text = '';
  for (let at = 0; at < pieces.length; at += 2) {
    text += pieces[at];
    const name = pieces[at + 1];
    if (name !== undefined) text += values.get(name) ?? '';
  }
  return text;
};

const newSalt = (): string => {
  let salt = '';
  while (salt.length < SALT_BYTES * 2)
    salt += Math.floor(Math.random() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0');
  return salt;
};
