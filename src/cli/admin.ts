/** `npm run admin -- <command>`: what an operator does beside the running server. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readSettings } from '#lib/server/settings.ts';
import { COMMANDS, Refusal, type Command } from './admin-commands.ts';

type Described = Pick<Command, 'takes' | 'does'>;

function helpText(): string {
  const commands = { help: { does: 'list these commands' }, ...COMMANDS };
  const lines = Object.entries<Described>(commands).map(
    ([name, { takes = '', does }]) => `  ${`${name} ${takes}`.trim().padEnd(36)}${does}`
  );
  return ['Usage: npm run admin -- <command>', '', ...lines, ''].join('\n');
}

async function main(args: string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      force: { type: 'boolean', default: false },
      mend: { type: 'boolean', default: false }
    }
  });
  const [name = 'help', ...given] = positionals;
  if (name === 'help') return helpText();
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Refusal(`There is no command "${name}".\n\n${helpText()}`);
  const { takes = '' } = command;
  if (given.length !== takes.split('<').length - 1) {
    throw new Refusal(`Usage: npm run admin -- ${name} ${takes}`.trim());
  }
  const read = readSettings(process.env);
  if (!read.ok) throw new Refusal(read.problems.join('\n'));
  return command.run(read.settings, given, values);
}

try {
  console.log(await main(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
