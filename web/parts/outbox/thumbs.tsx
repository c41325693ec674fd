import { useEffect, useState } from 'preact/hooks';
import { outboxWords } from '../../../src/contract/words/pages/outbox.ts';
import { outboxStore } from '../../outbox/outbox.ts';
import { pageWords } from '../../words.ts';

type Thumb = { key: string; name: string; url?: string };

/** What goes along, drawn from the phone itself. */
export const Thumbs = ({ of }: { of: readonly string[] }) => {
  const words = pageWords(outboxWords);
  const [thumbs, setThumbs] = useState<Thumb[]>([]);
  const asked = of.join();
  useEffect(() => {
    let isGone = false;
    const made: string[] = [];
    void readThumbs(of).then((found) => {
      made.push(...found.flatMap(({ url }) => url ?? []));
      if (isGone) revoke(made);
      else setThumbs(found);
    });
    return () => {
      isGone = true;
      revoke(made);
    };
  }, [asked]);
  if (of.length === 0) return null;
  return (
    <div>
      <p class="small soft">{words.photos(of.length)}</p>
      <ul class="outbox-thumbs">
        {thumbs.map(({ key, name, url }) => (
          <li key={key}>{url ? <img src={url} alt={name} width={72} height={54} /> : name}</li>
        ))}
      </ul>
    </div>
  );
};

const readThumbs = async (keys: readonly string[]): Promise<Thumb[]> => {
  const store = await outboxStore();
  const photos = await Promise.all(keys.map((key) => store.photo(key)));
  return photos.flatMap((photo) => {
    if (!photo) return [];
    const isPicture = photo.blob.type.startsWith('image/');
    const url = isPicture ? URL.createObjectURL(photo.blob) : undefined;
    return [{ key: photo.key, name: photo.name, url }];
  });
};

const revoke = (urls: readonly string[]): void => {
  for (const url of urls) URL.revokeObjectURL(url);
};
