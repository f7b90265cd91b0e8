import { createRegistry, useRegistered } from './registry.js';

/** Something the palette offers because of what is open now, such as an act on the plan. */
export interface Command {
  id: string;
  label: string;
  description?: string;
  run: () => void;
}

export const commands = createRegistry<Command>();

/** Offers commands in the palette while the component is shown. Give a memoised list. */
export function useCommands(items: readonly Command[]): void {
  useRegistered(commands, items);
}
