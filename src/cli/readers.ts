// Programs of others that the tests open our files with: Poppler for PDF, LibreOffice for the rest.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { installDebian } from './debian.ts';

/** Without a window; the letters are those that presentations ask for. */
export const READER_PACKAGES = [
  'poppler-utils',
  'libreoffice-calc-nogui',
  'libreoffice-impress-nogui',
  'fonts-liberation'
];
const POPPLER = ['pdftotext', 'pdffonts', 'pdfinfo'];
/** LibreOffice comes in parts: of tables and of slides. */
const OFFICE = ['libsclo.so', 'libsdlo.so'];

const onPath = (program: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, program))
    .find((file) => fs.existsSync(file));

/** Whether all of them are on this machine. */
export function hasReaders(): boolean {
  const office = onPath('soffice');
  if (!office || !POPPLER.every(onPath)) return false;
  const parts = path.dirname(fs.realpathSync(office));
  return OFFICE.every((file) => fs.existsSync(path.join(parts, file)));
}

/** Finds or installs them; without them the tests of tests/integration/outside-readers.spec.ts are skipped. */
export function ensureReaders(): void {
  if (hasReaders()) return;
  console.log('[readers] Getting Poppler and LibreOffice, with which the tests open files.');
  installDebian(READER_PACKAGES);
  if (!hasReaders())
    console.log(
      `[readers] They could not be installed; their tests are skipped (Debian: apt-get install ${READER_PACKAGES.join(' ')}).`
    );
}
