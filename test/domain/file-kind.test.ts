import { describe, expect, test } from 'vitest';
import { fileKind } from '../../src/domain/file-kind.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((char) => char.charCodeAt(0)) : part,
    ),
  );

describe('what a file really is', () => {
  test.each([
    ['PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR'), 'image/png'],
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBP'), 'image/webp'],
    ['HEIC', bytes([0, 0, 0, 24], 'ftypheic'), 'image/heic'],
    ['PDF', bytes('%PDF-1.7'), 'application/pdf'],
    ['Ogg', bytes('OggS'), 'audio/ogg'],
    ['WebM', bytes([0x1a, 0x45, 0xdf, 0xa3]), 'audio/webm'],
    ['M4A', bytes([0, 0, 0, 24], 'ftypM4A '), 'audio/mp4'],
    ['MP3', bytes('ID3'), 'audio/mpeg'],
    ['WAV', bytes('RIFF', [0, 0, 0, 0], 'WAVE'), 'audio/wav'],
    ['AMR', bytes('#!AMR\n'), 'audio/amr'],
  ])('%s is known by its first bytes', (_name, content, kind) => {
    expect(fileKind(content)).toBe(kind);
  });

  test.each([
    ['HTML', bytes('<!doctype html>')],
    ['HTML behind a PNG signature', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], '<script>alert(1)')],
    ['SVG', bytes('<svg onload="x">')],
    ['a program', bytes('MZ')],
    ['nothing', bytes()],
  ])('%s is not kept', (_name, content) => {
    expect(fileKind(content)).toBeUndefined();
  });
});
