import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { developmentCertificate } from "./development-certificate";
import { openBrowser } from "./open-browser";
import { PANE_FOLDER, type PaneServer, servePane, systemCode } from "./pane-server";
import { serveArguments } from "./serve-arguments";

async function main(): Promise<void> {
  const asked = serveArguments(process.argv.slice(2));
  if (asked === null) {
    console.error("Cách dùng · Usage: npm start -- --port 3000 [--https]");
    process.exitCode = 2;
    return;
  }
  const folder = resolve(PANE_FOLDER);
  if (!existsSync(join(folder, "index.html"))) {
    console.error(`Chưa có ${PANE_FOLDER}/index.html: chạy "npm run build" trước. · Not built yet.`);
    process.exitCode = 1;
    return;
  }
  const { port, https } = asked;
  const certificate = https ? await developmentCertificate() : null;
  if (certificate && !certificate.ok) {
    console.error(certificate.message);
    process.exitCode = 1;
    return;
  }
  let server: PaneServer;
  try {
    server = await servePane(folder, port, certificate?.value);
  } catch (error) {
    console.error(refusal(error, port));
    process.exitCode = 1;
    return;
  }
  console.log(`Trang chấm điểm OCOP: ${server.address} (Ctrl+C để dừng)`);
  console.log(`OCOP scoring pane:    ${server.address} (Ctrl+C to stop)`);
  // Served over https, the page is meant for Excel.
  if (!https) openBrowser(server.address);
  const stop = (): void => {
    void server.close();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

function refusal(error: unknown, port: number): string {
  const code = systemCode(error);
  const name = String(port);
  if (code === "EADDRINUSE") {
    return `Cổng ${name} đang có chương trình khác dùng; chọn cổng khác: npm start -- --port ${String(port + 1)} · Port ${name} is busy.`;
  }
  if (code === "EACCES")
    return `Không được phép mở cổng ${name}; chọn cổng từ 1024 trở lên. · Port ${name} is not allowed.`;
  return `Không mở được cổng ${name}: ${error instanceof Error ? error.message : String(error)}`;
}

void main();
