/**
 * How a CSV is written so that Excel and stricter readers take it: CRLF between rows, a byte order mark by which Excel
 * knows UTF-8, and a cell with a line break of any kind in quotes (the writer alone would quote CRLF only).
 */
export const EXCEL_CSV = { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;
