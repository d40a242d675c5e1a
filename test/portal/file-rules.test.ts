import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileLimits, USUAL_FILE_LIMITS } from '../../domain/sync/file-limits';
import {
  acceptedFiles,
  asJpegName,
  fileHint,
  freeName,
  honestName,
  isTakenType,
  sizeProblem,
  smaller,
  sumProblem,
} from '../../portal/files/file-rules';

const MEGABYTE = 1024 * 1024;

describe('a file’s name', () => {
  it('ends as what the file is', () => {
    expect(honestName('receipt.pdf', 'application/pdf')).toBe('receipt.pdf');
    expect(honestName('receipt.exe', 'application/pdf')).toBe('receipt.exe.pdf');
    expect(honestName('IMG.JPEG', 'image/jpeg')).toBe('IMG.JPEG');
    expect(honestName('', 'image/png')).toBe('file.png');
    expect(asJpegName('IMG_2041.PNG')).toBe('IMG_2041.jpg');
  });

  it('is one printable line that can be sent, whatever was chosen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const honest = honestName(name, 'application/pdf');
        expect(honest.length).toBeGreaterThan(0);
        expect(honest.length).toBeLessThanOrEqual(124);
        expect(honest).toMatch(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+\.pdf$/iu);
      }),
    );
  });
});

describe('a file', () => {
  it('is taken by what it is', () => {
    expect(isTakenType('image/heic', USUAL_FILE_LIMITS)).toBe(true);
    expect(isTakenType('application/x-cfb', USUAL_FILE_LIMITS)).toBe(true);
    expect(isTakenType('application/zip', USUAL_FILE_LIMITS)).toBe(false);
    expect(isTakenType('toString', USUAL_FILE_LIMITS)).toBe(false);
    expect(isTakenType(null, USUAL_FILE_LIMITS)).toBe(false);
  });

  it('is as large as the council says, and the drop box takes', () => {
    expect(fileHint(USUAL_FILE_LIMITS)).toBe(
      'A picture, PDF, Word or Excel file of at most 10 MB. On a phone you can take a picture.',
    );
    expect(sizeProblem('a.pdf', 10 * MEGABYTE, USUAL_FILE_LIMITS)).toBeNull();
    expect(sizeProblem('a.pdf', 10 * MEGABYTE + 1, USUAL_FILE_LIMITS)).toContain('10.1 MB');
    expect(sizeProblem('a.pdf', 0, USUAL_FILE_LIMITS)).toContain('empty');

    const less = fileLimits(['application/pdf'], 2);
    expect(fileHint(less)).toBe('A PDF file of at most 2 MB.');
    expect(acceptedFiles(less)).toBe('.pdf');
    expect(isTakenType('image/png', less)).toBe(false);
    expect(isTakenType('application/x-cfb', less)).toBe(false);
    expect(sizeProblem('a.pdf', 2 * MEGABYTE + 1, less)).toContain('at most 2 MB');

    const more = fileLimits(['application/pdf'], 50);
    expect(sizeProblem('a.pdf', 25 * MEGABYTE, more)).toContain('at most 24 MB');
    expect(sumProblem([20 * MEGABYTE, 4 * MEGABYTE], more)).toBeNull();
    expect(sumProblem([20 * MEGABYTE, 4 * MEGABYTE + 1], more)).toContain('at most 24 MB');
  });
});

describe('a picture', () => {
  it('keeps its shape when it is made smaller', () => {
    expect(smaller({ width: 4000, height: 3000 }, 2000)).toEqual({ width: 2000, height: 1500 });
    expect(smaller({ width: 1000, height: 8000 }, 2000)).toEqual({ width: 250, height: 2000 });
    expect(smaller({ width: 2000, height: 1500 }, 2000)).toBeNull();
    expect(smaller({ width: 9000, height: 1 }, 2000)).toEqual({ width: 2000, height: 1 });
  });
});

describe('files of one message', () => {
  it('have each a name of its own', () => {
    const there = [{ name: 'receipt.pdf' }, { name: 'receipt (2).pdf' }, { name: '.pdf' }, { name: 'photo' }];
    expect(freeName('bill.pdf', there)).toBe('bill.pdf');
    expect(freeName('receipt.pdf', there)).toBe('receipt (3).pdf');
    expect(freeName('photo', there)).toBe('photo (2)');
    expect(freeName('.pdf', there)).not.toBe('.pdf');
  });
});
