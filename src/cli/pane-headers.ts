/** Who may show Excel's page in a frame: Excel on the web, and the Microsoft 365 pages around it. */
export const EXCEL_ON_THE_WEB = [
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://*.cloud.microsoft",
  "https://*.office.com",
  "https://*.microsoft365.com",
  "https://onedrive.live.com",
  "https://teams.microsoft.com",
] as const;

const EVERYWHERE: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  // The camera reads the codes of signed sheets, and only when its button is pressed.
  "Permissions-Policy": "camera=(self), geolocation=(), microphone=()",
};

/** The page carries its own policy in a meta element; a header is the only place that can forbid framing. */
const ALONE: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** Excel on the web shows the pane in a frame of its own page, and the icons on its ribbon. */
const IN_EXCEL: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `frame-ancestors ${EXCEL_ON_THE_WEB.join(" ")}`,
  "Cross-Origin-Resource-Policy": "cross-origin",
};

/** Security headers of an answer, by the path that was asked for ("/excel.html"). */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const shownByExcel = path === "/excel.html" || path.startsWith("/assets/icons/");
  return { ...EVERYWHERE, ...(shownByExcel ? IN_EXCEL : ALONE) };
}
