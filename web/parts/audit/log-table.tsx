/** A log as a table, as cards on a phone; earlier entries on demand. */
import { auditWords } from '../../../src/contract/words/pages/audit.ts';
import { pageWords } from '../../words.ts';
import { Empty } from '../empty.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { usePages } from './use-pages.ts';

type Props<T> = {
  path: string;
  empty: string;
  columns: readonly string[];
  cells: (item: T) => readonly string[];
};

export const LogTable = <T,>({ path, empty, columns, cells }: Props<T>) => {
  const words = pageWords(auditWords);
  const { items, fault, load, more } = usePages<T>(path);
  if (fault !== undefined) return <ProblemNotice fault={fault} retry={load} />;
  if (!items) return <Skeleton rows={6} />;
  if (items.length === 0) return <Empty text={empty} />;
  return (
    <>
      <div class="card flush">
        <table class="audit-log">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item, row) => (
              <tr key={`${row}-${cells(item)[0]}`}>
                {cells(item).map((cell, index) => (
                  <td key={columns[index]} data-label={columns[index]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more && (
        <p>
          <button class="button" type="button" onClick={more}>
            {words.more}
          </button>
        </p>
      )}
    </>
  );
};
