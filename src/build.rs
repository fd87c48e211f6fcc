//! The order of the stages, and the only place that knows it.
//!
//! [`prepare`] reads and checks a publication; [`build`] publishes what [`prepare`] found right. Neither prints.

/// The stages that an observer is told of, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Files are read.
    Source,
    /// What they say is understood.
    Load,
    /// It is held against each other.
    Check,
    /// Targets are judged, printed claims recomputed.
    Assess,
    /// Markdown is read.
    Narrative,
    /// Pages are rendered and put beside the published site.
    Site,
    /// They take its place.
    Output,
}

/// Someone who watches a run: a progress bar, a clock.
pub trait Observer: Sync {
    /// This stage begins.
    fn stage(&mut self, stage: Stage);
    /// The site will have this many pages.
    fn pages(&mut self, count: usize);
    /// One of them is done; called from any thread.
    fn page_done(&self);
}
