/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published while it stands.
    Error,
    /// It is probably wrong; `--strict` refuses it.
    Warning,
    /// Something the editor should know and may leave.
    Note,
}

/// Declares the kinds of findings: a variant, its stable code and its severity.
macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident = $code:literal, $severity:ident;)*) => {
        /// A kind of finding. `niengiam explain <code>` tells more of each, from `messages/<language>/explain.ftl`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])* $variant,)* }

        impl Code {
            /// Every code there is, in the order of the stages that find them.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The stable name, as it stands in messages and on the command line.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $code,)* }
            }

            /// The code with this name. `None` where there is none.
            pub fn named(name: &str) -> Option<Code> {
                Self::ALL.iter().copied().find(|code| code.name() == name)
            }

            /// How much it matters.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // Reading files.
    /// The bytes of a file are not UTF-8.
    NotUtf8 = "not-utf-8", Error;
    /// A file is larger, or nested deeper, than any figures file can be.
    TooLarge = "too-large", Error;
    /// A link in the file system leads out of the publication.
    LinkOutside = "link-outside", Error;
    /// A file lies where the program looks for nothing.
    UnexpectedFile = "unexpected-file", Warning;
    /// A name that the program cannot use: of a file, a folder, or an id in a file.
    BadName = "bad-name", Error;
    /// Two files for one and the same thing.
    DuplicateFile = "duplicate-file", Error;
    /// The file is not YAML.
    Syntax = "syntax", Error;
    /// A part of the file that repeats another by name, which a data file never needs.
    Alias = "alias", Error;
    /// A value is of another type than expected.
    WrongType = "wrong-type", Error;
    /// A key that is not one of those known here.
    UnknownKey = "unknown-key", Error;
    /// A key that must be there is not.
    MissingKey = "missing-key", Error;
    /// The same key twice in one mapping.
    DuplicateKey = "duplicate-key", Error;
    /// Two keys of which only one can stand.
    ConflictingKeys = "conflicting-keys", Error;
    /// A key with nothing behind it.
    EmptyValue = "empty-value", Error;
    /// A value that is not one of a fixed list.
    UnknownWord = "unknown-word", Error;
    /// A number that is not one.
    BadNumber = "bad-number", Error;
    /// A period that is not one.
    BadPeriod = "bad-period", Error;
    /// A date that is not one.
    BadDate = "bad-date", Error;
    /// A figure reference that cannot be read.
    BadReference = "bad-reference", Error;
    /// A web address or a path that cannot be used.
    BadAddress = "bad-address", Error;
    /// A text with characters that hide or reorder others.
    HiddenCharacters = "hidden-characters", Error;
    /// A text that is not in Unicode's composed form.
    NotNfc = "not-nfc", Warning;
    /// A required file is not there.
    MissingFile = "missing-file", Error;

    // Holding what the files say against each other.
    /// A number that Vietnamese habit reads as another.
    AmbiguousNumber = "ambiguous-number", Error;
    /// There is no unit of this name.
    UnknownUnit = "unknown-unit", Error;
    /// There is no dimension of this name.
    UnknownDimension = "unknown-dimension", Error;
    /// The dimension has no category of this name.
    UnknownCategory = "unknown-category", Error;
    /// There is no indicator of this name.
    UnknownIndicator = "unknown-indicator", Error;
    /// There is no document of this name.
    UnknownDocument = "unknown-document", Error;
    /// There is no organization of this name.
    UnknownOrganization = "unknown-organization", Error;
    /// There is no resolution of this name.
    UnknownResolution = "unknown-resolution", Error;
    /// The resolution has no target of this name.
    UnknownTarget = "unknown-target", Error;
    /// The document has no claim of this name.
    UnknownClaim = "unknown-claim", Error;
    /// Something leads back to itself.
    Circular = "circular", Error;
    /// A text that is not in every language of the publication.
    MissingTranslation = "missing-translation", Warning;
    /// Nothing says which day the publication is as of.
    NoAsOf = "no-as-of", Error;
    /// An embargo that only a day still to come would lift.
    FutureAsOf = "future-as-of", Error;
    /// An indicator without a unit.
    MissingUnit = "missing-unit", Error;
    /// A unit where there can be none.
    UnneededUnit = "unneeded-unit", Error;
    /// More decimals than can be shown.
    BadDecimals = "bad-decimals", Error;
    /// A threshold that does not do what it should.
    BadThreshold = "bad-threshold", Error;
    /// A derived indicator that cannot be worked out like this.
    BadDerivation = "bad-derivation", Error;
    /// An organization that ends before it begins, or passes into one that is not there.
    BadLifetime = "bad-lifetime", Error;
    /// A document without a date that reports on a time after the as-of date.
    UndatedDocument = "undated-document", Note;
    /// The indicator is not broken down by this dimension.
    DimensionNotAllowed = "dimension-not-allowed", Error;
    /// Categories that cannot be added up.
    NotSummable = "not-summable", Error;
    /// The same figure twice.
    DuplicateFigure = "duplicate-figure", Error;
    /// A figure of a time when its organization was not there.
    OutsideLifetime = "outside-lifetime", Error;
    /// A figure of a series that is not of its file's period.
    PeriodOutsideFile = "period-outside-file", Error;
    /// A figure that no document gives.
    NoSource = "no-source", Error;
    /// A stock without the day that it is at.
    StockWithoutDate = "stock-without-date", Error;
    /// A stock at a day that is not of its period.
    DateOutsidePeriod = "date-outside-period", Warning;
    /// A date where it means nothing.
    UnusedDate = "unused-date", Warning;
    /// A share that is no per cent of a whole.
    ShareOutOfRange = "share-out-of-range", Error;
    /// A count below 0.
    NegativeCount = "negative-count", Error;
    /// A count that is not whole.
    FractionalCount = "fractional-count", Error;
    /// More decimals than anybody can know.
    FalsePrecision = "false-precision", Warning;
    /// A figure said to be exact and rounded.
    RoundedAndExact = "rounded-and-exact", Error;
    /// A status of a number that is not there.
    StatusWithoutValue = "status-without-value", Error;
    /// A final figure of a period that was not over.
    FinalTooEarly = "final-too-early", Warning;
    /// A target that is for nobody.
    NoOrganization = "no-organization", Error;
    /// A target for the children of an organization that has none.
    NoChildren = "no-children", Error;
    /// A target judged for each of what its period has none of.
    EveryOutsidePeriod = "every-outside-period", Error;
    /// Assigned targets that are to add up to one of another measure.
    PartsOfOtherMeasure = "parts-of-other-measure", Error;
    /// A table of assigned targets that does not add up to the sum it gives.
    AssignedTotalDiffers = "assigned-total-differs", Error;
    /// Two targets of which only one can be met.
    ContradictingTargets = "contradicting-targets", Warning;
    /// Two targets of one resolution for the same.
    OverlappingTargets = "overlapping-targets", Warning;
    /// A target for a time when its organization is no longer there.
    TargetPastEnd = "target-past-end", Note;
    /// A state of a task that nobody vouches for.
    TaskWithoutSource = "task-without-source", Warning;
    /// A printed number that cannot be read.
    UnreadableClaim = "unreadable-claim", Error;
    /// A share of a total in the total.
    ShareOfItself = "share-of-itself", Error;
    /// A figure of a period that nothing is reported for.
    NothingReported = "nothing-reported", Warning;
    /// A narrative of a page that is not there.
    OrphanedNarrative = "orphaned-narrative", Error;
    /// A figure that is kept back, and can be worked out from what is published.
    Disclosure = "disclosure", Error;
    /// Parts of a whole that do not add up to it.
    PartsDifferFromTotal = "parts-differ-from-total", Error;
    /// Parts that are more than their whole.
    PartsExceedTotal = "parts-exceed-total", Error;
    /// Shorter periods that do not add up to the longer one.
    PeriodsDifferFromTotal = "periods-differ-from-total", Error;
    /// A figure that is not what the figures behind it give.
    DerivedDiffers = "derived-differs", Warning;
    /// The organizations under another that do not add up to it.
    ChildrenDifferFromParent = "children-differ-from-parent", Warning;
    /// A figure that is many times, or a fraction of, that of the year before.
    ImplausibleJump = "implausible-jump", Warning;

    // Reading a theme, and filling its templates.
    /// A theme that is not there.
    UnknownTheme = "unknown-theme", Error;
    /// A file of a theme that cannot be used.
    BadTheme = "bad-theme", Error;
    /// A template with a mistake in it.
    BadTemplate = "bad-template", Error;
    /// An entry of a theme's message file that cannot be used.
    BadWords = "bad-words", Error;
    /// Words of the site that nobody has written in one of its languages.
    MissingWords = "missing-words", Warning;

    // Laying out on paper.
    /// Something in a template for PDFs that Typst is not sure is meant.
    PdfTemplate = "pdf-template", Warning;
    /// No font of the theme has a character, so that a PDF shows a hollow square.
    PdfNoLetter = "pdf-no-letter", Warning;

    // Reading narratives.
    /// The braces of a shortcode open and never close.
    UnclosedShortcode = "unclosed-shortcode", Error;
    /// What stands between the braces cannot be read.
    BadShortcode = "bad-shortcode", Error;
    /// There is no shortcode of this name.
    UnknownShortcode = "unknown-shortcode", Error;
    /// The shortcode has no argument of this name.
    UnknownArgument = "unknown-argument", Error;
    /// The shortcode lacks an argument that it cannot do without.
    MissingArgument = "missing-argument", Error;
    /// What an argument names is not there.
    BadArgument = "bad-argument", Error;
    /// There is no number to print.
    NoValue = "no-value", Error;
    /// A chart, table or list of tasks within a sentence, or a number in a heading.
    MisplacedShortcode = "misplaced-shortcode", Error;
    /// HTML in Markdown.
    RawHtml = "raw-html", Warning;
    /// A link to something that is not there.
    DeadLink = "dead-link", Error;
    /// A link that leads out of the publication's content.
    LeavesPublication = "leaves-publication", Error;
    /// A link of a kind that can do harm.
    UnsafeUrl = "unsafe-url", Error;
    /// A picture without words for those who cannot see it.
    MissingAlt = "missing-alt", Error;
    /// A file shown as a picture that is none.
    BadPicture = "bad-picture", Error;
    /// An anchor that a heading cannot have.
    BadAnchor = "bad-anchor", Error;
    /// A reference to a footnote that is not there.
    UndefinedFootnote = "undefined-footnote", Error;
    /// Two footnotes of one name.
    DuplicateFootnote = "duplicate-footnote", Error;
    /// A footnote that nothing refers to.
    UnusedFootnote = "unused-footnote", Warning;
    /// A text that speaks of what the as-of date leaves out.
    LaterNarrative = "later-narrative", Note;
    /// A page that says something in one language and not in another.
    LanguagesDiffer = "languages-differ", Note;
    /// Words that the data do not bear out.
    WrongClaim = "wrong-claim", Error;
    /// Words that judge years which a target only has as a baseline.
    BaselineJudged = "baseline-judged", Error;
    /// A heading that skips a level, or takes the place of the page's title.
    HeadingLevel = "heading-level", Warning;
    /// A text so long that its page takes long to open.
    LongNarrative = "long-narrative", Warning;

    // Recomputing what the documents print, and what targets add up to.
    /// A printed number that was cut where it should have been rounded.
    ClaimCut = "claim-cut", Note;
    /// A printed number that is right only to a coarser step.
    ClaimCoarse = "claim-coarse", Note;
    /// A printed number that the data do not give.
    ClaimDiffers = "claim-differs", Note;
    /// A printed number or verdict that lacks figures to be recomputed from.
    ClaimNotRecomputable = "claim-not-recomputable", Note;
    /// A verdict printed before its period was over.
    ClaimBeforeItsTime = "claim-before-its-time", Note;
    /// A printed verdict that the data do not give.
    VerdictDiffers = "verdict-differs", Note;
    /// A result that looks, rounded, as if it lay on the other side of its target.
    NearMiss = "near-miss", Note;
    /// Assigned targets that add up to less or more than what was to be assigned.
    AssignedSumDiffers = "assigned-sum-differs", Note;
}
