import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passphraseOf } from '../../../domain/sync/passphrases';
import { PASSWORD_PROBLEM_WORDS, passwordProblems } from '../../../domain/sync/passwords';
import { CODE_PROBLEM_WORDS, codeProblem, readSecurityCode } from '../../../domain/sync/security-codes';
import { newTemporaryPassword, readTemporaryPassword } from '../../../domain/sync/temporary-passwords';
import { accountIdOf, newUserName, readUserName } from '../../../domain/sync/user-names';

const USER_NAME = 'K7M2-XQ9T';
const many = Array.from({ length: 2000 });

describe('user names', () => {
  it('are random, without vowels and look-alikes, and read however they are typed', () => {
    const names = many.map(newUserName);
    expect(new Set(names).size).toBeGreaterThan(1995);
    for (const name of names) {
      expect(name).toMatch(/^[CDFGHJKMNPQRTVWXY2-9]{4}-[CDFGHJKMNPQRTVWXY2-9]{4}$/);
      expect(name).not.toMatch(/[AEIOUBLSZ015]/);
    }
    for (const typed of ['k7m2xq9t', ' K7M2 XQ9T ', 'k7m2–xq9t', USER_NAME]) {
      expect(readUserName(typed)).toBe(USER_NAME);
    }
    for (const none of ['', 'K7M2-XQ9', 'K7M2-XQ9T2', 'K1M2-XQ9T', 'ann.example', '<script>']) {
      expect(readUserName(none)).toBeNull();
    }
  });

  it('have one account id each, whatever the case', () => {
    expect(accountIdOf(USER_NAME)).toBe(accountIdOf('k7m2-xq9t'));
    const hash = createHash('sha256').update('carer-payments account\0k7m2-xq9t').digest('hex');
    expect(accountIdOf(USER_NAME)).toBe(hash.slice(0, 32));
    expect(accountIdOf(USER_NAME)).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(many.map(() => accountIdOf(newUserName()))).size).toBeGreaterThan(1995);
  });
});

describe('temporary passwords', () => {
  it('satisfy the rules of a carer’s own, are never the same, and use every character', () => {
    const passwords = many.map(newTemporaryPassword);
    expect(new Set(passwords).size).toBe(passwords.length);
    for (const password of passwords) {
      expect(password).toMatch(/^[A-Z][a-z2-9]{3}(-[a-z2-9]{4}){3}$/);
      expect(passwordProblems(password, USER_NAME)).toEqual(['temporary']);
    }
    const used = new Set(passwords.join('').toLowerCase());
    expect([...used].sort().join('')).toBe('-2346789cdfghjkmnprtvwxy');
  });

  it('are read however a phone writes them', () => {
    for (const typed of [
      'kfmt 7xwr p3wd n8hg',
      'KFMT7XWRP3WDN8HG',
      ' Kfmt-7xwr-p3wd-n8hg ',
      'Kfmt–7xwr–p3wd–n8hg',
    ]) {
      expect(readTemporaryPassword(typed)).toBe('Kfmt-7xwr-p3wd-n8hg');
    }
    expect(readTemporaryPassword('Kfmt-7xwr-p3wd')).toBeNull();
    expect(readTemporaryPassword('My own password 1!')).toBeNull();
  });
});

describe('a password of the carer’s own', () => {
  it.each([
    ['Tea4two!&', []],
    ['Tëa4zwei!ß', []],
    ['correct Horse 9 battery!', []],
    ['Tea4two!', ['too_short']],
    ['tea4two!&', ['no_upper_case']],
    ['TEA4TWO!&', ['no_lower_case']],
    ['TeaForTwo!', ['no_digit']],
    ['TeaForTwo4', ['no_symbol']],
    ['Tea for Two4', ['no_symbol']],
    ['', ['too_short', 'no_lower_case', 'no_upper_case', 'no_digit', 'no_symbol']],
    [' Tea4two!&', ['blank_at_end']],
    ['Tea4two!&\u00a0', ['blank_at_end']],
    ['Tea4\ntwo!&', ['control_character']],
    [`Tea4two!${'&'.repeat(121)}`, ['too_long']],
    ['Kfmt-7xwr-p3wd-n8hg', ['temporary']],
    ['Mine:k7m2xq9t!', ['user_name']],
    ['Password1!', ['common']],
    ['P@ssw0rd2026!', ['common']],
    ['!!Welcome2026', ['common']],
    ['L1verpool!9', ['common']],
  ])('%j has %j', (password, problems) => {
    expect(passwordProblems(password, USER_NAME)).toEqual(problems);
  });

  it('is nine characters long where they are written with marks that stand alone', () => {
    expect(passwordProblems('Te\u0301a4two!'.normalize('NFD'), USER_NAME)).toEqual(['too_short']);
  });

  it('is refused in words that say what to do', () => {
    for (const words of [...Object.values(PASSWORD_PROBLEM_WORDS), ...Object.values(CODE_PROBLEM_WORDS)]) {
      expect(words).toMatch(/^(Enter|Choose) [^.]*$/);
    }
  });
});

describe('a security code', () => {
  it.each([
    ['418305', null],
    ['900817', null],
    ['000000', 'one_digit'],
    ['123456', 'in_a_row'],
    ['567890', 'in_a_row'],
    ['987654', 'in_a_row'],
    ['121212', 'repeated'],
    ['123123', 'repeated'],
    ['112233', 'common'],
    ['12345', 'not_six_digits'],
    ['1234567', 'not_six_digits'],
    ['12345a', 'not_six_digits'],
    ['١٢٣٤٥٦', 'not_six_digits'],
    ['', 'not_six_digits'],
  ])('%j: %s', (code, problem) => {
    expect(codeProblem(code)).toBe(problem);
  });

  it('leaves nearly all codes to choose from', () => {
    const codes = Array.from({ length: 1_000_000 }, (_, code) => String(code).padStart(6, '0'));
    expect(codes.filter((code) => codeProblem(code) !== null).length).toBeLessThan(1200);
  });

  it('is read without its blanks', () => {
    expect(readSecurityCode(' 41 83-05 ')).toBe('418305');
  });
});

describe('the passphrase of an account file', () => {
  it('is the same for the same letters of any keyboard', () => {
    const composed = passphraseOf('Café4two!', '418305');
    expect(passphraseOf('Cafe\u03014two! ', '41 83 05')).toBe(composed);
    expect(composed).toBe('Café4two! 418305');
  });

  it('has the code in it for a carer’s own password, and none for a temporary one', () => {
    expect(passphraseOf('Tea4two!&', null)).toBeNull();
    expect(passphraseOf('Tea4two!&', ' ')).toBeNull();
    expect(passphraseOf('kfmt7xwrp3wdn8hg', '418305')).toBe('Kfmt-7xwr-p3wd-n8hg');
    expect(passphraseOf('Kfmt-7xwr-p3wd-n8hg', null)).toBe('Kfmt-7xwr-p3wd-n8hg');
  });

  it('is another for another password or code', () => {
    const chosen = fc.tuple(
      fc.string({ minLength: 9 }),
      fc.integer({ min: 0, max: 999_999 }).map((code) => String(code).padStart(6, '0')),
    );
    fc.assert(
      fc.property(chosen, chosen, ([password, code], [other, otherCode]) => {
        const isSame =
          password.trim().normalize('NFC') === other.trim().normalize('NFC') && code === otherCode;
        expect(passphraseOf(password, code) === passphraseOf(other, otherCode)).toBe(isSame);
      }),
    );
  });
});
