/** How long does one wait in a stairwell? Past it the network counts as away; the key makes a repeat safe. */
import { post, Unreachable } from '../../api.ts';
import type { Post } from './send.ts';

const PATIENCE_MS = 20_000;

export const postPatiently: Post = (path, body, key) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Unreachable('too slow')), PATIENCE_MS);
    post<Awaited<ReturnType<Post>>>(path, body, key)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
