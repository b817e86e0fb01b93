import { makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage, useText, type Text } from "../i18n";
import { useSectionStyles } from "../section-styles";
import { RELEASES, type Change } from "./news";
import { VERSION } from "./version";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  kind: {
    display: "inline-block",
    marginInlineEnd: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const KINDS: readonly Change["kind"][] = ["added", "better", "mended"];

interface Props {
  /** Of each version. */
  readonly heading: "h2" | "h3";
}

/** What changed, version by version. */
export function NewsPage({ heading: Heading }: Props) {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const language = useLanguage();
  return (
    <>
      {RELEASES.map(({ version, on, changes }) => (
        <section key={version} className={section.part}>
          <Heading className={section.heading}>{text("guidance.news.version", { version })}</Heading>
          <p className={section.quiet}>
            {[
              ...(version === VERSION ? [text("guidance.news.inUse")] : []),
              ...(on === null ? [] : [dayWords(on, text)]),
            ].join(" · ")}
          </p>
          <ul className={styles.list}>
            {KINDS.flatMap((kind) => changes.filter((change) => change.kind === kind)).map(({ kind, said }) => (
              <li key={said.vi}>
                <span className={styles.kind}>{text(`guidance.news.${kind}`)}</span>
                {said[language]}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** "ngày 05 tháng 02 năm 2026". */
function dayWords(iso: string, text: Text): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return text("guidance.news.on", { day, month, year });
}
