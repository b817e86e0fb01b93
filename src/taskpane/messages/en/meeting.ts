/** Texts of the secretary's frame. */
export const meeting = {
  start: {
    heading: "For the secretary",
    create: "Begin a session",
    createDetail: "Enter council and products, issue and collect sheets, consolidate.",
    sample: "Open the sample meeting",
    sampleDetail: "With its council, products and dossiers: issue sheets, consolidate, print the minutes.",
  },
  nav: {
    label: "The secretary's parts",
    session: "Meeting",
    products: "Products and dossiers",
    sheets: "Members' sheets",
    summary: "Summary",
    agenda: "Differences",
    records: "Minutes and printing",
    findings: "To check",
  },
  face: "Council secretary",
  menu: "More",
  undo: "Undo: {{step}}",
  undoShort: "Undo",
  on: "on {{date}}",
} as const;
