/** The script of a round's board: what changes elsewhere appears without a reload. */
import { keepUpToDate } from './board/live.ts';

keepUpToDate();
