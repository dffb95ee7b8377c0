import type az from '../az/importing'

export default {
  title: 'Import a plan',
  lede: 'A plan comes in as a CSV file. First you see what the file would change; nothing is written until you say so.',
  plan: {
    legend: 'The plan',
    which: 'Which plan does the file belong to?',
    new: 'A new plan',
    slug: 'Address of the plan',
    slugHint:
      'Small letters, digits and hyphens, such as 2020-2022. It becomes part of links and never changes.',
    slugShape: 'Use small letters, digits and hyphens only, at most 60.',
    slugTaken: 'There is a plan at this address: choose it from the list, or take another address.',
    title: { az: 'Title in Azerbaijani', en: 'Title in English' },
    titleMissing: 'Give the plan a title in at least one language.',
    startsOn: 'First day',
    endsOn: 'Last day',
    datesOrder: 'The last day is before the first.',
    lifecycle: 'What the public sees',
    lifecycleHint: 'A draft is visible to the secretariat alone.',
  },
  file: {
    legend: 'The file',
    choose: 'Choose a CSV file',
    drop: 'or drop it here. CSV in UTF-8, at most {limit}\u00a0MB.',
    chosen: '{name}, {n} row | {name}, {n} rows',
    another: 'Choose another file',
    missing: 'Choose a file.',
    format: 'Layout of the file',
    formats: {
      auto: 'Find out by the column names',
      ogp: 'Table of the Open Government Partnership',
      simple: 'Our own, one column per language',
    },
    template: 'Download an empty file in our layout',
    templateName: 'plan-template.csv',
    layout: {
      summary: 'What belongs into the columns',
      needed:
        'Only code and one title are needed. Columns that end in a language (_az, _en) may exist in any language; unknown columns are left out.',
      code: 'number of the commitment in the plan, such as 1.2',
      theme: 'number and name of the theme',
      texts: 'texts of the commitment',
      bodies: 'institutions, several separated by semicolons',
      obligation: 'instructed or recommended',
      dates:
        '2021-12-31, 31.12.2021, 06/2021, 2021 or 2020–2022; of what is not exact, the last day is the deadline',
      deadline: 'the deadline as the plan words it',
      values: 'transparency, participation, accountability, technology',
      milestones: 'one per line: code | due date | title',
    },
    allRefused: 'No row of the file can be imported. Correct what is listed below and choose the file again.',
  },
  progress: {
    reading: 'Reading the file',
    sending: 'Sending the rows; no plan is changed',
    comparing: 'Comparing with the plan',
    applying: 'Writing',
    stop: 'Stop',
    stopped: 'Stopped. Nothing was written.',
  },
  safe: {
    nothing: 'Nothing was written.',
    whole: 'Either all of it was written or none. Try again: that finds out, and writes nothing twice.',
    unsaved: 'The preview has not been applied. If you leave, nothing of it is written.',
    leave: 'Leave without importing?',
    leaveNow: 'Leave',
  },
  problems: {
    heading: 'What was noticed in the file',
    none: 'Nothing was noticed: every row can be imported as it is.',
    summary: '{errors} to correct, {warnings} to know about.',
    all: 'All',
    errors: 'Refused rows',
    warnings: 'Warnings',
    line: 'Line',
    column: 'Column',
    wrong: 'What is wrong',
    mend: 'What to do',
    severity: 'Kind',
    error: 'row refused',
    warning: 'warning',
    download: 'Download this list',
    fileName: 'import-problems.csv',
  },
  institutions: {
    heading: 'Institutions in the file',
    lede: 'Names are matched with the register and its list of spellings, never guessed. What matches nothing becomes a new body of exactly that name, unless you say whom it means.',
    name: 'As written in the file',
    lines: 'Rows',
    body: 'Stands for',
    new: 'new body',
    match: 'Who is meant by “{name}”?',
    asNew: 'A new body of this name',
    add: 'and another body …',
    remove: 'Not {name}',
    remembered: 'Remembered as a spelling for the next import.',
  },
  preview: {
    button: 'Show what would change',
    again: 'Show again what would change',
    heading: 'What the import would do',
    outdated: 'Something above was changed since. Show again what would change.',
    code: 'Commitment',
    action: 'What happens',
    nothing: 'Everything in the file is in the plan already. There is nothing to write.',
    newBodies:
      '{n} name is in no list and becomes a new body. | {n} names are in no list and become new bodies.',
    apply: 'Write to the plan',
    table: 'The import row by row',
    ogpIdTaken: 'its OGP id belongs to another commitment of this plan; correct the id in the file',
  },
  action: { create: 'new', change: 'changed', same: 'left alone', refused: 'refused' },
  count: {
    create: '{n} new commitment | {n} new commitments',
    change: '{n} commitment changed | {n} commitments changed',
    same: '{n} left alone',
    refused: '{n} row refused | {n} rows refused',
  },
  result: {
    heading: 'Imported',
    open: 'Open the plan',
    another: 'Import another file',
  },
  field: {
    ogp_id: 'OGP id',
    theme: 'theme',
    title: 'title',
    description: 'description',
    problem: 'problem',
    plain_summary: 'plain summary',
    expected_result: 'expected result',
    evaluation_indicator: 'evaluation indicator',
    deadline_wording: 'deadline as worded',
    start_on: 'start',
    due_on: 'due date',
    ogp_values: 'OGP values',
    organizations: 'agencies',
    milestones: 'milestones',
    rating: 'independent rating',
  },
  fileProblem: {
    'file-archive': {
      wrong: 'This is a compressed archive.',
      mend: 'Unpack it and choose the CSV file inside.',
    },
    'file-binary': {
      wrong: 'This is no text file.',
      mend: 'Save the table as CSV UTF-8 and choose that file.',
    },
    'file-empty': { wrong: 'The file is empty.', mend: 'Choose the file that holds the plan.' },
    'file-encoding': {
      wrong: 'The file is in another encoding than UTF-8, so its letters cannot be told for sure.',
      mend: 'Save it again as “CSV UTF-8”.',
    },
    'file-pdf': {
      wrong: 'This is a PDF.',
      mend: 'Put its table into a spreadsheet and save that as CSV UTF-8.',
    },
    'file-spreadsheet': {
      wrong: 'This is a spreadsheet, not a CSV file.',
      mend: 'Open it and save it as “CSV UTF-8 (comma delimited)”.',
    },
    'file-too-large': {
      wrong: 'The file has {size} MB; at most {limit}\u00a0MB are read.',
      mend: 'Check that it is the right file: a plan of two thousand commitments has less than 2 MB.',
    },
    'file-unreadable': {
      wrong: 'The file can no longer be read; it may have been moved or changed.',
      mend: 'Choose it again.',
    },
    'header-unknown': {
      wrong: 'The first row names no column that is known. It begins: {columns}',
      mend: 'The first row must hold the column names. Download the empty file to see them.',
    },
    'column-missing': {
      wrong: 'A column is missing: {columns}',
      mend: 'Add it, or choose the other layout.',
    },
    'rows-none': {
      wrong: 'The file has no rows below its column names.',
      mend: 'Add one row for each commitment.',
    },
    'rows-too-many': { wrong: 'The file has more than {limit} rows.', mend: 'Check that it holds one plan.' },
  },
  rowProblem: {
    'cells-extra': {
      wrong: 'The row has {count} cells under {expected} columns.',
      mend: 'Put text that contains the separator into quotation marks.',
    },
    'cells-few': {
      wrong: 'The row has {count} of {expected} cells; the others count as empty.',
      mend: 'Check whether its end is missing.',
    },
    'code-from-title': {
      wrong: 'The code {value} was taken from the title.',
      mend: 'Fill in the column for codes.',
    },
    'code-missing': {
      wrong: 'The commitment has no code.',
      mend: 'Give it its number in the plan, such as 1.2.',
    },
    'code-repeated': {
      wrong: 'The code {value} stands on line {first} already.',
      mend: 'Give each commitment its own. Spreadsheets turn 1.10 into 1.1: format the column as text.',
    },
    'code-shape': {
      wrong: '“{value}” cannot be a code.',
      mend: 'Use letters and digits with dots or hyphens between them, at most {limit}.',
    },
    'column-repeated': {
      wrong: 'Several columns are called {columns}; the first counts.',
      mend: 'Give each column a name of its own.',
    },
    'columns-ignored': {
      wrong: '{n} column is not used: {columns} | {n} columns are not used: {columns}',
      mend: 'If one of them should be, correct its name. The rows are kept whole with the import.',
    },
    'controls-removed': {
      wrong: 'Invisible control characters were taken out.',
      mend: 'Compare the text with the original.',
    },
    'date-impossible': { wrong: '“{value}” is no date that exists.', mend: 'Write it as 2021-12-31.' },
    'date-imprecise': {
      wrong: '“{value}” allows several days; {day} is taken and the wording kept.',
      mend: 'Write the exact day if there is one.',
    },
    'date-order': {
      wrong: 'It is due on {due}, before it starts on {start}. Both are kept as stated.',
      mend: 'Check which of them is right.',
    },
    'date-recurring': {
      wrong: '“{value}” repeats; {day}, the last day of the plan, is taken as due date and the wording kept.',
      mend: 'Write a date if there is an earlier deadline.',
    },
    'date-slashes': {
      wrong: '“{value}” was read as month/day/year: {day}.',
      mend: 'Write {day} to be sure.',
    },
    'date-unknown': {
      wrong: '“{value}”: no date is set, and the wording kept.',
      mend: 'Fill it in once it is known.',
    },
    'date-wording': {
      wrong: '“{value}” is no date; no date is set, and the wording kept.',
      mend: 'Write a date if there is one.',
    },
    'html-removed': { wrong: 'Markup was turned into plain text.', mend: 'Look at the result.' },
    'institution-new': {
      wrong: '“{name}” is in no list and becomes a new body.',
      mend: 'If it is a known body by another name, say so in the list of institutions.',
    },
    'institution-spelling': {
      wrong: '“{name}” is read as a spelling of {bodies}.',
      mend: 'Check it in the list of institutions.',
    },
    'institution-split': {
      wrong: '“{value}” was divided at “and”; “{name}” counts by itself.',
      mend: 'Check that these are different bodies.',
    },
    'label-differs': {
      wrong: 'The label “{label}” and the number {number} beside it contradict each other; the label counts.',
      mend: 'Compare with the published report.',
    },
    'lead-missing': { wrong: 'No lead institution is named.', mend: 'Name who answers for the commitment.' },
    'milestone-shape': {
      wrong: '“{value}” is no milestone.',
      mend: 'Write one per line, as code | due date | title, each code once.',
    },
    'number-differs': {
      wrong: 'The title begins with {number}, but the code is {code}.',
      mend: 'Check which of them is right.',
    },
    'obligation-unread': {
      wrong: '“{value}” is neither “instructed” nor “recommended”; instructed is taken.',
      mend: 'Use one of the two words.',
    },
    'ogp-id-repeated': {
      wrong: 'The OGP id {value} stands on line {first} already.',
      mend: 'Give each commitment its own, or none.',
    },
    'quotes-broken': {
      wrong: 'A quotation mark is not closed, or text follows after a closed one.',
      mend: 'Double every quotation mark inside quoted text, and close it.',
    },
    'rating-unclear': {
      wrong: 'The reviewer rated this “unclear”; it is kept as the reviewer’s rating.',
      mend: 'Nothing, if the report says so.',
    },
    'rating-undated': {
      wrong: 'Ratings were left out because no year is given for them.',
      mend: 'Fill in the year of the report.',
    },
    'relevance-differs': {
      wrong: 'The number {value} contradicts the OGP values beside it; the values count.',
      mend: 'Compare with the published report.',
    },
    'text-garbled': {
      wrong: 'Letters of this text were broken before the file was saved.',
      mend: 'Save the original again as CSV UTF-8.',
    },
    'text-too-long': { wrong: 'The text has {length} characters; at most {limit} fit.', mend: 'Shorten it.' },
    'theme-from-code': {
      wrong:
        '{n} commitment names no theme; the number before the dot of its code is taken. | {n} commitments name no theme; the number before the dot of their code is taken.',
      mend: 'Name the themes after the import.',
    },
    'theme-missing': {
      wrong:
        '{n} commitment has no theme and comes under “General”. | {n} commitments have no theme and come under “General”.',
      mend: 'Add a column for the theme.',
    },
    'theme-title-differs': {
      wrong: 'Theme {code} is called “{title}” further up and “{value}” here; the first name holds.',
      mend: 'Call it the same on each row.',
    },
    'title-missing': { wrong: 'The commitment has no title.', mend: 'Give it one in at least one language.' },
    'unknown-words': {
      wrong: 'These words were read as “not known”: {words}',
      mend: 'Nothing, if that is what they mean.',
    },
    'value-unread': {
      wrong: '“{value}” is no OGP value.',
      mend: 'Use transparency, participation, accountability or technology; in OGP’s table 1 or 0.',
    },
  },
} satisfies typeof az
