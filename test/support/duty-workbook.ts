/** Workbooks of lists, as somebody would send them. */
import writeXlsx, { type Row } from 'write-excel-file/universal';
import type { Person } from './test-app.ts';

export const workbook = async (rows: Row[]): Promise<Uint8Array<ArrayBuffer>> => {
  const blob = await writeXlsx(rows).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
};

export const sendList = async (
  person: Person,
  path: string,
  bytes: Uint8Array<ArrayBuffer> | string,
  version?: string,
  headers: Record<string, string> = {},
  named = 'version',
) => {
  const form = new FormData();
  form.set('file', new File([bytes], 'list.xlsx'));
  if (version !== undefined) form.set(named, version);
  const response = await person.fetch(path, { method: 'POST', body: form, headers });
  return { status: response.status, body: await response.json(), headers: response.headers };
};
