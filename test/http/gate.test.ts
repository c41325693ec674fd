import { describe, expect, test } from 'vitest';
import { createGate } from '../../src/http/gate.ts';

/** Work that ends when it is told to. */
const openWork = () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.push(() => resolve(name)));
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const endAll = async (): Promise<void> => {
    await turn();
    for (let end = ends.shift(); end; end = ends.shift()) {
      end();
      await turn();
    }
  };
  return { begun, work, endAll };
};

describe('a gate', () => {
  test('lets as many run at once as it is told, and the others after them', async () => {
    const { begun, work, endAll } = openWork();
    const gate = createGate(2);
    const all = ['a', 'b', 'c'].map((name) => gate.take('here', work(name)));
    await Promise.resolve();
    expect(begun).toEqual(['a', 'b']);
    await endAll();
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
  });

  test('gives each address its turn: one that sends many makes nobody else wait for them', async () => {
    const { begun, work, endAll } = openWork();
    const gate = createGate(1);
    const flood = Array.from({ length: 30 }, (_, n) => gate.take('flood', work(`flood${n}`)));
    const one = gate.take('office', work('office'));
    await endAll();
    await Promise.all([...flood, one]);
    expect(begun.indexOf('office')).toBe(2);
  });

  test('refuses what would wait behind forty of the same address', async () => {
    const { work, endAll } = openWork();
    const gate = createGate(1);
    const taken = Array.from({ length: 41 }, (_, n) => gate.take('flood', work(`${n}`)));
    await expect(gate.take('flood', work('more'))).rejects.toThrow('too_many');
    const other = gate.take('office', work('office'));
    await endAll();
    await Promise.all([...taken, other]);
  });

  test('goes on after work that failed', async () => {
    const gate = createGate(1);
    await expect(gate.take('here', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await gate.take('here', async () => 'yes')).toBe('yes');
  });
});
