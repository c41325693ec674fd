/** A photo as a phone makes it: lying on its side, and with the place where it was taken written inside. */
import type { Page } from 'playwright-core';

/** Drawn by the browser: blue, `width` × `height`. */
const plainJpeg = async (page: Page, width: number, height: number): Promise<Buffer> => {
  const address = await page.evaluate(
    ([w, h]) => {
      const canvas = document.createElement('canvas');
      canvas.width = w ?? 1;
      canvas.height = h ?? 1;
      const pen = canvas.getContext('2d');
      if (pen) pen.fillStyle = '#0b5f86';
      pen?.fillRect(0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/jpeg', 0.9);
    },
    [width, height],
  );
  return Buffer.from(address.split(',')[1] ?? '', 'base64');
};

const SIDEWAYS = 6;

/** One entry of a directory: tag, type, count, value. */
const entry = (tag: number, type: number, count: number, value: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt16LE(tag, 0);
  head.writeUInt16LE(type, 2);
  head.writeUInt32LE(count, 4);
  return Buffer.concat([head, value, Buffer.alloc(4 - value.length)]);
};

const u16 = (value: number): Buffer => {
  const two = Buffer.alloc(2);
  two.writeUInt16LE(value);
  return two;
};

const u32 = (value: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(value);
  return four;
};

const directory = (entries: Buffer[]): Buffer =>
  Buffer.concat([u16(entries.length), ...entries, u32(0)]);

const FIRST_AT = 8;
const GPS_AT = FIRST_AT + 2 + 2 * 12 + 4;
const LATITUDE_AT = GPS_AT + 2 + 2 * 12 + 4;

/** 36° 39' 18" north, and the turn the phone was held in. */
const exif = (): Buffer => {
  const first = directory([entry(0x0112, 3, 1, u16(SIDEWAYS)), entry(0x8825, 4, 1, u32(GPS_AT))]);
  const gps = directory([
    entry(0x0001, 2, 2, Buffer.from('N\0')),
    entry(0x0002, 5, 3, u32(LATITUDE_AT)),
  ]);
  const latitude = Buffer.concat([36, 1, 39, 1, 18, 1].map(u32));
  const tiff = Buffer.concat([Buffer.from('II'), u16(42), u32(FIRST_AT), first, gps, latitude]);
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, 0xe1]), length, body]);
};

const START_BYTES = 2;

export const photoWithPlace = async (
  page: Page,
  width: number,
  height: number,
): Promise<Buffer> => {
  const plain = await plainJpeg(page, width, height);
  return Buffer.concat([plain.subarray(0, START_BYTES), exif(), plain.subarray(START_BYTES)]);
};

/** Width and height a JPEG says it has. */
export const sizeOfJpeg = (bytes: Buffer): { width: number; height: number } => {
  for (let at = START_BYTES; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const isFrame = [0xc0, 0xc1, 0xc2].includes(bytes[at + 1] ?? 0);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  }
  throw new Error('no JPEG');
};
