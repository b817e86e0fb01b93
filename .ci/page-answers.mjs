// Waits until an address answers, then fetches the page and everything it names: node page-answers.mjs URL SECONDS
const [address = "", seconds = ""] = process.argv.slice(2);

async function whenUp() {
  const end = Date.now() + Number(seconds) * 1000;
  for (;;) {
    try {
      return await fetch(address);
    } catch (error) {
      if (Date.now() > end) throw new Error(`${address} does not answer: ${error.cause?.message ?? error.message}`);
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}

async function body(response, what) {
  const text = await response.text();
  if (!response.ok || text.length === 0) throw new Error(`${what}: ${response.status}, ${text.length} characters`);
  return text;
}

try {
  const page = await body(await whenUp(), address);
  const named = [...page.matchAll(/(?:src|href)="?([^"\s>]+)/g)].map(([, path]) => new URL(path, `${address}/`).href);
  if (!named.some((url) => url.endsWith(".js"))) throw new Error("the page names no script");
  for (const url of named) await body(await fetch(url), url);
  console.log(`${address} answers with the page and ${named.length} files`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
