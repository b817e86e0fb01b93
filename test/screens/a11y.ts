// `npm run a11y`: every state of every screen, looked at by axe and by our own measures in each look. Prints a line a state for people
// and one JSON document to standard output; ends with 1 when anything was found. Names of walks or states after it: only those.
import { launchBrowser } from "../browser/launch";
import { serveBuiltPane } from "../browser/serve";
import { WALKS } from "./catalogue";
import { type Findings, findings, isClean } from "./checks";
import { apply, CONTRAST, DARK, LARGE_TEXT, type Look, NARROW, WIDE } from "./looks";
import { playAll } from "./play";

const LOOKS: readonly Look[] = [NARROW, DARK, CONTRAST, LARGE_TEXT, WIDE];

interface Line {
  readonly state: string;
  readonly look: string;
  readonly found: Findings;
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name);
  const walks = WALKS.filter(({ name, states }) => isAsked(name) || states.some((state) => isAsked(state.name)));
  const server = await serveBuiltPane();
  const browser = await launchBrowser();
  const lines: Line[] = [];
  try {
    const unreached = await playAll(browser, server.address, walks, NARROW, async ({ name }, { page }) => {
      const counts: string[] = [];
      for (const look of LOOKS) {
        await apply(page, look);
        const found = await findings(page);
        lines.push({ state: name, look: look.name, found });
        counts.push(`${look.name} ${String(countOf(found))}`);
      }
      console.error(`${name}: ${counts.join(", ")}`);
    });
    const faults = lines.filter(({ found }) => !isClean(found));
    const states = new Set(lines.map(({ state }) => state)).size;
    console.log(
      JSON.stringify(
        { states, looks: LOOKS.map(({ name }) => name), checked: lines.length, faults, unreached },
        null,
        2,
      ),
    );
    console.error(`${String(states)} states, ${String(lines.length)} looks, ${String(faults.length)} with findings`);
    if (faults.length > 0 || unreached.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

function countOf({ axe, overflow, small, moving }: Findings): number {
  return axe.length + small.length + moving.length + (overflow > 0 ? 1 : 0);
}

void main();
