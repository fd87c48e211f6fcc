use std::panic::resume_unwind;
use std::sync::Mutex;
use std::thread;

use rayon::{ThreadPool, ThreadPoolBuilder};

/// The stack of a thread that lays a report out. Typst goes 72 levels deep into what stands in something else, and has a
/// frame of many kilobytes for some; no memory is taken before it is used.
const STACK: usize = 32 << 20;

/// Makes something of each item, as many at a time as there are jobs, and gives them back in the order of the items.
///
/// Each is made by threads that do nothing else meanwhile. In a pool that all share, one that waits for a piece of its
/// report would begin another report in the middle of it, and in that the next, until its stack is full.
pub(super) fn side_by_side<T: Sync, R: Send>(items: &[T], make: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let jobs = rayon::current_num_threads();
    let at_once = jobs.min(items.len());
    let waiting = Mutex::new(items.iter().enumerate());
    let next = || waiting.lock().expect("taking an item cannot fail").next();
    let press = || {
        let threads = threads(jobs / at_once);
        let results = std::iter::from_fn(next).map(|(at, item)| (at, threads.install(|| make(item))));
        results.collect::<Vec<_>>()
    };
    let mut results: Vec<(usize, R)> = thread::scope(|scope| {
        let presses: Vec<_> = (0..at_once).map(|_| scope.spawn(press)).collect();
        let joined = presses.into_iter().map(thread::ScopedJoinHandle::join);
        let results = joined.map(|it| it.unwrap_or_else(|panic| resume_unwind(panic)));
        results.flatten().collect()
    });
    results.sort_by_key(|(at, _)| *at);
    results.into_iter().map(|(_, result)| result).collect()
}

fn threads(number: usize) -> ThreadPool {
    let threads = ThreadPoolBuilder::new().num_threads(number).stack_size(STACK);
    threads
        .build()
        .expect("a machine that runs the program can start a thread")
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    thread_local! {
        static IS_AT_WORK: Cell<bool> = const { Cell::new(false) };
    }

    #[test]
    fn none_is_begun_in_the_middle_of_another() {
        let numbers: Vec<u32> = (0..100).collect();
        let results = side_by_side(&numbers, |number| {
            assert!(!IS_AT_WORK.replace(true), "{number} is begun within another");
            // As Typst does where it waits for a piece that was begun beside.
            while rayon::yield_now() == Some(rayon::Yield::Executed) {}
            let (half, other) = rayon::join(|| number / 2, || number - number / 2);
            IS_AT_WORK.set(false);
            half + other
        });
        assert_eq!(results, numbers);
    }
}
