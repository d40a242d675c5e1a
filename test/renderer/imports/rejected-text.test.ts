import { describe, expect, it } from 'vitest';
import { rejectedAsCsv, rejectedAsText } from '../../../renderer/imports/rejected-text';

const rejected = [
  {
    line: 14,
    column: 'end_date',
    value: '03/04/2026',
    code: 'ends_before_start',
    message: 'It ends, then starts. Correct it.',
  },
  {
    line: 15,
    column: null,
    value: '=1+1',
    code: 'duplicate_key',
    message: 'P001 stands in line 2 as well.\nRemove one.',
  },
];

describe('the list of errors of an import', () => {
  it('is a CSV file that a spreadsheet reads without running anything in it', () => {
    expect(rejectedAsCsv(rejected)).toBe(
      '\uFEFFLine,Column,Value,What is wrong and how to mend it\r\n' +
        '14,end_date,03/04/2026,"It ends, then starts. Correct it."\r\n' +
        '15,whole line,\'=1+1,"P001 stands in line 2 as well.\nRemove one."\r\n',
    );
  });

  it('is text of one line an error for the clipboard', () => {
    expect(rejectedAsText(rejected).split('\n')).toHaveLength(3);
    expect(rejectedAsText(rejected)).toContain(
      "15\twhole line\t'=1+1\tP001 stands in line 2 as well. Remove one.",
    );
  });
});
