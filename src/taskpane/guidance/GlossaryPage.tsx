import { useState } from "react";
import { makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useLanguage, useText } from "../i18n";
import { useSectionStyles } from "../section-styles";
import { findTerms, GLOSSARY } from "./terms";

const useStyles = makeStyles({
  search: { width: "100%", maxWidth: "24rem" },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0 },
  term: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
});

/** The field's terms, found with or without accents. */
export function GlossaryPage() {
  const section = useSectionStyles();
  const styles = useStyles();
  const text = useText();
  const language = useLanguage();
  const [query, setQuery] = useState("");
  const found = findTerms(language, query);
  const all = Object.keys(GLOSSARY[language]).length;
  return (
    <div className={section.part}>
      <SearchBox
        className={styles.search}
        value={query}
        aria-label={text("guidance.glossary.search")}
        placeholder={text("guidance.glossary.search")}
        onChange={(_, { value }) => setQuery(value)}
      />
      <p className={section.quiet} role="status">
        {found.length === 0
          ? text("guidance.glossary.none", { query })
          : text("guidance.glossary.count", { shown: found.length, all })}
      </p>
      {found.length > 0 && (
        <dl className={styles.list}>
          {found.map(({ id, term, meaning }) => (
            <div key={id}>
              <dt className={styles.term}>{term}</dt>
              <dd className={styles.meaning}>{meaning}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
