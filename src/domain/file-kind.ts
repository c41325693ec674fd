/** What is this file really? By its content, never by its name or what the sender says of it. */
export type FileKind =
  | 'image/png'
  | 'image/jpeg'
  | 'image/webp'
  | 'image/heic'
  | 'application/pdf'
  | 'audio/mpeg'
  | 'audio/ogg'
  | 'audio/wav'
  | 'audio/webm'
  | 'audio/mp4'
  | 'audio/amr';

const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'];
const AUDIO_BRANDS = ['M4A ', 'M4B ', 'mp42', 'isom', 'iso5', 'iso6', 'dash', 'mp41'];

/** Undefined for everything that may not be kept. */
export const fileKind = (bytes: Uint8Array): FileKind | undefined => {
  const text = (from: number, to: number): string =>
    String.fromCharCode(...bytes.subarray(from, to));
  const starts = (...signature: number[]): boolean =>
    signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
    return text(12, 16) === 'IHDR' ? 'image/png' : undefined;
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'audio/wav';
  if (text(0, 5) === '%PDF-') return 'application/pdf';
  if (text(0, 4) === 'OggS') return 'audio/ogg';
  if (text(0, 6) === '#!AMR\n') return 'audio/amr';
  if (text(0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2))
    return 'audio/mpeg';
  if (starts(0x1a, 0x45, 0xdf, 0xa3)) return 'audio/webm';
  if (text(4, 8) !== 'ftyp') return undefined;
  if (HEIC_BRANDS.includes(text(8, 12))) return 'image/heic';
  return AUDIO_BRANDS.includes(text(8, 12)) ? 'audio/mp4' : undefined;
};
