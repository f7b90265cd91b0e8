/** Prints what every benchmark ends with: one JSON object on the last line. Figures carry their unit in the name. */
export function printResult(bench: string, figures: Record<string, number>, ratios: Record<string, number>): void {
  const rounded = (values: Record<string, number>) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Math.round(value * 1000) / 1000]));
  process.stdout.write(`${JSON.stringify({ bench, figures: rounded(figures), ratios: rounded(ratios) })}\n`);
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
