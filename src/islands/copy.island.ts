/** The script of pages with links to hand over: `button[data-copy]`, hidden until there is a script. */
import { enableCopy } from './page/buttons.ts';

enableCopy();
