/** Taking or choosing pictures; on a phone the first tile opens the camera at once. */
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { pageWords } from '../../words.ts';
import type { FileUse } from './files.ts';
import type { Raising } from './raising.ts';

export const PhotoTiles = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  const { files } = raising;
  const add = (input: HTMLInputElement): void => {
    let photos = files.list.value.filter(({ use }) => use === 'photo').length;
    for (const file of input.files ?? []) {
      const use = useOf(file);
      files.add(file, use === 'photo' ? words.photoName(++photos) : file.name, use);
    }
    input.value = '';
  };
  const isFilled = files.list.value.some(({ use }) => use !== 'voice');
  return (
    <>
      <label class="raise-tile raise-camera" data-filled={isFilled ? '' : undefined}>
        <input
          type="file"
          accept="image/*"
          capture="environment"
          multiple
          onChange={(event) => add(event.currentTarget)}
        />
        {words.photo}
      </label>
      <label class="raise-tile" data-filled={isFilled ? '' : undefined}>
        <input
          type="file"
          accept="image/*,application/pdf,audio/*"
          multiple
          onChange={(event) => add(event.currentTarget)}
        />
        {words.album}
      </label>
    </>
  );
};

const useOf = ({ type }: File): FileUse => {
  if (type.startsWith('image/')) return 'photo';
  return type.startsWith('audio/') ? 'voice' : 'paper';
};
