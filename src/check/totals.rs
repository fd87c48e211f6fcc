use rust_decimal::Decimal;

use crate::diag::{Code, Diagnostic, Sink};
use crate::load::{AssignedRecord, BoundRecord, Number, Placed, TotalRecord};
use crate::locale::Message;
use crate::model::{Indicator, Period};

use super::numbers::asked;

/// Adds up a table of assigned targets and sets each sum against the one that the table itself gives.
pub(super) fn check_totals(table: &AssignedRecord, indicator: &Indicator, sink: &mut Sink) {
    for total in &table.totals {
        check_total(table, total, indicator, sink);
    }
}

fn check_total(table: &AssignedRecord, total: &TotalRecord, indicator: &Indicator, sink: &mut Sink) {
    let readable = total
        .ends
        .iter()
        .filter(|end| asked(end, indicator, sink).is_some());
    if readable.count() < total.ends.len() {
        return;
    }
    let cells: Vec<&BoundRecord> = cells(table, &total.period.value).collect();
    // A number in the table that cannot be used has a finding of its own.
    let mut unsaid = Sink::default();
    let are_usable = cells
        .iter()
        .flat_map(|cell| ends(cell))
        .all(|end| asked(end, indicator, &mut unsaid).is_some());
    if !are_usable {
        return;
    }
    for (index, given) in total.ends.iter().enumerate() {
        let of_cell = |cell: &&BoundRecord| {
            let [low, high] = ends(cell);
            if index == 0 {
                low.value.value
            } else {
                high.value.value
            }
        };
        let sum = cells
            .iter()
            .map(of_cell)
            .try_fold(Decimal::ZERO, Decimal::checked_add);
        let Some(sum) = sum.filter(|sum| *sum != given.value.value) else {
            continue;
        };
        let message = Message::new("check-assigned-total")
            .with("period", total.period.value.to_string())
            .with("found", given.value.value)
            .with("sum", sum)
            .with("count", cells.len());
        sink.push(
            Diagnostic::new(Code::AssignedTotalDiffers, given.origin(), message)
                .help(Message::new("check-assigned-total-help")),
        );
    }
}

/// What the table assigns for a period.
fn cells<'a>(table: &'a AssignedRecord, period: &Period) -> impl Iterator<Item = &'a BoundRecord> {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    cells
        .filter(move |(own, _)| own.value == *period)
        .filter_map(|(_, cell)| cell.value.as_ref())
}

/// Both ends of what is asked, which are one where there is one number.
fn ends(bound: &BoundRecord) -> [&Placed<Number>; 2] {
    match bound {
        BoundRecord::AtLeast(one) | BoundRecord::AtMost(one) | BoundRecord::Exactly(one) => [one, one],
        BoundRecord::Between(low, high) => [low, high],
    }
}
