/** What lies in a ZIP file, and how does one look inside without being filled by it? */
type Entry = {
  name: string;
  packedBytes: number;
  unpackedBytes: number;
  isPacked: boolean;
  startsAt: number;
};
export type Unpacked = { name: string; bytes: Uint8Array<ArrayBuffer> };

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const DIRECTORY_BYTES = 46;
const END_BYTES = 22;
const COMMENT_MAX = 0xffff;
const DEFLATED = 8;

const viewOf = (bytes: Uint8Array<ArrayBuffer>): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Undefined, or an error thrown, when it is no whole ZIP file. */
export const listEntries = (bytes: Uint8Array<ArrayBuffer>): Entry[] | undefined => {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + DIRECTORY_BYTES > view.byteLength || view.getUint32(at, true) !== DIRECTORY)
      return undefined;
    const nameBytes = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + DIRECTORY_BYTES, at + DIRECTORY_BYTES + nameBytes);
    entries.push({
      name: new TextDecoder().decode(name),
      isPacked: view.getUint16(at + 10, true) === DEFLATED,
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      startsAt: view.getUint32(at + 42, true),
    });
    at +=
      DIRECTORY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

const findEnd = (view: DataView): number | undefined => {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT_MAX); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
};

/** Throws when there is more, or less, in it than its directory says, as in a bomb. */
export const unpack = async (bytes: Uint8Array<ArrayBuffer>, entry: Entry): Promise<Unpacked> => {
  const view = viewOf(bytes);
  const { name, startsAt, packedBytes, unpackedBytes, isPacked } = entry;
  const from =
    startsAt +
    LOCAL_BYTES +
    view.getUint16(startsAt + 26, true) +
    view.getUint16(startsAt + 28, true);
  const packed = new Blob([bytes.subarray(from, from + packedBytes)]).stream();
  const plain = isPacked ? packed.pipeThrough(new DecompressionStream('deflate-raw')) : packed;
  const unpacked = new Uint8Array(unpackedBytes);
  let at = 0;
  for await (const part of plain) {
    // Throws past its end.
    unpacked.set(part, at);
    at += part.byteLength;
  }
  if (at < unpackedBytes) throw new Error(`${name} is cut off`);
  return { name, bytes: unpacked };
};

/** The same entries as they are: who reads them again has nothing to unpack. */
export const store = (entries: readonly Unpacked[]): Blob => {
  const locals: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const named = new TextEncoder().encode(name);
    const local = head(LOCAL, LOCAL_BYTES, 18, bytes.length, named.length);
    const listed = head(DIRECTORY, DIRECTORY_BYTES, 20, bytes.length, named.length);
    viewOf(listed).setUint32(42, at, true);
    locals.push(local, named, bytes);
    directory.push(listed, named);
    at += LOCAL_BYTES + named.length + bytes.length;
  }
  const end = new Uint8Array(END_BYTES);
  const view = viewOf(end);
  view.setUint32(0, END, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(
    12,
    directory.reduce((sum, part) => sum + part.length, 0),
    true,
  );
  view.setUint32(16, at, true);
  return new Blob([...locals, ...directory, end]);
};

/** A header of one entry, stored: packed and unpacked size are the same. */
const head = (mark: number, length: number, sizesAt: number, size: number, named: number) => {
  const bytes = new Uint8Array(length);
  const view = viewOf(bytes);
  view.setUint32(0, mark, true);
  view.setUint32(sizesAt, size, true);
  view.setUint32(sizesAt + 4, size, true);
  view.setUint16(sizesAt + 8, named, true);
  return bytes;
};
