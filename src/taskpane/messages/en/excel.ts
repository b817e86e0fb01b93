/** Texts of the pane beside a workbook in Excel. */
export const excel = {
  start: {
    looking: "Looking at the open workbook…",
    opening: "Opening the session in {{file}}…",
    drawing: "Drawing the sample session into the workbook…",
    empty: "The open workbook is empty",
    emptyDetail: "The scoring sheets and the sheets of the session will be drawn in this workbook.",
    other: "“{{file}}” has no OCOP scoring sheet yet",
    otherDetail:
      "A session can be drawn in this workbook: its sheets are added at the end, what is there stays as it is.",
    newSession: "Make a session in this workbook",
    sample: "Make the sample session in this workbook",
    receivedFile: "Received a scoring workbook? Open that file in Excel, then press “Chấm điểm OCOP”.",
    untouched: "The workbook is untouched.",
  },
  menu: {
    refresh: "Read the workbook again",
  },
  print: {
    show: "Open the sheet for printing",
    shown: "The sheet is open in Excel with its paper and margins set. Press Ctrl+P to print.",
    advice: "Print from Excel: press Ctrl+P, print the active sheet, keep the scaling as it is.",
  },
} as const;
