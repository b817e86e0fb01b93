/** `--port 3000`, `--port=3000` or nothing; null when it is no port. */
export function portFrom(args: readonly string[]): number | null {
  const [first, second, ...rest] = args;
  if (first === undefined) return 3000;
  const text = first === "--port" ? second : /^--port=(.*)$/.exec(first)?.[1];
  const extra = first === "--port" ? rest.length > 0 : second !== undefined;
  if (text === undefined || extra || !/^\d{1,5}$/.test(text)) return null;
  const port = Number(text);
  return port <= 65535 ? port : null;
}
