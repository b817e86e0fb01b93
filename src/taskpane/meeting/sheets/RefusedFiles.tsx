import { useState } from "react";
import { Button, SearchBox } from "@fluentui/react-components";
import { ArrowDownloadRegular, CopyRegular } from "@fluentui/react-icons";
import type { RejectedFile } from "../../../app/meeting/consolidate";
import { useText } from "../../i18n";
import { Notice } from "../../Notice";
import { matches } from "../../scoring/search";
import { useSectionStyles } from "../../section-styles";
import { downloadBlob } from "../../start/download";
import { useSheetsStyles } from "./sheets-styles";

/** From so many on a search helps. */
const MANY = 8;
/** More are not drawn at once; the search finds them, the file holds all. */
const SHOWN = 100;

interface Props {
  readonly rejected: readonly RejectedFile[];
  /** Names of files that were passed over since they are no workbooks. */
  readonly others: readonly string[];
}

/** Files of which something was refused, with the reasons; the list can be searched, copied and kept as a file. */
export function RefusedFiles({ rejected, others }: Props) {
  const section = useSectionStyles();
  const styles = useSheetsStyles();
  const text = useText();
  const [query, setQuery] = useState("");
  const [copied, setCopied] = useState<boolean | null>(null);
  if (rejected.length === 0 && others.length === 0) return null;
  const found = rejected.filter(({ file, reason }) => matches(query, file, reason));
  const all = [
    ...rejected.map(({ file, reason }) => [file, reason] as const),
    ...others.map((file) => [file, text("meetingSheets.refused.notWorkbook")] as const),
  ];
  const copy = async () => {
    const lines = all.map(([file, reason]) => `${file}\t${reason}`).join("\n");
    await navigator.clipboard.writeText(lines).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className={section.part}>
      {rejected.length > 0 && (
        <Notice kind="trouble" title={text("meetingSheets.refused.title", { count: rejected.length })}>
          {rejected.length >= MANY && (
            <SearchBox
              value={query}
              placeholder={text("meetingSheets.refused.search")}
              aria-label={text("meetingSheets.refused.search")}
              onChange={(_, { value }) => setQuery(value)}
            />
          )}
          <ul className={styles.plain} lang="vi">
            {found.slice(0, SHOWN).map(({ file, reason }) => (
              <li key={file}>{reason.includes(file) ? reason : `${file}: ${reason}`}</li>
            ))}
          </ul>
          {found.length > SHOWN && (
            <p className={section.quiet}>{text("meetingSheets.refused.more", { count: found.length - SHOWN })}</p>
          )}
        </Notice>
      )}
      {others.length > 0 && (
        <p className={section.quiet}>
          {text("meetingSheets.refused.others", { count: others.length, names: others.slice(0, 5).join(", ") })}
        </p>
      )}
      <div className={section.actions}>
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          {text("meetingSheets.refused.copy")}
        </Button>
        <Button
          icon={<ArrowDownloadRegular />}
          onClick={() =>
            downloadBlob(
              csvOf([text("meetingSheets.refused.columns").split("|"), ...all]),
              text("meetingSheets.refused.csv"),
            )
          }
        >
          {text("meetingSheets.refused.save")}
        </Button>
        <span role="status">
          {copied === null ? null : text(copied ? "meetingSheets.refused.copied" : "meetingSheets.refused.notCopied")}
        </span>
      </div>
    </div>
  );
}

/** Comma-separated rows as Excel opens them: with a byte order mark, and nothing that would run as a formula. */
function csvOf(rows: readonly (readonly string[])[]): Blob {
  const cell = (value: string) => `"${value.replace(/^[=+\-@]/u, "'$&").replaceAll('"', '""')}"`;
  return new Blob(["\u{feff}", rows.map((row) => row.map(cell).join(",")).join("\r\n")], { type: "text/csv" });
}
