// `npm run bench -- <part>`: measures one part of the product on this machine and prints the figures as JSON; without a part, all of them.
// Browser parts measure the built pane: run `npm run build` first.

/** What a part measures: figures for a machine to read, as one JSON document. */
export type Part = () => Promise<unknown>;

const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  consolidate: async () => (await import("./consolidate")).benchConsolidate,
  excel: async () => (await import("./excel")).benchExcel,
  import: async () => (await import("./import")).importOfficial,
  pane: async () => (await import("./pane")).benchPane,
};

/** All parts one after the other, each by its own name. */
async function all(): Promise<unknown> {
  const figures: Record<string, unknown> = {};
  for (const [name, load] of Object.entries(PARTS)) figures[name] = await (await load())();
  return figures;
}

async function main(name: string | undefined): Promise<number> {
  if (name === undefined) {
    console.log(JSON.stringify(await all(), null, 2));
    return 0;
  }
  const load = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
  if (!load) {
    console.error(`Usage: npm run bench [-- ${Object.keys(PARTS).join(" | ")}]`);
    return 2;
  }
  const part = await load();
  console.log(JSON.stringify(await part(), null, 2));
  return 0;
}

void main(process.argv[2]).then((code) => {
  process.exitCode = code;
});
