/** Pages made to be printed and nothing else. */
import { enablePrint } from './page/buttons.ts';

enablePrint();
