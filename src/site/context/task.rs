use serde::Serialize;

use crate::locale::{Length, Message};
use crate::model::{Due, OrganizationId, Resolution, ResolutionId, TaskState};
use crate::narrative::Piece;
use crate::route::Anchor;
use crate::site::context::{Link, Mark, Source};
use crate::site::view::View;

/// The tasks of a resolution, by who is to do them.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Tasks {
    pub(in crate::site) resolution: Link,
    pub(in crate::site) bodies: Vec<Body>,
    /// That nobody has said how far any of them is; then the state is not repeated for each.
    pub(in crate::site) none_reported: Option<String>,
}

/// Who is to do something, and what.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Body {
    pub(in crate::site) name: String,
    pub(in crate::site) tasks: Vec<TaskView>,
}

/// Something to be done.
#[derive(Debug, Serialize)]
pub(in crate::site) struct TaskView {
    /// Its place, on the page of its resolution.
    pub(in crate::site) anchor: Option<String>,
    pub(in crate::site) text: String,
    pub(in crate::site) state: Mark,
    /// Since when, until when.
    pub(in crate::site) dates: Vec<String>,
    pub(in crate::site) section: Option<String>,
    pub(in crate::site) source: Option<Source>,
}

impl View<'_> {
    /// The tasks of a resolution. `None` where it has none.
    pub(in crate::site) fn tasks(&self, resolution: &Resolution) -> Option<Tasks> {
        let mut bodies: Vec<Body> = Vec::new();
        for task in &resolution.tasks {
            let name = self.text(&task.body);
            let on = |id, date: String| self.words_of(&Message::new(id).with("date", date));
            let due = task.due.as_ref().map(|due| match due {
                Due::By(day) => self.words.date(*day),
                Due::In(period) => self.period(period, Length::Long),
            });
            let dates = [
                task.date.map(|day| on("task-since", self.words.date(day))),
                due.map(|due| on("task-due", due)),
            ];
            let view = TaskView {
                anchor: Some(Anchor::task(&task.id).as_str().to_owned()),
                text: self.text(&task.text),
                state: self.task_state(task.state),
                dates: dates.into_iter().flatten().collect(),
                section: self
                    .maybe(task.section.as_ref())
                    .map(|section| self.section(&section)),
                source: task.source.as_ref().map(|source| self.source(source)),
            };
            match bodies.iter_mut().find(|body| body.name == name) {
                Some(body) => body.tasks.push(view),
                None => bodies.push(Body {
                    name,
                    tasks: vec![view],
                }),
            }
        }
        let silent = resolution
            .tasks
            .iter()
            .all(|task| task.state == TaskState::NotReported);
        (!bodies.is_empty()).then(|| Tasks {
            resolution: self.resolution(&resolution.id),
            bodies,
            none_reported: silent.then(|| self.say("tasks-none-reported")),
        })
    }

    /// The tasks of every resolution that an organization decided on, but for those that the page's narrative shows.
    pub(in crate::site) fn tasks_of(&self, id: &OrganizationId) -> Vec<Tasks> {
        let pieces = self.narrative().map_or(&[][..], |it| it.pieces.as_slice());
        let shown = |id: &ResolutionId| {
            pieces
                .iter()
                .any(|piece| matches!(piece, Piece::Tasks(it) if it == id))
        };
        let resolutions = self.index.resolutions.get(id).into_iter().flatten();
        let resolutions = resolutions.filter(|it| !shown(&it.id));
        resolutions
            .filter_map(|resolution| self.tasks_without_anchors(resolution))
            .collect()
    }

    /// The tasks of a resolution, to be shown elsewhere than at the place that their anchors are for.
    pub(in crate::site) fn tasks_without_anchors(&self, resolution: &Resolution) -> Option<Tasks> {
        let mut tasks = self.tasks(resolution)?;
        for task in tasks.bodies.iter_mut().flat_map(|body| &mut body.tasks) {
            task.anchor = None;
        }
        Some(tasks)
    }

    fn task_state(&self, state: TaskState) -> Mark {
        match state {
            TaskState::NotReported => self.mark("not-reported", "task-not-reported"),
            TaskState::NotStarted => self.mark("not-started", "task-not-started"),
            TaskState::UnderWay => self.mark("under-way", "task-under-way"),
            TaskState::Done => self.mark("done", "task-done"),
            TaskState::Dropped => self.mark("dropped", "task-dropped"),
        }
    }
}
