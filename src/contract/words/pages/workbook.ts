/** What stands where a workbook is dropped or chosen. */
import type { PageWords } from '../book.ts';

const zh = {
  drop: '把 XLSX 拖到这里,或',
  dropping: '松手即核对',
  choose: '选择文件',
  checking: '正在核对……',
};

const en: typeof zh = {
  drop: 'Drop an XLSX here, or',
  dropping: 'Let go to check it',
  choose: 'Choose a file',
  checking: 'Checking…',
};

export const workbookWords: PageWords<typeof zh> = { zh, en };
