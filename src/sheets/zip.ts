/** What lies in a ZIP file, by its own directory, and how is one entry of it unpacked? */
export type Entry = {
  name: string;
  packedBytes: number;
  unpackedBytes: number;
  isPacked: boolean;
  startsAt: number;
};

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const END_BYTES = 22;
const COMMENT_MAX = 0xffff;
const DEFLATED = 8;

/** Undefined when it is no ZIP file. */
export const listEntries = (bytes: Uint8Array<ArrayBuffer>): Entry[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY) return undefined;
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
      isPacked: view.getUint16(at + 10, true) === DEFLATED,
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      startsAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

const findEnd = (view: DataView): number | undefined => {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT_MAX); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
};

/** Its text; throws when there is more in it than its directory says, as in a bomb. */
export const unpack = async (bytes: Uint8Array<ArrayBuffer>, entry: Entry): Promise<string> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { startsAt, packedBytes } = entry;
  const from =
    startsAt + 30 + view.getUint16(startsAt + 26, true) + view.getUint16(startsAt + 28, true);
  const packed = new Blob([bytes.subarray(from, from + packedBytes)]).stream();
  const plain = entry.isPacked
    ? packed.pipeThrough(new DecompressionStream('deflate-raw'))
    : packed;
  const decoder = new TextDecoder();
  let text = '';
  let unpackedBytes = 0;
  for await (const part of plain) {
    unpackedBytes += part.byteLength;
    if (unpackedBytes > entry.unpackedBytes) throw new Error('more in it than it says');
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
};
