//! Targets and tasks in a narrative.

use crate::diag::Code;
use crate::locale::Message;
use crate::model::{AssignedValue, OrganizationId, PageId, Period, Scope};

use super::shortcodes::Reading;
use super::{BoundPart, BoundSpec, Piece, Setting, TargetSpec};

impl Reading<'_, '_> {
    pub(super) fn target(&mut self) -> Option<Piece> {
        self.needless("part", "narrative-needless-part-help");
        self.needless("period", "narrative-needless-part-help");
        let (text, range) = self.needed("id")?;
        let target = self.target_ref(&text, range)?;
        let organization = self
            .one("organization")
            .and_then(|(text, range)| self.organization(&text, range));
        Some(Piece::Target(TargetSpec { target, organization }))
    }

    pub(super) fn bound(&mut self, setting: Setting) -> Option<Piece> {
        let parts = [("low", BoundPart::Low), ("high", BoundPart::High)];
        let part = self.word("part", &parts).unwrap_or(BoundPart::Whole);
        let (text, range) = self.needed("id")?;
        let reference = self.target_ref(&text, range.clone())?;
        let target = self.context.dataset.target(&reference)?;
        let (bound, assigned) = match &target.scope {
            Scope::Organizations(_) => {
                self.needless("period", "narrative-needless-period-help");
                self.needless("organization", "narrative-needless-period-help");
                (target.bound, None)
            }
            Scope::Assigned(table) => {
                let (organization, period) = self.assigned_to()?;
                let value = table.get(&organization).and_then(|periods| periods.get(&period));
                let bound = match value {
                    Some(AssignedValue::Bound(bound)) => Some(*bound),
                    Some(AssignedValue::None) | None => None,
                };
                (bound, Some((organization, period)))
            }
        };
        let there = bound.is_some_and(|bound| match part {
            BoundPart::Whole => true,
            BoundPart::Low => bound.low().is_some(),
            BoundPart::High => bound.high().is_some(),
        });
        if !there {
            let message = Message::new("narrative-no-bound").with("target", text);
            self.find(
                Code::BadArgument,
                range,
                message,
                Some(Message::new("narrative-no-bound-help")),
            );
        }
        Some(Piece::Bound(BoundSpec {
            target: reference,
            part,
            assigned,
            setting,
        }))
    }

    /// Whom and when an assigned target is meant for: named, or those of the page.
    fn assigned_to(&mut self) -> Option<(OrganizationId, Period)> {
        let organization = self.organizations()?.into_iter().next()?;
        let named = self
            .one("period")
            .and_then(|(text, range)| self.period(&text, range));
        let Some(period) = named.or_else(|| self.context.period().cloned()) else {
            self.missing("period");
            return None;
        };
        Some((organization, period))
    }

    pub(super) fn tasks(&mut self) -> Option<Piece> {
        let here = match &self.context.source.page {
            PageId::Resolution(id) => Some(id.clone()),
            _ => None,
        };
        match self.one("resolution") {
            Some((text, range)) => self.resolution(&text, range).map(Piece::Tasks),
            None if here.is_some() => here.map(Piece::Tasks),
            None => {
                self.missing("resolution");
                None
            }
        }
    }
}
