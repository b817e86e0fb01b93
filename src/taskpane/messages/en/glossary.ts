/** The field's terms as the screens use them. Fetched with the glossary alone, so not among the pane's other texts. */
export const glossary = {
  set: {
    term: "Product set",
    meaning: "One of the decision's 26 sets of criteria; each product is scored on exactly one.",
  },
  edition: {
    term: "Decision that applies",
    meaning: "148/QĐ-TTg or 26/2026/QĐ-TTg, chosen by the days of filing and meeting and kept in the workbook.",
  },
  part: { term: "Parts A, B, C", meaning: "The three parts of a sheet: A 40, B 25, C 35 points; 100 together." },
  criterion: {
    term: "Criterion",
    meaning: "One thing to be scored, with a code such as 1.5; exactly one level is chosen.",
  },
  option: { term: "Level", meaning: "One choice of a criterion, with the whole points the decision gives it." },
  case: {
    term: "Case",
    meaning: "Some criteria come in two cases: the case is chosen first, then a level of that case.",
  },
  floor: {
    term: "Floor (least level)",
    meaning: "A level marked ***, **** or *****: with less there are no 3, 4 or 5 stars, whatever the total.",
  },
  band: {
    term: "Band",
    meaning: "Below 30 points: 1 star; from 30: 2; from 50: 3; from 70: 4; from 90: 5. By the figure before rounding.",
  },
  star: { term: "Stars reached", meaning: "The lower of two: what the band gives and what the floors allow." },
  nextStar: {
    term: "Shortest way to the next star",
    meaning: "The fewest criteria, then the fewest points, that would have to rise; for information only.",
  },
  closed: {
    term: "Closed criterion",
    meaning: "Not scored because another stands at 0, for instance without a product story; it counts 0.",
  },
  knockOut: {
    term: "Knocking a dossier out",
    meaning: "A ground of the set or of a criterion applies: its reason is recorded and the product gets no star.",
  },
  unverified: {
    term: "Not verified",
    meaning: "A set whose transcription does not add up; an official sheet has to be loaded before it is used.",
  },
  official: {
    term: "Official sheet",
    meaning:
      "The scoring sheet as an authority issued it (.docx, .xlsx, .csv); loaded to compare points and use its words.",
  },
  dossier: { term: "Dossier", meaning: "A product's registration form, self-assessment, samples and proofs." },
  producer: { term: "Producer", meaning: "The company, cooperative, group or household whose product is evaluated." },
  evidence: {
    term: "Proof",
    meaning: "A paper that bears out a level: certificate, contract, laboratory slip, photograph…",
  },
  evidenceState: {
    term: "State of a proof",
    meaning: "There, missing, expired (at the meeting's day) or contradictory. What lacks is named, never blocked.",
  },
  contradiction: {
    term: "Contradiction",
    meaning:
      "Two papers, or a paper and the chosen level, say different things: a 6-month contract at the 12-month level.",
  },
  supplement: {
    term: "Request for papers",
    meaning: "What is missing, expired or contradictory, sent back to the producer.",
  },
  sheet: { term: "Sheet", meaning: "One member's scores for one product; it is also the form that is signed." },
  seal: {
    term: "Sealing a sheet",
    meaning:
      "Fixes levels, comments and opinion before printing and signing; a sealed sheet changes only when reopened.",
  },
  sealCode: {
    term: "Seal code",
    meaning: "16 characters at the foot of each page; shows that paper and file are the same, not who signed.",
  },
  qr: {
    term: "QR code of a sheet",
    meaning: "On the last page, with the chosen levels; a lost sheet can be rebuilt from it.",
  },
  reopen: {
    term: "Reopening a sheet",
    meaning: "Changing a sealed sheet: a reason is recorded, both versions stay, no score is lost.",
  },
  verify: {
    term: "Checking signed paper",
    meaning: "Holds paper against the file by its code, a scan or the camera, and names what differs.",
  },
  history: { term: "History", meaning: "Sealing, reopening, revising, printing: when, old value, new value, reason." },
  session: {
    term: "Meeting",
    meaning: "One sitting of the council: regulation, members, products and sheets in one file.",
  },
  member: { term: "Member", meaning: "Someone of the council who scores, and sees the own sheets only." },
  secretary: {
    term: "Secretary",
    meaning:
      "Prepares the meeting, issues and collects sheets, consolidates, writes the minutes; usually does not score.",
  },
  helpers: {
    term: "Helping team",
    meaning: "Looks through dossiers beforehand and records the state of proofs; does not score.",
  },
  profile: {
    term: "The council's regulation",
    meaning:
      "Quorum, allowed spread, how floors are met, decimals in print; set by the province, printed in the minutes.",
  },
  quorum: {
    term: "Quorum",
    meaning: "The share of members whose sheets must be in for a product's result, for instance 2/3.",
  },
  recusal: {
    term: "Recusal",
    meaning:
      "A member with a conflict of interest does not score that product: left out of the mean, told in the minutes.",
  },
  absent: {
    term: "Absent",
    meaning: "A member without a sheet; the mean is taken over the others if the quorum is met.",
  },
  round: {
    term: "Round",
    meaning: "Round 1 is scored alone; after discussion round 2 may revise. The scores of round 1 stay beside.",
  },
  consolidate: {
    term: "Consolidating",
    meaning: "Merging the members' sheets after checking each file; faulty ones are named and left out.",
  },
  mean: { term: "Mean", meaning: "The arithmetic mean of the counting members' totals; highest and lowest are kept." },
  councilFloor: {
    term: "Floor of the council",
    meaning:
      "When members differ: usually more than half of the sheets reach the level, shown as “7/9”. By the regulation.",
  },
  spread: {
    term: "Spread",
    meaning: "The distance between highest and lowest sheet; beyond the regulation it is discussed and scored again.",
  },
  conclusion: {
    term: "Conclusion",
    meaning: "What the council agrees on for a criterion after discussion, with its reason.",
  },
  votes: {
    term: "Vote",
    meaning: "The council decides by a majority of its scoring members, for instance on a knock-out or a floor.",
  },
  agreement: {
    term: "Agreement (ICC, alpha)",
    meaning: "Tells the chair how alike members score; no part of points or stars.",
  },
  opinion: {
    term: "Written opinion",
    meaning: "Re-evaluation without a meeting; one is held only when opinions differ, within 45 days.",
  },
  minutes: { term: "Minutes", meaning: "The record of the meeting and its results, signed by chair and secretary." },
  authority: {
    term: "Recognising authority",
    meaning:
      "Who decides: the province for 3 and 4 stars; for 5 the centre (148) or the ministry of agriculture and environment (26/2026).",
  },
  certificate: { term: "Certificate", meaning: "Given from 3 stars on, valid for 36 months." },
  again: {
    term: "Re-evaluation",
    meaning: "When a certificate nears its end; the dossier is handed in 180 to 120 days before.",
  },
  draft: {
    term: "Work in progress",
    meaning: "What the browser keeps after every step; a power cut or a closed page loses nothing.",
  },
} as const;
