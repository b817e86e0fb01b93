/** Texts that help people along: the first run, the guide, the glossary, what has changed. */
export const guidance = {
  menu: {
    heading: "Help",
    welcome: "Introduction",
    guide: "Guide in 5 minutes",
    glossary: "Glossary",
    news: "What's new",
  },
  back: "Back",
  welcome: {
    step: "{{at}}/{{of}}",
    skip: "Skip",
    previous: "Back",
    next: "Next",
    done: "Start",
    what: {
      title: "The right sheet, and stars with their reason",
      first: "Leads through every criterion of the product set; total and stars are worked out at once.",
      second: "Names proofs that are missing, expired or contradictory.",
      third: "Seals the sheet with a code and prints the official form for signing.",
    },
    ways: {
      title: "Two kinds of work; the file decides which opens",
      first: "Member: open the sheets you were sent, score, seal, print and sign, save the file and send it back.",
      second:
        "Secretary: begin a session, issue and collect sheets, consolidate, settle differences, print the minutes.",
      third: "To try it first, open a sample; it changes nothing.",
    },
    kept: {
      title: "Where things are kept",
      first: "The .xlsx file is the original; it is read on this machine only and sent nowhere.",
      browser: "Work in progress is kept in this browser; save the .xlsx file when done.",
      excel: "Every level stands in the workbook's own cells; Excel saves it as usual.",
      third: "A slip can be undone (Ctrl+Z); reopening a sealed sheet keeps both versions.",
    },
  },
  offer: {
    welcome: "New here? There is a short introduction.",
    updated: "Updated to version {{version}}.",
    put: "Close",
  },
  glossary: {
    search: "Find a term, accents not needed",
    count: "{{shown}}/{{all}} terms",
    none: "No term matches “{{query}}”.",
  },
  news: {
    version: "Version {{version}}",
    on: "{{day}}/{{month}}/{{year}}",
    added: "Added",
    better: "Better",
    mended: "Mended",
    inUse: "in use",
  },
} as const;
