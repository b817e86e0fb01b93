import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { NamedTable } from "../../../app/meeting/after-meeting";
import { useText } from "../../i18n";
import { useWideStyles } from "../wide-styles";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    verticalAlign: "top",
    minWidth: "4.5rem",
    maxWidth: "20rem",
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  head: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A table as it will be pasted or saved. */
export function TextTableView({ name, table: [headings = [], ...rows] }: NamedTable) {
  const styles = useStyles();
  const wide = useWideStyles();
  const text = useText();
  return (
    <div className={wide.scroll} role="group" aria-label={name} tabIndex={0} lang="vi">
      <table className={styles.table}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join("|")}>
              {row.map((value, column) => (
                <td
                  key={headings[column]}
                  className={mergeClasses(styles.cell, typeof value === "number" && styles.number)}
                >
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={styles.quiet}>{text("meetingAfter.empty")}</p>}
    </div>
  );
}
