/** The script of a shared report: print, full screen, and word to its sender that somebody reads it. */
import { enablePrint } from './page/buttons.ts';
import { enableFullScreen } from './report/full-screen.ts';
import { sayThatItIsRead } from './report/seen.ts';

enablePrint();
enableFullScreen();
sayThatItIsRead();
